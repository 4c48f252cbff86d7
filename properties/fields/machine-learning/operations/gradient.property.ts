import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { someOf } from '../../../../lab/cases/some-of.mjs'
import type { Equation, Input, Literal } from '../../../../src/conform/operations/operation.js'
import { allOperations } from '../../../../src/conform/operations/registry.js'
import '../../../../src/fields/machine-learning/operations/operations.js'
import { derivativeByDifference } from '../../../../src/math/number/derivative/finite-difference.js'
import { agree, type Real, reals } from '../../../../src/math/number/interval/real.js'
import { inputOf } from './drawn-input.js'
import { gradientOf } from './dual.js'
import { evaluatedAt, resultWith } from './evaluated.js'

const DIGITS = 25
const ample = reals(120)

const DIFFERENTIABLE = allOperations().filter(operation => operation.hasGradient)
/** Differences cannot be taken beside a kink; where there is one, see the property of that operation. */
const SMOOTH = DIFFERENTIABLE.filter(operation => operation.isSmoothAt === undefined)

/** Whether the entry of the gradient is the derivative that differences of the function show, within their error. */
function isDerivative(of: Equation, input: Input, index: number, entry: Real): boolean {
  // By a step t at 1, since the functions vary over 1, however large or small the entry is.
  const { value, errorBound } = derivativeByDifference(
    (step, context) => resultWith(of, input, index, context.of(input.x[index]!).plus(step).minus(1), context),
    ample.of(1),
    DIGITS,
  )
  return agree(entry, value, DIGITS, { absoluteFloor: errorBound })
}

/** The first and the last entry of a long list, since differences take their time. */
function isTaken(index: number, length: number): boolean {
  return length <= 4 || index === 0 || index === length - 1
}

describe.each(SMOOTH)('$name', ({ reference, literals, groups, accept }) => {
  test.each(someOf(groups, { ci: 6, quick: 12 }))(
    'the chain rule on the reference and differences of the literals agree: $id',
    group => {
      fc.assert(
        fc.property(inputOf(group), input => {
          if (accept?.(input)) return
          gradientOf(reference, input, ample).forEach((entry, index, { length }) => {
            if (!isTaken(index, length)) return
            for (const { compute } of literals) expect(isDerivative(compute, input, index, entry)).toBe(true)
          })
        }),
        { numRuns: 1 },
      )
    },
  )
})

const named = (literals: readonly Literal[]) =>
  literals.map((literal, place) => ({ ...literal, name: `literal ${place}` }))

/** Gradients by hand, of every operation that has them. */
const BY_HAND = DIFFERENTIABLE.flatMap(({ name, forms, variants, literals, groups, reference }) =>
  [...forms, ...variants, ...named(literals)].flatMap(({ name: by, gradient, compute }) =>
    gradient ? [{ name, by, gradient, compute, groups, reference }] : [],
  ),
)

describe.each(BY_HAND)('$name, $by: the gradient by hand', ({ gradient, compute, groups }) => {
  test.each(someOf(groups, { ci: 6, quick: 12 }))('is what the chain rule makes of the value: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const byHand = evaluatedAt(120, gradient, input)
        // 1 − σ(m) loses the digits of a large margin, absolutely.
        gradientOf(compute, input, ample).forEach((entry, i) => {
          expect(agree(entry, byHand[i]!, 40, { absoluteFloor: '1e-100' })).toBe(true)
        })
      }),
      { numRuns: 4 },
    )
  })
})
