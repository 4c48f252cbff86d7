import { describe, expect, test } from 'vitest'
import { drawn } from '../../../src/conform/drawing/drawn.js'
import { OPERATIONS } from '../../../src/conform/operations/catalogue.js'
import type { Input } from '../../../src/conform/operations/operation.js'
import { enclose } from '../../../src/conform/vectors/enclosure.js'
import type { Expected } from '../../../src/conform/vectors/vector.js'
import { bigFloats } from '../../../src/math/number/big-float/big-float.js'
import { type Real, reals } from '../../../src/math/number/interval/real.js'
import { gradientOf } from '../operations/dual.js'
import { evaluated } from '../operations/evaluated.js'

const wide = reals(200)

/** The radius, and what 200 digits of a computation that cancels leave. */
function expectWithin({ v, r }: Expected, value: Real, room: string): void {
  const error = wide.of(v).minus(value).abs()
  expect([v, r, `${value}`, error.lte(wide.of(r).plus(room))]).toEqual([v, r, `${value}`, true])
}

/** Cases that have a value, one of each group. */
const casesOf = ({ groups, accept }: (typeof OPERATIONS)[number], seed: number): Input[] =>
  groups
    .flatMap(group => drawn(group.draw, group.dtype, { seed, count: 1 }))
    .filter(input => (accept?.(input) ?? null) === null)

/** The literal needs digits for e^1000 and its inverse beside 1. */
const DIGITS = 900

describe.each(OPERATIONS)('$name', operation => {
  const { literals, reference, hasGradient, isSmoothAt } = operation

  test('encloses what the usual expressions come to at 900 digits, and its derivative by dual numbers', () => {
    for (const input of casesOf(operation, 7)) {
      const { value, grad } = enclose(operation, input).outcome
      for (const { compute } of literals) {
        const exact = evaluated(compute, input, bigFloats(DIGITS).of)
        expect(value).toHaveLength(exact.length)
        for (const [i, expected] of value.entries())
          expectWithin(expected, wide.of(exact[i]!.toDecimalString(200)), '1e-400')
      }
      expect(grad !== undefined).toBe(hasGradient && (isSmoothAt?.(input) ?? true))
      if (!grad) continue
      const slopes = gradientOf(reference, input, reals(120))
      for (const [i, expected] of grad.entries()) expectWithin(expected, wide.of(slopes[i]!), '1e-90')
    }
  })
})
