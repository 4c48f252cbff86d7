import { describe, expect, test } from 'vitest'
import { multiply, number, power, symbol, type Term } from '../../../src/math/term/term.js'
import { isAtAPoint } from '../../../src/rules/identity/derivative-at-a-point.js'
import type { SymbolicPlace } from '../../../src/rules/identity/place.js'
import { nodeOf, readingOf } from '../book/locate/read-here.js'

const LINEAR = multiply(2, symbol('x'))

/** Whether `left = right` may say where a derivative has a value, its formula being the first of a text. */
function isPoint(text: string, { left = 'y', right = 'z', derivative = LINEAR as Term, by = 'x' } = {}) {
  const reading = readingOf(text)
  const token = reading.section.tokens.find(({ kind }) => kind === 'math')!
  const link = { left: nodeOf(left), right: nodeOf(right) }
  return isAtAPoint({ statement: { token }, reading, link } as unknown as SymbolicPlace, derivative, by)
}

describe('the words of its sentence set a derivative to something', () => {
  test('and no others do', () => expect(isPoint('We find that $y$ here.')).toBe(false))
})

describe('a derivative that is no number is set to one', () => {
  const plain = 'We see $y$.'
  test.each([
    ['y', '2', true],
    ['2', 'y', true],
    ['y', '-2', true],
    ['-2', 'y', true],
    ['y', 'z', false],
    ['y', '-z', false],
    ['y', '2z', false],
    ['y', '2 + 3', false],
  ])('%s = %s: %s', (left, right, isSet) => expect(isPoint(plain, { left, right })).toBe(isSet))

  test('not where it is one everywhere', () => {
    const [x, y] = [symbol('x'), symbol('y')]
    expect(isPoint(plain, { right: '2', derivative: number(2) })).toBe(false)
    expect(isPoint(plain, { right: '2', derivative: multiply(2, power(x, 0)) })).toBe(false)
    expect(isPoint(plain, { right: '2', derivative: multiply(2, y) })).toBe(false)
    expect(isPoint(plain, { right: '2', derivative: multiply(2, y), by: 'y' })).toBe(true)
    expect(isPoint(plain, { right: '2', derivative: power(x, 2) })).toBe(true)
  })
})
