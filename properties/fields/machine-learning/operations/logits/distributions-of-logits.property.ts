import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ENTROPY } from '../../../../../src/fields/machine-learning/operations/logits/entropy.js'
import { LOG_SOFTMAX } from '../../../../../src/fields/machine-learning/operations/logits/log-softmax.js'
import { SOFTMAX } from '../../../../../src/fields/machine-learning/operations/logits/softmax.js'
import { TILTED_POLICY } from '../../../../../src/fields/machine-learning/operations/logits/tilted-policy.js'
import { divergence } from '../../../../../src/formulas/divergence.js'
import { tiltedPolicy } from '../../../../../src/formulas/tilted-policy.js'
import { agree, reals } from '../../../../../src/math/number/interval/real.js'
import { inputOf } from '../drawn-inputs.js'
import { evaluatedAt } from '../evaluated.js'

const { of } = reals(80)
const RUNS = { numRuns: 20 }

describe('entropy', () => {
  test.each(ENTROPY.groups)('is log n less the divergence from the uniform distribution: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const probabilities = evaluatedAt(80, SOFTMAX.reference, input).map(value => of(value))
        const uniform = probabilities.map((_, __, { length }) => of(1).div(length))
        const expected = of(uniform.length).ln().minus(divergence(probabilities, uniform))
        const [value] = evaluatedAt(80, ENTROPY.reference, input)
        expect(agree(value!, expected, 50, { absoluteFloor: '1e-75' })).toBe(true)
      }),
      RUNS,
    )
  })
})

describe('log-softmax', () => {
  test.each(LOG_SOFTMAX.groups)('its exponentials are the softmax: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const weights = evaluatedAt(80, SOFTMAX.reference, input)
        evaluatedAt(80, LOG_SOFTMAX.reference, input).forEach((value, i) => {
          expect(agree(value.exp(), weights[i]!, 60)).toBe(true)
        })
      }),
      RUNS,
    )
  })
})

describe('policy.tilted', () => {
  test.each(TILTED_POLICY.groups)('is the tilted policy of the probabilities: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const values = input.x.map(value => of(value))
        const half = values.length / 2
        const expected = tiltedPolicy({
          rewards: values.slice(0, half),
          reference: values.slice(half).map(value => value.exp()),
          divergenceWeight: of(input.p[0]!),
        })
        evaluatedAt(80, TILTED_POLICY.reference, input).forEach((weight, i) => {
          expect(agree(weight, expected[i]!, 60)).toBe(true)
        })
      }),
      RUNS,
    )
  })

  test.each([['0'], ['-0.5']])('has no value for a β of %s', beta => {
    expect(() => evaluatedAt(30, TILTED_POLICY.reference, { x: ['1', '-1'], p: [beta] })).toThrow(RangeError)
  })
})
