import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PREFERENCE_OPERATIONS } from '../../../../src/conform/operations/preference/preference-operations.js'
import { agree, reals } from '../../../../src/math/number/interval/real.js'
import { inputOf } from '../../../conform/operations/drawn-inputs.js'
import { evaluatedAt } from '../../../conform/operations/evaluated.js'

/**
 * The form that keeps digits against the textbook equation at ample digits. What the latter loses at 200 digits is an
 * absolute error of 10^−200 of its intermediate results; the largest that count are margins up to 10^5, and where an
 * exponential e^{10^5} is the result, it is so relative to it.
 */
const FLOOR = '1e-180'

/** Of d = 10^−8 the second-order estimates have lost 16 of them. */
const REFERENCE_DIGITS = 80

describe.each(PREFERENCE_OPERATIONS)('$name', ({ reference, literals, groups }) => {
  test.each(groups)('reference and literals agree to 50 digits: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const kept = evaluatedAt(REFERENCE_DIGITS, reference, input)
        for (const [place, { compute }] of literals.entries()) {
          const written = evaluatedAt(200, compute, input)
          expect(kept.length).toBe(written.length)
          kept.forEach((value, i) => {
            const isSame = agree(value, written[i]!, 50, { absoluteFloor: FLOOR })
            expect(isSame, `${value} and ${written[i]}, literal ${place}`).toBe(true)
          })
        }
      }),
      { numRuns: 6 },
    )
  })

  test.each(groups)('the reference has settled at 80 digits: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const more = evaluatedAt(REFERENCE_DIGITS + 60, reference, input)
        evaluatedAt(REFERENCE_DIGITS, reference, input).forEach((value, i) => {
          expect(agree(value, reals(200).of(more[i]!), 50)).toBe(true)
        })
      }),
      { numRuns: 6 },
    )
  })
})
