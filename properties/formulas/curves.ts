import fc from 'fast-check'
import { positiveDecimal, steppedDecimal } from './decimals.js'

/** The exponents, numbers of tokens and computes of emergence curves, as text. */

/** a between a thousandth, which no compute in reach saturates, and four; 1/20 is that of the exercise. */
export const errorExponent: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0.05', '0.076', '0.5', '1', '3'),
  steppedDecimal(1, 4_000, 3),
)

/** k: one token, few, numbers that count no tokens, and so many that f may be 10^(−10^10). */
export const tokenCount: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('1', '2', '3', '8', '1000', '1e9'),
  fc.integer({ min: 1, max: 2_000 }).map(String),
  fc.constantFrom('0.5', '0.001', '1.001', '2.5'),
)

/** C: just above 1, where 1 − ε is tiny, and so large that ε is. */
export const computeNearOrFar: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 38 }), fc.integer({ min: 1, max: 99 }))
    .map(([zeros, digits]) => `1.${'0'.repeat(zeros)}${digits}`),
  positiveDecimal(1, 20),
)
