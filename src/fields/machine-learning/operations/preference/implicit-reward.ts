import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, native, quarters, smoke } from '../../../../conform/operations/case-groups.js'
import {
  CANCELLATION,
  FAR,
  LIMIT,
  SHIFTED,
  SMALL_DIFFERENCE,
  TIE,
} from '../../../../conform/operations/flags.js'
import { antisymmetry, proportionality, shiftInvariance } from '../../../../conform/operations/invariances.js'
import { form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type { CaseGroup, Input, Variant } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { implicitReward } from '../../../../formulas/direct-preference.js'
import { BFLOAT16, FLOAT32 } from '../../../../math/number/dtype/dtype.js'
import { MARGINS } from '../margins.js'
import { floored } from './margin-loss.js'
import { SMALL_BETA, smallParameter } from './pair-groups.js'

const VARIANTS: readonly Variant[] = [
  mistake('beta-dropped', 'the log-ratio without β', ({ x }) => [x[0]!.minus(x[1]!)]),
  mistake('beta-divided', 'the log-ratio divided by β', ({ x, p }) => [x[0]!.minus(x[1]!).div(p[0]!)]),
  mistake('sign-flip', 'policy and reference exchanged', ({ x, p }) => [x[1]!.minus(x[0]!).times(p[0]!)]),
  mistake('reference-dropped', 'β log π, without the reference', ({ x, p }) => [x[0]!.times(p[0]!)]),
  mistake('beta-on-policy-alone', 'β multiplies the log-probability of the policy alone', ({ x, p }) => [
    x[0]!.times(p[0]!).minus(x[1]!),
  ]),
  mistake('ratio', 'β π/π_ref, the ratio in place of its logarithm', ({ x, p }) => [
    x[0]!.minus(x[1]!).exp().times(p[0]!),
  ]),
  regionalMistake(SMALL_BETA, 'beta-floored', 'β raised to 0.01 where it is less', ({ x, p, of }) => [
    x[0]!.minus(x[1]!).times(floored(p[0]!, of('0.01'))),
  ]),
]

const groups: readonly CaseGroup[] = [
  smoke(draw => asked(draw, [quarters(draw, -40, -8), quarters(draw, -40, -8)])),
  ...native(draw => ({
    x: [draw.real(-30, -1), draw.real(-30, -1)],
    p: [draw.rounded(draw.choice([0.1, 0.05, 0.3]))],
  })),
  corner('tie', [TIE], BFLOAT16, draw => asked(draw, tied(draw)), 3),
  corner(
    SMALL_BETA,
    [LIMIT],
    BFLOAT16,
    draw => ({ x: [quarters(draw, -40, -24), quarters(draw, -16, 0)], p: [smallParameter(draw)] }),
    4,
  ),
  corner('far', [FAR], BFLOAT16, draw => asked(draw, [draw.rounded(-draw.choice(MARGINS)), '-1.5'])),
  corner('long-sequences', [SHIFTED, CANCELLATION], FLOAT32, draw => {
    const base = draw.whole(-3900, -900)
    const near = () => draw.rounded(base + draw.whole(-4000, 4000) / 1000)
    return { x: [near(), near()], p: [draw.rounded(0.1)] }
  }),
  corner('small-difference', [SMALL_DIFFERENCE, CANCELLATION], FLOAT32, draw => {
    const base = draw.whole(-160, -8) / 8
    return asked(draw, [draw.rounded(base + 10 ** -draw.whole(2, 5)), `${base}`])
  }),
]

function asked(draw: Draw, x: readonly string[]): Input {
  return { x, p: [draw.choice(['0.125', '0.25', '0.5', '2'])] }
}

function tied(draw: Draw): string[] {
  const value = quarters(draw, -40, -8)
  return [value, value]
}

/** β(log π − log π_ref). */
export const IMPLICIT_REWARD = defineOperation({
  name: 'dpo.reward',
  suite: 'preference',
  meaning: 'The reward for which the policy is optimal, β(log π − log π_ref) (Rafailov et al. 2023).',
  expression: 'beta*(policy - reference)',
  x: ['policy', 'reference'],
  p: ['beta'],
  hasGradient: true,
  reference: ({ x, p }) => [implicitReward(x[0]!, x[1]!, p[0]!)],
  literals: [{ compute: ({ x, p }) => [implicitReward(x[0]!, x[1]!, p[0]!)] }],
  variants: VARIANTS,
  forms: [
    form('beta-distributed', 'β log π − β log π_ref, which cancels for long answers', ({ x, p }) => [
      x[0]!.times(p[0]!).minus(x[1]!.times(p[0]!)),
    ]),
  ],
  groups,
  laws: [
    antisymmetry('exchange', 'exchanging policy and reference turns the sign', [1, 0]),
    shiftInvariance('shift', 'a constant added to both log-probabilities changes nothing'),
    proportionality(0, 'twice β is twice the reward'),
  ],
})
