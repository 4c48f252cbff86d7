import fc from 'fast-check'
import { type Interval, intervals } from '../../../../src/math/number/interval/interval.js'
import { Rational } from '../../../../src/math/number/rational.js'

/**
 * The intervals that the properties of intervals are checked on, each with members that are known exactly.
 */

export const context = intervals(20)
export const workingDigits = context.nearest.workingDigits
/** One unit of the last working digit of a number from 1 to 10. */
export const unit = Rational.of(10).pow(1 - workingDigits)

export interface Sample {
  readonly interval: Interval
  readonly members: readonly Rational[]
}

/** Corners first: 0, ±1, numbers of too many digits, the very large and the very small. */
const value = fc.oneof(
  fc
    .constantFrom('0', '0', '1', '-1', '1/3', '-1/3', '1e200', '-1e200', '1e-200', '-1e-200')
    .map(Rational.of),
  fc.integer({ min: -30, max: 30 }).map(n => Rational.ratio(BigInt(n), 10n)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -60, max: 20 }))
    .map(([n, exponent]) => Rational.of(`${n}e${exponent}`)),
)

const between = (lower: Rational, upper: Rational, part: number) =>
  upper.minus(lower).times(part).div(16).plus(lower)

const spanned = ([one, other]: readonly [Rational, Rational], parts: readonly number[]): Sample => {
  const [lower, upper] = one.lte(other) ? [one, other] : [other, one]
  return {
    interval: context.between(lower, upper),
    members: [lower, upper, ...parts.map(part => between(lower, upper, part))],
  }
}

const samplesOf = (values: fc.Arbitrary<Rational>): fc.Arbitrary<Sample> =>
  fc
    .tuple(
      fc.oneof(
        fc.tuple(values, values),
        values.map(x => [x, x] as const),
      ),
      fc.array(fc.nat(16), { maxLength: 2 }),
    )
    .map(([bounds, parts]) => spanned(bounds, parts))

export const sample = samplesOf(value)
export const positiveSample = samplesOf(value.map(x => x.abs()).filter(x => !x.isZero()))
/** Of a size that exp takes without leaving the range of Rational. */
export const moderateSample = samplesOf(
  fc
    .oneof(fc.integer({ min: -40_000, max: 40_000 }), fc.integer({ min: -9, max: 9 }))
    .map(n => Rational.ratio(BigInt(n), 1000n)),
)

/** An interval of the samples and one inside it, so that isotonicity can be seen. */
export const nestedIn = (samples: fc.Arbitrary<Sample>) =>
  samples.chain(({ interval, members }) =>
    fc.tuple(fc.constantFrom(...members), fc.constantFrom(...members)).map(([one, other]) => ({
      outer: interval,
      inner: one.lte(other) ? context.between(one, other) : context.between(other, one),
    })),
  )

export const isInside = (inner: Interval, outer: Interval): boolean =>
  outer.lower.lte(inner.lower) && inner.upper.lte(outer.upper)

/** The narrowest interval around all the values. */
export const hull = (values: readonly Rational[]): Interval =>
  context.between(
    values.reduce((a, b) => (a.lt(b) ? a : b)),
    values.reduce((a, b) => (a.gt(b) ? a : b)),
  )

export const text = (interval: Interval): string => interval.toString()
