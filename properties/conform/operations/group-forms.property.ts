import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COST_OPERATIONS } from '../../../src/conform/operations/cost/cost-operations.js'
import type { Equation, Input } from '../../../src/conform/operations/operation.js'
import { GROUP_OPERATIONS } from '../../../src/conform/operations/rewards/group-operations.js'
import { DTYPES, type Dtype, isOfDtype } from '../../../src/math/number/dtype/dtype.js'
import { floats } from '../../../src/math/number/dtype/float.js'
import type { Real } from '../../../src/math/number/interval/real.js'
import { agreeAsList, drawCase, evaluate, someCases, text } from './drawn-input.js'

const forms = [...GROUP_OPERATIONS, ...COST_OPERATIONS].flatMap(operation =>
  operation.forms.map(form => [operation.name, form.name, operation, form] as const),
)

describe.each(forms)('%s, %s', (_operation, _form, operation, form) => {
  test('is the same function over 400 digits', () => {
    fc.assert(
      fc.property(fc.gen(), g => {
        const { input } = drawCase(g, operation)
        fc.pre(!operation.accept?.(input))
        const [by, exact] = [evaluate(form.compute, input, 400), evaluate(operation.reference, input, 400)]
        // A variance in one pass that is 0 is 10^−400 of its square, and its root half as many digits.
        expect(agreeAsList(by, exact, 150), `${text(by)} against ${text(exact)}`).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('loses digits in floating point: in some case its error is 8 times that of the reference, and 8 ulps', () => {
    const isWorse = (input: Input, dtype: Dtype): boolean => {
      const exact = evaluate(operation.reference, input, 60)
      const [mine, its] = [operation.reference, form.compute].map(by => errorIn(dtype, by, input, exact))
      return its! > 8 * mine! + 8 * 2 ** -dtype.precisionBits
    }
    const found = someCases(operation, 20).some(
      ({ input }) =>
        !operation.accept?.(input) && DTYPES.some(dtype => isExactIn(input, dtype) && isWorse(input, dtype)),
    )
    expect(found).toBe(true)
  })
})

const isExactIn = ({ x, p }: Input, dtype: Dtype): boolean =>
  [...x, ...p].every(number => isOfDtype(Number(number), dtype))

/** The largest error over the largest result, or over 1 where all results are 0; infinite for what is not finite. */
function errorIn(dtype: Dtype, equation: Equation, input: Input, exact: readonly Real[]): number {
  const { of } = floats(dtype)
  const results = equation({ x: input.x.map(x => of(x)), p: input.p.map(p => of(p)), input, of })
  const errors = results.map(({ value }, i) => Math.abs(value - exact[i]!.toNumber()))
  const largest = Math.max(...exact.map(value => Math.abs(value.toNumber()))) || 1
  const error = Math.max(...errors) / largest
  return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error
}
