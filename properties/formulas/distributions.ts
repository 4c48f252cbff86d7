import fc from 'fast-check'
import { Rational } from '../../src/math/number/rational.js'
import { positiveDecimal, signedDecimal, steppedDecimal } from './decimals.js'

/** Distributions over a few answers, as text of rationals that sum to exactly 1, and rewards. */

/** The parts of a whole number: ties, zeros and parts as small as a millionth or 10^−40 are likely. */
const parts = (count: number, isZeroAllowed: boolean): fc.Arbitrary<bigint[]> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...(isZeroAllowed ? [0n, 0n, 1n] : [1n])),
        fc.bigInt({ min: 1n, max: 9n }),
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        fc.constant(10n ** 40n),
      ),
      { minLength: count, maxLength: count },
    )
    .filter(numbers => numbers.some(number => number > 0n))

/** Over so many answers, of which any may have the probability 0. */
export const distribution = (count: number): fc.Arbitrary<Rational[]> => parts(count, true).map(normalised)

/** Over so many answers, every one of them possible. */
export const fullDistribution = (count: number): fc.Arbitrary<Rational[]> =>
  parts(count, false).map(normalised)

/** A distribution and one whose support lies within that of the first. */
export const dominated = (count: number): fc.Arbitrary<[Rational[], Rational[]]> =>
  fc
    .tuple(parts(count, true), parts(count, true))
    .map(([whole, part]) => [whole, part.map((number, i) => (whole[i] === 0n ? 0n : number))])
    .filter(([, part]) => part!.some(number => number > 0n))
    .map(([whole, part]) => [normalised(whole!), normalised(part!)])

/** The numbers over their sum. */
export function normalised(numbers: readonly bigint[]): Rational[] {
  const total = numbers.reduce((left, right) => left + right)
  return numbers.map(number => Rational.ratio(number, total))
}

/** Rewards: ties, passes and failures, of both signs and of any size. */
export const rewardsOf = (count: number): fc.Arbitrary<string[]> => {
  const sizes = { minLength: count, maxLength: count }
  return fc.oneof(
    fc.array(fc.constantFrom('0', '1'), sizes),
    fc.array(fc.constantFrom('-7', '0.1', '0.1', '2.3'), sizes),
    fc.array(steppedDecimal(-9_000, 9_000, 3), sizes),
    fc.array(signedDecimal(-20, 3), sizes),
  )
}

/** β between a hundredth and ten thousand. */
export const divergenceWeight: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0.1', '1', '0.5'),
  positiveDecimal(-2, 3),
)

/** How many answers there are: one alone, and up to six. */
export const answerCount = fc.integer({ min: 1, max: 6 })
