import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasDecimals, isRoundable, roundedHull } from '../../src/evidence/rounded-hull.js'
import { Rational } from '../../src/numeric/rational.js'
import { add, divide, exp, multiply, number, subtract, symbol, type Term } from '../../src/term/term.js'

const written = (text: string): Term => number(text, text)
const shown = (term: Term) => {
  const hull = roundedHull(term)
  return hull && [`${hull.lower}`, `${hull.upper}`]
}

describe('what may have been rounded', () => {
  test.each<[string, Term, boolean]>([
    ['a decimal', written('0.50'), true],
    ['a number with an exponent', written('1e3'), true],
    ['a whole number', written('12'), false],
    ['a fraction that nobody wrote', number('1/2'), false],
    ['a symbol', symbol('e'), false],
  ])('%s: %#', (_, term, is) => {
    expect(isRoundable(term)).toBe(is)
    expect(hasDecimals(exp(add(1, term)))).toBe(is)
  })
})

describe('the hull', () => {
  test('of a decimal is half a unit to both sides of it, and of a whole number itself', () => {
    expect(shown(written('0.50'))).toEqual(['99/200', '101/200'])
    expect(shown(written('12'))).toEqual(['12', '12'])
    expect(shown(number('1/2'))).toEqual(['1/2', '1/2'])
  })

  test('of a sum and a difference, by hand: each decimal runs on its own, the same one twice too', () => {
    // 0.45 to 0.55, and 0.245 to 0.255.
    expect(shown(add(written('0.5'), written('0.25')))).toEqual(['139/200', '161/200'])
    expect(shown(subtract(written('0.5'), written('0.25')))).toEqual(['39/200', '61/200'])
    expect(shown(subtract(written('0.5'), written('0.5')))).toEqual(['-1/10', '1/10'])
    expect(shown(multiply(2, written('0.5')))).toEqual(['9/10', '11/10'])
  })

  test('holds what the numbers that print so give', () =>
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (a, b) => {
        const { lower, upper } = roundedHull(multiply(written('0.3'), add(written('2.25'), 1)))!
        const [x, y] = [Rational.of(`0.3`).plus(`${a}/1000`), Rational.of('2.25').plus(`${b}/10000`)]
        const value = x.times(y.plus(1))
        expect(lower.lte(value) && upper.gte(value)).toBe(true)
      }),
    ))

  test('is none where one of them has no value, and not asked of what is open', () => {
    expect(roundedHull(divide(1, written('0.0')))).toBeNull()
    expect(() => roundedHull(add(written('0.5'), 'x'))).toThrow(ReferenceError)
  })
})
