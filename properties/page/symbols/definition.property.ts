import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'

import { statedChains } from '../../../src/page/stated-chain.js'
import { type Definition, definitionsIn } from '../../../src/page/symbols/definition.js'
import { readingOf } from '../read-here.js'

function meanings(text: string, headers?: readonly string[]): Definition[] {
  const reading = readingOf(text)
  return [...statedChains(reading)].flatMap(statement => {
    const token = headers ? { ...statement.token, headers } : statement.token
    return definitionsIn({ ...statement, token }, reading)
  })
}

/** `N = sqrt(C/120)`, and for a number where it comes from: `N = 1.6 from sqrt(C/120)`. */
const told = ({ key, term, from }: Definition) =>
  `${key} = ${toPlain(term)}${from ? ` from ${toPlain(from)}` : ''}`

describe('what a statement says of the symbol on its left', () => {
  test.each([
    // No more than three expressions, and none behind another sign.
    ['a = b < c = 4', ['a = b']],
    ['a = 3 < c = 4', ['a = 3']],
    ['a < c = 4', []],
    ['a \\le 3', []],
    // A number of degrees is an angle.
    ['a = 30^\\circ', ['a = 30·(π/180)']],
    ['a = -30', ['a = -30']],
    // Too large to be written out.
    ['a = 10^{99999}', []],
    ['a = b = 3.0 \\times 10^{99999999}', ['a = b']],
  ])('%s', (latex, expected) => expect(meanings(`So $${latex}$.`).map(told)).toEqual(expected))

  test.each([
    ['f(x) = x^2', ['f(x) = x^2']],
    ['f(x, y) = x + y = 7', ['f(x, y) = x + y', 'f(x, y) = 7']],
    ["f'(x) = 2 x", ["f'(x) = 2·x"]],
    ['f(x, x) = 2 y', []],
    ['f(x, 2) = 2 y', []],
    ['f(x) = f(y) + 1', []],
    ['f(x) = g(y) + 1', ['f(x) = g(y) + 1']],
    ['f(x) = f + 1', ['f(x) = f + 1']],
    ['f(x) = 2 + 3', ['f(x) = 2 + 3']],
    ['f(x) = f(y) + z', []],
    ['f(\\{1, 2\\}) = 3', []],
  ])('and of a function: %s', (latex, expected) =>
    expect(meanings(`So $${latex}$.`).map(told)).toEqual(expected),
  )
})

describe('what a statement with ± says of two symbols at once', () => {
  const integer = fc.integer({ min: 1, max: 99 })
  const bare = ['\\pm', '{\\pm}', '±'] as const

  test('is what it says of each of them with one sign', () => {
    fc.assert(
      fc.property(
        integer,
        integer,
        fc.constantFrom(...bare),
        fc.boolean(),
        (middle, half, index, isMinusFirst) => {
          const [upper, lower] = isMinusFirst ? ['-', '+'] : ['+', '-']
          const both = meanings(`So $x_${index} = ${middle} ${isMinusFirst ? '\\mp' : '\\pm'} ${half}$.`)
          const apart = meanings(
            `So $x_+ = ${middle} ${upper} ${half}$. So $x_- = ${middle} ${lower} ${half}$.`,
          )
          expect(both.map(told)).toEqual(apart.map(told))
          expect(both.map(({ key }) => key)).toEqual(['x_+', 'x_-'])
        },
      ),
    )
  })
})

describe('a number that it is said to be', () => {
  const printed = (text: string) => {
    const found = meanings(text).at(-1)!.printed
    return found && [found.number.text, `${found.value}`, `${found.factor}`, found.isAbout]
  }

  test.each([
    ['So $a = 3$ billion.', ['3', '3000000000', '1000000000', false]],
    ['So $a = 13\\%$.', ['13', '13/100', '1/100', false]],
    ['So $a = -2.5$.', ['-2.5', '-5/2', '1', false]],
  ])('%s', (text, expected) => expect(printed(text)).toEqual(expected))
})
