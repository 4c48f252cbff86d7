import type { Interval } from '../number/interval/interval.js'

/**
 * Power series that are cut off, lowest coefficient first, with enclosures for coefficients. A sum and a product have as many
 * coefficients as the shorter one; each rule is that of the formal power series (Knuth 1997, section 4.7).
 */
export type Series = readonly Interval[]

export function constant(value: Interval, length: number): Series {
  const zero = value.context.of(0)
  return Array.from({ length }, (_, k) => (k === 0 ? value : zero))
}

export const plus = (left: Series, right: Series): Series =>
  left.slice(0, right.length).map((one, k) => one.plus(right[k]!))

export const negated = (of: Series): Series => of.map(one => one.neg())

export const times = (left: Series, right: Series): Series =>
  left.slice(0, right.length).map((_, k) => convolution(left, right, k, 0))

/** Throws RangeError where the first coefficient may be 0. */
export function inverse(of: Series): Series {
  const first = of[0]!
  return grown(of.length, first.context.of(1).div(first), (found, k) =>
    convolution(of, found, k, 1).div(first).neg(),
  )
}

export const exponential = (of: Series): Series => {
  const value = of[0]!
  const first = value.sign() === 0 ? value.context.of(1) : value.exp()
  return grown(of.length, first, (found, k) => weighted(of, found, k).div(k))
}

/** (ln a)' = a'/a; throws RangeError where the first coefficient may not be positive. */
export function logarithm(of: Series): Series {
  const value = of[0]!
  const first = value.compare(1) === 0 ? value.context.of(0) : value.ln()
  return integrated(first, of, inverse(of.slice(0, -1)))
}

/** 2 r r' = a'; throws RangeError where the first coefficient may not be positive. */
export function root(of: Series): Series {
  const first = of[0]!.sqrt()
  return grown(of.length, first, (found, k) =>
    of[k]!.minus(convolution(found, found, k, 1, 1)).div(first.times(2)),
  )
}

/** The sine and the cosine of a series: s' = c a', and c' = -s a'. */
export function waves(
  of: Series,
  sine: Interval,
  cosine: Interval,
): { readonly sin: Series; readonly cos: Series } {
  const [sin, cos] = [[sine], [cosine]]
  for (let k = 1; k < of.length; k++) {
    const [next, falling] = [weighted(of, cos, k).div(k), weighted(of, sin, k).div(k)]
    sin.push(next)
    cos.push(falling.neg())
  }
  return { sin, cos }
}

/** The series with a first coefficient whose derivative is slope · of'. */
export const integrated = (first: Interval, of: Series, slope: Series): Series =>
  grown(Math.min(of.length, slope.length + 1), first, (_, k) => weighted(of, slope, k).div(k))

/** A series whose coefficients follow from those before. */
function grown(length: number, first: Interval, next: (found: Series, k: number) => Interval): Series {
  const found = [first]
  for (let k = 1; k < length; k++) found.push(next(found, k))
  return found
}

/** Σ leftᵢ right_{k−i} over i from one number to k less another. */
function convolution(left: Series, right: Series, k: number, from: number, less = 0): Interval {
  let sum = left[0]!.context.of(0)
  for (let i = from; i <= k - less; i++) sum = sum.plus(left[i]!.times(right[k - i]!))
  return sum
}

/** Σ i leftᵢ right_{k−i} over i from 1 to k. */
function weighted(left: Series, right: Series, k: number): Interval {
  let sum = left[0]!.context.of(0)
  for (let i = 1; i <= k; i++) sum = sum.plus(left[i]!.times(i).times(right[k - i]!))
  return sum
}
