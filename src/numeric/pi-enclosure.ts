import { Rational } from './rational.js'

/**
 * Bounds of π that are 10^−digits apart at most, by Machin's formula π = 16 atan(1/5) − 4 atan(1/239) (Machin 1706).
 *
 * Error budget: the partial sums of an alternating series enclose its value, in integers of digits + 10 places; every
 * floor loses less than one unit of the last of them, and the bounds are widened by the number of terms.
 */
export function enclosePi(digits: number): { readonly lower: Rational; readonly upper: Rational } {
  const scale = 10n ** BigInt(digits + GUARD)
  const [fifth, small] = [arctangentOfInverse(5n, scale), arctangentOfInverse(239n, scale)]
  const middle = 16n * fifth.sum - 4n * small.sum
  const error = 16n * fifth.error + 4n * small.error
  return { lower: Rational.ratio(middle - error, scale), upper: Rational.ratio(middle + error, scale) }
}

const GUARD = 10

/** scale · atan(1/n), and how far its floors may be off. */
function arctangentOfInverse(n: bigint, scale: bigint): { readonly sum: bigint; readonly error: bigint } {
  let power = scale / n
  let sum = power
  let error = 2n
  for (let k = 1n; power > 0n; k++) {
    power /= n * n
    const term = power / (2n * k + 1n)
    sum += k % 2n === 0n ? term : -term
    error += 2n
  }
  return { sum, error }
}
