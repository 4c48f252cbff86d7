import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  KL_FIRST,
  KL_SECOND,
  KL_THIRD,
} from '../../src/fields/machine-learning/operations/preference/kl-estimators.js'
import { divergence } from '../../src/formulas/divergence.js'
import { agree, reals, toRational } from '../../src/math/number/interval/real.js'
import { Rational } from '../../src/math/number/rational.js'
import { inputOf } from '../fields/machine-learning/operations/drawn-input.js'
import { evaluatedAt } from '../fields/machine-learning/operations/evaluated.js'
import { fullDistribution } from './distributions.js'

const { of } = reals(80)

const near = KL_THIRD.groups.filter(({ flags }) => flags.some(({ name }) => name === 'small-difference'))

describe('kl.k3', () => {
  test.each(near)('is its Taylor series d²/2 − d³/6 + … where d is small: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const ratio = of(input.x[0]!).minus(input.x[1]!)
        fc.pre(ratio.abs().lt(1))
        let [term, series] = [ratio.neg(), of(0)]
        for (let n = 2; n < 70; n++) {
          term = term.times(ratio.neg()).div(n)
          series = series.plus(term)
        }
        expect(agree(evaluatedAt(80, KL_THIRD.reference, input)[0]!, series, 50)).toBe(true)
      }),
    )
  })
})

describe('kl.k1 and kl.k2', () => {
  test.each(KL_SECOND.groups)('are d and d²/2 in exact arithmetic: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const ratio = Rational.of(input.x[0]!).minus(Rational.of(input.x[1]!))
        const [first] = evaluatedAt(400, KL_FIRST.reference, input)
        const [second] = evaluatedAt(400, KL_SECOND.reference, input)
        expect(toRational(first!).eq(ratio)).toBe(true)
        expect(toRational(second!).eq(ratio.times(ratio).div(2))).toBe(true)
      }),
    )
  })
})

/** ln of a rational, as an exact decimal of 80 digits. */
const logarithm = (value: Rational) => of(value).ln().toString()

describe('the mean of an estimate over the policy', () => {
  test.each([KL_FIRST, KL_THIRD])('$name: is the divergence KL(π‖π_ref)', ({ reference }) => {
    fc.assert(
      fc.property(fullDistribution(3), fullDistribution(3), (policy, other) => {
        const mean = policy
          .map((p, i) => {
            const x = [logarithm(p), logarithm(other[i]!)]
            return evaluatedAt(80, reference, { x, p: [] })[0]!.times(of(p))
          })
          .reduce((total, term) => total.plus(term))
        const [p, q] = [policy, other].map(each => each.map(value => of(value)))
        expect(agree(mean, divergence(p!, q!), 50, { absoluteFloor: '1e-70' })).toBe(true)
      }),
    )
  })
})
