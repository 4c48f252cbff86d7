import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Input } from '../../../../src/conform/operations/operation.js'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import { DTYPES, type Dtype, isOfDtype } from '../../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../../src/math/number/dtype/float.js'
import { type Real, reals } from '../../../../src/math/number/interval/real.js'
import { agreeAsList, drawCase, evaluate, someCases, text } from './drawn-input.js'
import { gradientOf } from './dual.js'
import { evaluated } from './evaluated.js'

const FORMS = allOperations().flatMap(operation =>
  operation.forms.map(form => ({ name: operation.name, by: form.name, operation, form })),
)

describe.each(FORMS)('$name by $by', ({ operation, form }) => {
  const { reference, accept } = operation

  test('is the same function over 400 digits', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, operation)
        fc.pre(!accept?.(input))
        const [by, exact] = [evaluate(form.compute, input, 400), evaluate(reference, input, 400)]
        // A variance in one pass that is 0 is 10^−400 of its square, and its root half as many digits.
        expect(agreeAsList(by, exact, 150), `${text(by)} against ${text(exact)}`).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('loses digits: in some format and case it errs by 8 ulps, and 8 times as much as the reference', () => {
    const { gradient } = form
    const exactOf = (input: Input) =>
      gradient ? gradientOf(reference, input, reals(60)) : evaluate(reference, input, 60)
    const isWorse = (input: Input, dtype: Dtype): boolean => {
      const exact = exactOf(input)
      const its = errorOf(evaluated<Float>(gradient ?? form.compute, input, floats(dtype).of), exact)
      // A gradient by hand is compared with what a format can tell, since a reference has none by hand.
      const mine = gradient ? 0 : errorOf(evaluated<Float>(reference, input, floats(dtype).of), exact)
      return its > 8 * mine + 8 * 2 ** -dtype.precisionBits
    }
    const found = someCases(operation, 20).some(
      ({ input }) =>
        !accept?.(input) && DTYPES.some(dtype => isExactIn(input, dtype) && isWorse(input, dtype)),
    )
    expect(found).toBe(true)
  })
})

const isExactIn = ({ x, p }: Input, dtype: Dtype): boolean =>
  [...x, ...p].every(number => isOfDtype(Number(number), dtype))

/** The largest error over the largest result, or over 1 where all results are 0; infinite for what is not finite. */
function errorOf(results: readonly Float[], exact: readonly Real[]): number {
  const errors = results.map(({ value }, i) => Math.abs(value - exact[i]!.toNumber()))
  const largest = Math.max(...exact.map(value => Math.abs(value.toNumber()))) || 1
  const error = Math.max(...errors) / largest
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error
}
