import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IDENTITY_AVERAGE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/average-identity-preference.js'
import { DIRECT_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/direct-preference.js'
import { HINGE_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/hinge-preference.js'
import { IDENTITY_SUM_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/identity-preference.js'
import { marginLoss } from '../../../../../src/fields/machine-learning/operations/preference/margin-loss.js'
import { ROBUST_PREFERENCE_LOSS } from '../../../../../src/fields/machine-learning/operations/preference/robust-preference.js'
import { preferenceLoss } from '../../../../../src/formulas/preference.js'
import { agree, reals, toRational } from '../../../../../src/math/number/interval/real.js'
import { Rational } from '../../../../../src/math/number/rational.js'
import { margin } from '../../../../formulas/decimals.js'
import { inputOf } from '../drawn-inputs.js'
import { gradientOf } from '../dual.js'
import { evaluatedAt } from '../evaluated.js'

const exactly = (values: readonly string[]) => values.map(value => Rational.of(value))

/** h, exactly. */
function difference(x: readonly string[]): Rational {
  const [policyChosen, policyRejected, referenceChosen, referenceRejected] = exactly(x)
  return policyChosen!.minus(referenceChosen!).minus(policyRejected!.minus(referenceRejected!))
}

test('the loss with a branch and the loss with |m| agree at every margin', () => {
  fc.assert(
    fc.property(fc.oneof(margin, fc.constantFrom('1e4', '-1e4', '80000', '-80000')), text => {
      const { of } = reals(60)
      expect(agree(marginLoss(of(text)), preferenceLoss(of(text)), 58)).toBe(true)
    }),
  )
})

describe('dpo.hinge-loss', () => {
  test.each(HINGE_PREFERENCE_LOSS.groups)('is max(0, 1 − βh) in exact arithmetic: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const beta = Rational.of(input.p[0]!)
        const slack = Rational.of(1).minus(beta.times(difference(input.x)))
        const [value] = evaluatedAt(400, HINGE_PREFERENCE_LOSS.reference, input)
        expect(toRational(value!).eq(slack.sign() > 0 ? slack : 0)).toBe(true)
        expect(HINGE_PREFERENCE_LOSS.isSmoothAt?.(input)).toBe(slack.sign() !== 0)
        const slope = slack.sign() > 0 ? beta.neg() : Rational.of(0)
        const gradient = gradientOf(HINGE_PREFERENCE_LOSS.reference, input, reals(400))
        const expected = [slope, slope.neg(), slope.neg(), slope]
        gradient.forEach((entry, i) => {
          expect(toRational(entry).eq(expected[i]!)).toBe(true)
        })
      }),
    )
  })
})

describe('ipo', () => {
  test.each(IDENTITY_SUM_LOSS.groups)('ipo.sum-loss is (h − 1/(2τ))² of fractions: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const target = Rational.of(1).div(Rational.of(input.p[0]!).times(2))
        const expected = difference(input.x).minus(target).pow(2)
        const [value] = evaluatedAt(200, IDENTITY_SUM_LOSS.reference, input)
        expect(agree(value!, reals(200).of(expected), 150)).toBe(true)
      }),
    )
  })

  test.each(IDENTITY_AVERAGE_LOSS.groups)('ipo.average-loss is so of averages: $id', group => {
    fc.assert(
      fc.property(inputOf(group), input => {
        const [w, l, refW, refL] = exactly(input.x)
        const [tau, lengthW, lengthL] = exactly(input.p)
        const averages = w!.div(lengthW!).minus(refW!.div(lengthW!))
        const others = l!.div(lengthL!).minus(refL!.div(lengthL!))
        const expected = averages
          .minus(others)
          .minus(Rational.of(1).div(tau!.times(2)))
          .pow(2)
        const [value] = evaluatedAt(200, IDENTITY_AVERAGE_LOSS.reference, input)
        expect(agree(value!, reals(200).of(expected), 150)).toBe(true)
      }),
    )
  })
})

describe('dpo.robust-loss', () => {
  test.each(ROBUST_PREFERENCE_LOSS.groups)(
    'its mean over flipped labels is the loss of right ones: $id',
    group => {
      fc.assert(
        fc.property(inputOf(group), input => {
          const { of } = reals(90)
          const [w, l, refW, refL] = input.x
          const flipped = { ...input, x: [l!, w!, refL!, refW!] }
          const [kept, other] = [input, flipped].map(
            each => evaluatedAt(90, ROBUST_PREFERENCE_LOSS.reference, each)[0]!,
          )
          const epsilon = of(input.p[1]!)
          const mean = kept!.times(epsilon.neg().plus(1)).plus(other!.times(epsilon))
          const [loss] = evaluatedAt(90, DIRECT_PREFERENCE_LOSS.reference, { x: input.x, p: [input.p[0]!] })
          expect(agree(mean, loss!, 50, { absoluteFloor: '1e-85' })).toBe(true)
        }),
      )
    },
  )
})
