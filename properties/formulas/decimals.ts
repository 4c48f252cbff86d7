import fc from 'fast-check'

/** Decimals as text, so that every arithmetic reads the same exact number. */

/** m · 10^e with up to six digits and an exponent in the given range: spread evenly over the magnitudes. */
export const positiveDecimal = (lowestExponent: number, highestExponent: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(fc.constantFrom(1, 2, 5, 999_999), fc.integer({ min: 1, max: 999_999 })),
      fc.integer({ min: lowestExponent, max: highestExponent }),
    )
    .map(([digits, exponent]) => {
      const [first = '', ...rest] = `${digits}`
      return `${first}.${rest.join('')}e${exponent}`.replace('.e', 'e')
    })

/** n / 10^decimals for an integer n of the range. */
export const steppedDecimal = (lowest: number, highest: number, decimals: number): fc.Arbitrary<string> =>
  fc.integer({ min: lowest, max: highest }).map(steps => `${steps}e-${decimals}`)

/** A decimal of either sign. */
export const signedDecimal = (lowestExponent: number, highestExponent: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('', '-'), positiveDecimal(lowestExponent, highestExponent))
    .map(([sign, decimal]) => `${sign}${decimal}`)

/**
 * Margins of rewards: ties, the ordinary range, hardly any difference, and so much that 1 + e^{−Δ} forgets one of its terms
 * at 60 digits (from ±137 on) or e^{−Δ} leaves the range of double precision (from ±745 on).
 */
export const margin: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '1', '-1', '115', '137', '138', '-137', '-138', '745', '1000', '-1000'),
  steppedDecimal(-10_000, 10_000, 3),
  signedDecimal(-60, 2),
)
