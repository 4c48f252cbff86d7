import { describe, expect, test } from 'vitest'
import {
  derivativeByDifference,
  type RealFunction,
} from '../../../../src/math/number/derivative/finite-difference.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'

/**
 * The error budget by hand, for functions whose errors are known, at x = 1 and 55 digits: f is computed with 83 digits and
 * 93, which keep 93 and 103; 93/12 is nearest to 8, hence h = 10^−8, and an error ε of f costs 2ε/(h/16) = 32ε/h.
 */
const DIGITS = 55

/** The difference, the digits that f was asked for in turn, and how often it was asked. */
function watched(f: RealFunction) {
  const asked = new Set<number>()
  let times = 0
  const difference = derivativeByDifference(
    (x, context) => {
      asked.add(context.digits)
      times += 1
      return f(x, context)
    },
    reals(DIGITS).of(1),
    DIGITS,
  )
  return { ...difference, asked: [...asked], times }
}

/** x times a number, exact but for an error in what is computed with 83 digits. */
const line =
  (slope: string, error: string): RealFunction =>
  (x, { digits }) =>
    x.times(slope).plus(digits === 83 ? error : '0')

const near = (found: Real, expected: string) => {
  const wide = reals(100)
  const [value, hand] = [wide.of(found), wide.of(expected)]
  expect([`${found}`, value.minus(hand).abs().lte(hand.times('1e-6'))]).toEqual([`${found}`, true])
}

describe('the bound is twice what truncation and rounding add up to', () => {
  // ε is taken to be 10^−92, a unit in the last digit of 1: 2 · 32 · 10^−92/10^−8. The slope itself is rounded to 65 digits.
  test('where f is exact, that of a unit in the last digit of 1', () => {
    const { value, errorBound } = watched(line('1e-20', '0'))
    expect(value.eq('1e-20')).toBe(true)
    near(errorBound, '6.5e-83')
  })

  test.each(['1e-86', '-1e-86'])('where both digits differ by %s, that of the difference', error =>
    near(watched(line('1e-20', error)).errorBound, '6.4e-77'),
  )

  test('and besides what the slope loses as it is rounded', () => {
    const { errorBound } = watched(line('1', '0'))
    near(errorBound, '1e-64')
  })

  // Of x⁹ the last level leaves nothing and the one before it h⁸ 2^−20, doubled 2^−19 = 1.9073486328125 · 10^−6 of h⁸, which 55 digits of the slope 10^−20 find too much
  // by 6 digits at first: 9 digits more keep 102, and 102/12 is 9 after rounding.
  test('where f bends, the difference of the last two levels', () => {
    const { errorBound, asked } = watched(x => x.pow(9).minus(x.times('9')).plus(x.times('1e-20')))
    expect(asked).toEqual([83, 93, 92, 102])
    near(errorBound, '1.9073486328125e-78')
  })
})

describe('f is asked at eleven places, twice at each', () => {
  test('and once will do where the bound is 10^-55 of the slope', () => {
    // 64 · 1.2 · 10^−85/10^−8 = 7.68 · 10^−76, which is below 10^−75 = 10^−55 · 10^−20.
    const { asked, times } = watched(line('1e-20', '1.2e-85'))
    expect([asked, times]).toEqual([[83, 93], 22])
  })

  test.each([
    ['1.2e-84', 1, 85],
    ['1.2e-82', 3, 88],
    ['1.2e-75', 10, 98],
    ['1.2e-65', 20, 113],
  ])('where an error of %s lacks %d digits there are half as many more than that: %d', (error, _, next) => {
    const { asked, times } = watched(line('1e-20', error))
    expect([asked, times]).toEqual([[83, 93, next, next + 10], 44])
  })

  test('and thrice at most, with up to six times the digits', () => {
    const { value, asked, times } = watched((_, { of }) => of(7))
    expect(value.isZero()).toBe(true)
    expect([asked, times]).toEqual([[83, 93, 330, 340], 66])
  })
})
