import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  hasDecimals,
  mayBeRounded,
  roundableDigits,
  roundedHull,
} from '../../../src/math/engines/rounded-hull.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  add,
  divide,
  exp,
  multiply,
  number,
  subtract,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const written = (text: string): Term => number(text, text)
/** `21\%`, as it is read. */
const percentage = (text: string): Term => multiply(written(text), number('1/100'))
const shown = (term: Term) => {
  const hull = roundedHull(term)
  return hull && [`${hull.lower}`, `${hull.upper}`]
}

describe('what may have been rounded', () => {
  test.each<[string, Term, string | null]>([
    ['a decimal', written('0.50'), '0.50'],
    ['a number with an exponent', written('1e3'), '1e3'],
    ['a whole number', written('12'), null],
    ['a fraction that nobody wrote', number('1/2'), null],
    ['a symbol', symbol('e'), null],
    ['a percentage', percentage('21'), '21e-2'],
    ['a percentage with a decimal', percentage('21.4'), '21.4e-2'],
    ['a hundredth that somebody wrote out', divide(written('21'), written('100')), null],
    ['a tenth of a figure', multiply(written('21'), number('1/10')), null],
    ['a figure that nobody wrote', multiply(number(21), number('1/100')), null],
    ['a hundredth of something', multiply('x', number('1/100')), null],
    ['a hundredth before its figure', multiply(number('1/100'), written('21')), null],
    ['a figure, a hundredth and more', multiply(written('21'), number('1/100'), 2), null],
    ['a figure times something', multiply(written('21'), 'x'), null],
    ['a figure alone', multiply(written('21')), null],
    ['nothing', multiply(), null],
  ])('%s: %#', (_, term, digits) => {
    expect(roundableDigits(term)).toBe(digits)
    expect(mayBeRounded(exp(add(1, term)))).toBe(digits !== null)
    expect(hasDecimals(exp(add(1, term)))).toBe(digits !== null && digits !== '21e-2')
  })

  test('the figure of a percentage with an exponent is, and the percentage is not taken for another', () => {
    expect(roundableDigits(percentage('2e3'))).toBeNull()
    expect(hasDecimals(percentage('2e3'))).toBe(true)
    // 1500 % to 2500 %.
    expect(shown(percentage('2e3'))).toEqual(['15', '25'])
  })
})

describe('the hull', () => {
  test('of a decimal is half a unit to both sides of it, and of a whole number itself', () => {
    expect(shown(written('0.50'))).toEqual(['99/200', '101/200'])
    expect(shown(written('12'))).toEqual(['12', '12'])
    expect(shown(number('1/2'))).toEqual(['1/2', '1/2'])
  })

  test('of a percentage is half a percent to both sides of it', () => {
    expect(shown(percentage('21'))).toEqual(['41/200', '43/200'])
    expect(shown(percentage('21.4'))).toEqual(['427/2000', '429/2000'])
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
