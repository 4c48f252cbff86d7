import { Rational } from '../rational.js'

/**
 * Bounds of π that are 10^−digits apart at most, by Machin's formula π = 16 atan(1/5) − 4 atan(1/239) (Machin 1706).
 *
 * Error budget: both series have fewer terms than the places they are summed to, for each is below a tenth of the one
 * before. A term in whole units of the last place is less than two units too small; those added and those subtracted
 * make up for each other, so that a sum is off by less than its places. Of both that is 20 · places, and with two
 * guard digits more than the digits have digits 40 · places are below 10^(places − digits).
 */
export function enclosePi(digits: number): { readonly lower: Rational; readonly upper: Rational } {
  const places = digits + String(digits).length + 2
  const scale = 10n ** BigInt(places)
  const middle = 16n * atanOfInverse(5n, scale) - 4n * atanOfInverse(239n, scale)
  const error = 20n * BigInt(places)
  return { lower: Rational.ratio(middle - error, scale), upper: Rational.ratio(middle + error, scale) }
}

/** scale · atan(1/n) = scale · (1/n − 1/(3n³) + 1/(5n⁵) − …), every power and every term rounded down. */
function atanOfInverse(n: bigint, scale: bigint): bigint {
  let power = scale / n
  let sum = power
  for (let k = 1n; power > 0n; k++) {
    power /= n * n
    const term = power / (2n * k + 1n)
    sum += k % 2n === 0n ? term : -term
  }
  return sum
}
