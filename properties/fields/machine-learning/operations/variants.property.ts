import { describe, expect, test } from 'vitest'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import type {
  Equation,
  Input,
  Operation,
  Values,
  Variant,
} from '../../../../src/conform/operations/operation.js'
import { FLOAT64 } from '../../../../src/math/number/dtype/dtype.js'
import { type Float, floats } from '../../../../src/math/number/dtype/float.js'
import type { Real } from '../../../../src/math/number/interval/real.js'
import { agreeAsList, someCases, valueOrNull } from './drawn-input.js'

/** More than any correct float64 code is off on a well-conditioned input, and less than the smallest rival ε changes. */
const DIGITS_OF_FLOAT64 = 11

describe.each(allOperations().map(operation => [operation.name, operation] as const))(
  '%s',
  (_, operation) => {
    const cases = someCases(operation, 8)

    test.each(operation.variants.map(variant => [variant.name, variant] as const))(
      'is told apart from %s by some case',
      (_, variant) => {
        expect(cases.some(({ input }) => isToldApart(operation, variant, input))).toBe(true)
      },
    )

    test('has variants that give as many results in floating point, wherever they give any', () => {
      const { of } = floats(FLOAT64)
      const rivals = [...operation.variants, ...(operation.profiles ?? []), ...operation.forms]
      for (const { input } of someCases(operation, 2).filter(({ input }) => !operation.accept?.(input))) {
        const values = { x: input.x.map(x => of(x)), p: input.p.map(p => of(p)), input, of }
        const length = operation.reference(values).length
        for (const { name, compute } of rivals)
          expect([length, null], name).toContain(lengthOrNull(compute, values))
      }
    })
  },
)

function lengthOrNull(equation: Equation, values: Values<Float>): number | null {
  try {
    return equation(values).length
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function isToldApart(operation: Operation, variant: Variant, input: Input): boolean {
  const computed = valueOrNull(variant.compute, input, 60)
  const accepted = operation.accept?.(input)
  if (accepted)
    return computed !== null && !accepted.some(each => 'value' in each && isSame(computed, each.value))
  const exact = valueOrNull(operation.reference, input, 60)!
  return (
    computed === null ||
    !agreeAsList(computed, exact, DIGITS_OF_FLOAT64) ||
    computed.some((value, i) => isFar(value.minus(exact[i]!).abs(), exact[i]!))
  )
}

/** So far off a result, however small it is, that bfloat16 with its 8 digits tells it apart. */
const isFar = (difference: Real, result: Real): boolean =>
  difference.gt('1e-20') && difference.gt(result.abs().times('0.06'))

function isSame(computed: readonly Real[], value: readonly string[]): boolean {
  return computed.every((result, i) => value[i] !== 'nan' && result.eq(value[i]!.replace('inf', 'Infinity')))
}
