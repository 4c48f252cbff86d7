import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, quarters, several } from '../../../../conform/operations/case-groups.js'
import { shiftInvariance } from '../../../../conform/operations/invariances.js'
import { convention, form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, PairLaw, Scalar, Values, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { UNEQUAL_LENGTHS } from '../flags.js'
import { SMALL_TAU, smallTau, TAU } from './identity-preference.js'
import { floored } from './margin-loss.js'
import { PAIR, pairDifference } from './pair-difference.js'
import { groupsOfPairs } from './pair-groups.js'

/** The log-ratios of the two answers, summed over their tokens. */
function logRatios<T extends Scalar<T>>({ x }: Values<T>): { chosen: T; rejected: T } {
  return { chosen: x[0]!.minus(x[2]!), rejected: x[1]!.minus(x[3]!) }
}

function averaged<T extends Scalar<T>>(values: Values<T>, lengthChosen: T, lengthRejected: T): T {
  const { chosen, rejected } = logRatios(values)
  return chosen.div(lengthChosen).minus(rejected.div(lengthRejected))
}

/** The loss of a difference h. */
function lossOf<T extends Scalar<T>>(difference: T, { p, of }: Values<T>): T {
  return difference.minus(of(1).div(p[0]!.times(2))).pow(2)
}

const VARIANTS: readonly Variant[] = [
  regionalMistake(SMALL_TAU, 'tau-floored', 'τ raised to 0.01 where it is less', values => {
    const tau = floored(values.p[0]!, values.of('0.01'))
    return [
      averaged(values, values.p[1]!, values.p[2]!)
        .minus(values.of(1).div(tau.times(2)))
        .pow(2),
    ]
  }),
  convention('summed', 'sums of the log-probabilities instead of averages over the tokens', values => [
    lossOf(pairDifference(values), values),
  ]),
  mistake('length-of-chosen', 'both log-ratios divided by the length of the chosen answer', values => [
    lossOf(averaged(values, values.p[1]!, values.p[1]!), values),
  ]),
  mistake('lengths-exchanged', 'each log-ratio divided by the length of the other answer', values => [
    lossOf(averaged(values, values.p[2]!, values.p[1]!), values),
  ]),
  mistake('common-length', 'both log-ratios divided by the mean length of the two answers', values => {
    const length = values.p[1]!.plus(values.p[2]!).div(2)
    return [lossOf(averaged(values, length, length), values)]
  }),
  mistake('tau-reciprocal', 'the target 1/τ instead of 1/(2τ)', values => {
    const difference = averaged(values, values.p[1]!, values.p[2]!)
    return [difference.minus(values.of(1).div(values.p[0]!)).pow(2)]
  }),
  mistake('sign-flip', 'policy and reference exchanged', values => [
    lossOf(averaged(values, values.p[1]!, values.p[2]!).neg(), values),
  ]),
  mistake('reference-dropped', 'the averages of the policy alone, without the reference', values => {
    const { x, p } = values
    return [lossOf(x[0]!.div(p[1]!).minus(x[1]!.div(p[2]!)), values)]
  }),
  mistake('reference-summed', 'averages of the policy, but sums of the reference', values => {
    const { x, p } = values
    const reference = x[2]!.minus(x[3]!)
    return [lossOf(x[0]!.div(p[1]!).minus(x[1]!.div(p[2]!)).minus(reference), values)]
  }),
]

const GROUPS: readonly CaseGroup[] = [
  ...groupsOfPairs({
    short: draw => [...TAU.short(draw), `${draw.whole(2, 24)}`, `${draw.whole(2, 24)}`],
    full: draw => [...TAU.full(draw), `${draw.whole(50, 900)}`, `${draw.whole(50, 900)}`],
  }),
  smallTau({ short: draw => [...TAU.short(draw), `${draw.whole(2, 24)}`, `${draw.whole(2, 24)}`] }),
  corner('unequal-lengths', [UNEQUAL_LENGTHS], BFLOAT16, draw => ({
    x: several(4, () => quarters(draw, -60, -4)),
    p: ['0.5', ...unequalLengths(draw)],
  })),
]

/** A short answer and a long one, in either order. */
function unequalLengths(draw: Draw): string[] {
  const lengths = [`${draw.whole(1, 4)}`, `${draw.whole(64, 256)}`]
  return draw.choice([true, false]) ? lengths : lengths.toReversed()
}

/** Exchanging both pairs exchanges the lengths with the answers. */
const DOUBLE_EXCHANGE: PairLaw = {
  kind: 'pair',
  name: 'double-exchange',
  meaning: 'exchanging policy and reference, and chosen and rejected with their lengths, changes nothing',
  partner: ({ x, p }) => ({ x: x.toReversed(), p: [p[0]!, p[2]!, p[1]!] }),
}

/** ((log π_w − log π_ref,w)/L_w − (log π_l − log π_ref,l)/L_l − 1/(2τ))². */
export const IDENTITY_AVERAGE_LOSS = defineOperation({
  name: 'ipo.average-loss',
  suite: 'preference',
  meaning:
    'The loss of identity preference optimisation of log-ratios per token, (h̄ − 1/(2τ))² (Azar et al. 2024, averaged as its authors advise).',
  expression:
    '((policyChosen - referenceChosen)/lengthChosen - (policyRejected - referenceRejected)/lengthRejected - 1/(2*tau))^2',
  x: PAIR,
  p: ['tau', 'lengthChosen', 'lengthRejected'],
  hasGradient: true,
  // Over the common denominator 2τ L_w L_l, so that no quotients cancel.
  reference: values => {
    const [tau, lengthChosen, lengthRejected] = values.p
    const { chosen, rejected } = logRatios(values)
    const [doubled, lengths] = [tau!.times(2), lengthChosen!.times(lengthRejected!)]
    const crossed = chosen.times(lengthRejected!).minus(rejected.times(lengthChosen!))
    return [crossed.times(doubled).minus(lengths).div(doubled.times(lengths)).pow(2)]
  },
  literals: [{ compute: values => [lossOf(averaged(values, values.p[1]!, values.p[2]!), values)] }],
  variants: VARIANTS,
  forms: [
    form(
      'averages-first',
      'averages of each log-probability, subtracted afterwards, which cancels for long answers',
      values => {
        const [, lengthChosen, lengthRejected] = values.p
        const [w, l, refW, refL] = values.x
        const chosen = w!.div(lengthChosen!).minus(refW!.div(lengthChosen!))
        return [lossOf(chosen.minus(l!.div(lengthRejected!).minus(refL!.div(lengthRejected!))), values)]
      },
    ),
  ],
  groups: GROUPS,
  laws: [
    shiftInvariance(
      'shift-chosen',
      'a constant added to both log-probabilities of the chosen answer changes nothing',
      index => index % 2 === 0,
    ),
    shiftInvariance('shift', 'a constant added to all log-probabilities changes nothing'),
    DOUBLE_EXCHANGE,
  ],
})
