import { describe, expect, test } from 'vitest'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import { type StatedChain, statedChains } from '../../../src/page/stated-chain.js'
import { ValuesAt } from '../../../src/page/symbols/ground-side.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { nodeOf, readingOf } from '../read-here.js'

/** The last relation of a text, and what the text says of its symbols. */
function lastIn(text: string) {
  const reading = readingOf(text)
  const statement = [...statedChains(reading)].at(-1) as StatedChain
  const { terms, signs, token } = statement
  const link = { left: terms[0]!, sign: signs[0]!, right: terms[1]! }
  return { reading, link, token, values: new SymbolTable([reading]) }
}

/** The value of one side of the last relation of a text; null where it has none there. */
function closed(text: string, side: 'left' | 'right' = 'left', mode: 'data' | 'printed' = 'data') {
  const { reading, link, token, values } = lastIn(text)
  const at = new ValuesAt(values, token, reading)
  const found = at.close(link[side], link, { glossary: reading.glossary, mode })
  return (
    found && { value: showValue(closedValueOf(found.term, 30)), through: found.through, uses: found.uses }
  )
}
const value = (text: string, side: 'left' | 'right' = 'left') => closed(text, side)?.value ?? null

describe('a side with everything put in that is known', () => {
  test.each([
    ['With $r = 2$ it is $\\pi r = 6.28$.', '6.28319'],
    ['So $\\sum_{i=1}^G r_i = 5$.', null],
    ['So $\\sum_{i=1}^G 1 = 5$.', null],
    ['So $\\sum_{i=1}^G (r_i - r_i) = 5$.', null],
    ['With $n = 4$ it is $\\sum_{i=1}^n i = 10$.', '10'],
    ['With $n = 4.5$ it is $\\sum_{i=1}^n i = 10$.', null],
    ['With $n = 0$ it is $\\sum_{i=1}^n i + 3 = 3$.', '3'],
    ['With $n = -1$ it is $\\sum_{i=1}^n i + 3 = 3$.', null],
    ['With $n = 0$ it is $n! = 1$.', '1'],
    ['With $n = 1000000$ it is $\\sum_{i=n}^{1000001} i = 1$.', null],
    ['With $n = 999999$ it is $\\sum_{i=n}^{1000000} i = 1$.', '1999999'],
    ['With $n = 1000000$ it is $\\sum_{i=1}^n i = 10$.', null],
    ['So $\\int_0^2 x \\, dx = 2$.', '2'],
    ['So $\\cos(60^\\circ) = 0.5$.', '0.5'],
    ['Let $f(x) = x^2 + 1$. So $f(4) = 17$.', '17'],
    ['Let $f(x) = x^2 + 1$. So $f(4) + 1 = 18$.', '18'],
    ['So $f(4) = 17$.', null],
    ['Let $f(x) = x^2 + 1$. So $\\infty(4) = 17$.', null],
    ['Let $f = 3$. So $f(4) + 1 = 13$.', '13'],
  ])('%s: %s', (text, expected) => expect(value(text)).toBe(expected))

  test('a rounded result is put in as it is, or as it is printed', () => {
    const text = 'With $r = 2/3 \\approx 0.67$ it is $300 r = 200$.'
    expect(closed(text, 'left', 'data')).toMatchObject({ value: '200', through: [text.indexOf('0.67')] })
    expect(closed(text, 'left', 'printed')!.value).toBe('201')
    expect(closed(text, 'left', 'printed')!.through).toEqual([text.indexOf('0.67')])
  })
})

describe('an expression that stands elsewhere', () => {
  const elsewhere = (text: string, expression: string) => {
    const { reading, token, values } = lastIn(text)
    const found = new ValuesAt(values, token, reading).closeAt(nodeOf(expression), token, {
      glossary: reading.glossary,
    })
    return found && showValue(closedValueOf(found.term, 30))
  }

  test.each([
    ['With $n = 4$ it is $m = 5$.', 'n + 1', '5'],
    ['With $n = 4$ it is $m = 5$.', '2 + 3', '5'],
    ['With $n = 4$ it is $m = 5$.', 'n', null],
    ['With $n = 4$ it is $m = 5$.', 'k + 1', null],
    // Of a rounded result the value is that of the data.
    ['With $r = 2/3 \\approx 0.67$ it is $m = 5$.', '300 r', '200'],
    ['With $n = 4$ it is $m = 5$.', '\\pi', null],
    ['With $n = 4$ it is $m = 5$.', '2 \\pi', '6.28319'],
    ['With $n = 4$ it is $m = 5$.', '\\text{size}', null],
  ])('%s %s: %s', (text, expression, expected) => expect(elsewhere(text, expression)).toBe(expected))
})
