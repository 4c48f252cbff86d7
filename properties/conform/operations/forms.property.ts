import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Equation, Input, Operation } from '../../../src/conform/operations/operation.js'
import { PREFERENCE_OPERATIONS } from '../../../src/conform/operations/preference/preference-operations.js'
import { DTYPES, type Dtype, errorInUlps } from '../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../src/math/number/dtype/float.js'
import { agree, type Real, reals, toRational } from '../../../src/math/number/interval/real.js'
import { oneOf } from './daily-share.js'
import { inputOf, isDecimalOfDtype, sampled } from './drawn-inputs.js'
import { gradientOf } from './dual.js'
import { evaluated, evaluatedAt } from './evaluated.js'

const FORMS = PREFERENCE_OPERATIONS.flatMap(operation =>
  operation.forms.map(form => ({ name: operation.name, by: form.name, operation, form })),
)

describe.each(FORMS)('$name by $by', ({ operation, form }) => {
  test.each(oneOf(3, operation.groups))('is the same function: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const expected = evaluatedAt(80, operation.reference, input)
        evaluatedAt(200, form.compute, input).forEach((value, i) => {
          expect(agree(value, expected[i]!, 50, { absoluteFloor: '1e-180' })).toBe(true)
        })
      }),
      { numRuns: 3 },
    )
  })

  test('loses digits in some format on some case', () => {
    const isLosing = operation.groups.some(group =>
      sampled(group).some(input => lossOf(operation, form, input) > MANY_ULPS),
    )
    expect(isLosing).toBe(true)
  })
})

/** A form that is good errs by a few of them. */
const MANY_ULPS = 50

interface Computed {
  readonly compute: Equation
  readonly gradient?: Equation
}

/** The largest error over the formats that have the input, in ulps: of the gradient, where it is given. */
function lossOf(operation: Operation, { compute, gradient }: Computed, input: Input): number {
  const exact = gradient
    ? gradientOf(operation.reference, input, reals(60))
    : evaluatedAt(60, operation.reference, input)
  return Math.max(
    ...DTYPES.filter(dtype => [...input.x, ...input.p].every(number => isDecimalOfDtype(number, dtype))).map(
      dtype => worst(exact, evaluated<Float>(gradient ?? compute, input, floats(dtype).of), dtype),
    ),
  )
}

/** Of results that the format can hold: what is no number where there is one counts as lost altogether. */
function worst(exact: readonly Real[], computed: readonly Float[], dtype: Dtype): number {
  return Math.max(
    ...exact.map((value, i) => {
      const size = value.abs()
      if (size.gt(dtype.largestFinite) || size.lt(dtype.smallestNormal)) return 0
      const got = computed[i]!.value
      return Number.isFinite(got) ? ulps(got, value, dtype) : Number.POSITIVE_INFINITY
    }),
  )
}

function ulps(got: number, exact: Real, dtype: Dtype): number {
  const error = errorInUlps(got, toRational(exact), dtype)
  return Number(error.numerator) / Number(error.denominator)
}
