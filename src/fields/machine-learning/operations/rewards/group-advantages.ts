import { corner } from '../../../../conform/operations/case-groups.js'
import { areEqual, isZero } from '../../../../conform/operations/exact-decimal.js'
import { form } from '../../../../conform/operations/named-variants.js'
import type { Acceptable, Equation, Input } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import {
  acceptQuotientOfRoundings,
  acceptQuotientOfZeros,
} from '../../../../conform/operations/undefined-quotient.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { CONSTANT_GROUP } from '../flags.js'
import { advantagesUnder, ddofOf, onePassAdvantages } from './advantage-convention.js'
import { literalDeviationOf, literalDifferencesFromMean } from './deviation.js'
import { GROUP_ADVANTAGE_PROFILES, GROUP_ADVANTAGE_VARIANTS } from './group-advantage-variants.js'
import { input, oneSuccessGroup, rewardGroups, singleGroup, smallGroup } from './reward-cases.js'
import { anyDdof, constantRewards, shortEpsilon, TINY_EPSILON, usualEpsilon } from './reward-draws.js'
import { NEGATION, REVERSAL, SHIFT_INVARIANCE, UNIT_INVARIANCE, zeroSum } from './reward-laws.js'

/** (r_i − μ)/(σ + ε) as it is usually written. */
const literal: Equation = ({ x, p, input, of }) => {
  const differences = literalDifferencesFromMean(x)
  const scale = literalDeviationOf(differences, ddofOf(input), areEqual(input.x), of).plus(p[1]!)
  return differences.map(difference => difference.div(scale))
}

/** 0/0: a deviation of one reward with ddof 1, or of equal rewards without an ε. */
function isUndefined(input: Input): boolean {
  const isTooSmall = input.x.length <= ddofOf(input)
  return isTooSmall || (areEqual(input.x) && isZero(input.p[1]!))
}

/** A_i = (r_i − μ)/(σ + ε), for a ddof of 0 or 1 and ε ≥ 0 (Shao et al. 2024, "DeepSeekMath", section 4.1). */
export const GROUP_ADVANTAGES = defineOperation({
  name: 'grpo.advantages',
  suite: 'group',
  meaning:
    'the advantages of a group of rewards, (r_i − mean)/(deviation + ε) (Shao et al. 2024, "DeepSeekMath", section 4.1)',
  claims: ['15.12/sum', '15.12/scale', '15.13/advantages'],
  expression: '(r_i - mean(r)) / (sqrt(sum((r_j - mean(r))^2) / (G - ddof)) + epsilon)',
  x: ['rewards'],
  p: ['ddof', 'epsilon'],
  reference: advantagesUnder({}),
  literals: [{ compute: literal }],
  accept: input => (isUndefined(input) ? acceptUndefined(input) : null),
  variants: GROUP_ADVANTAGE_VARIANTS,
  profiles: GROUP_ADVANTAGE_PROFILES,
  forms: [form('one-pass-variance', 'the variance in one pass, E[r²] − (E r)²', onePassAdvantages)],
  groups: [
    ...rewardGroups({
      least: 2,
      sizeOfLarge: 64,
      usual: draw => [anyDdof(draw), usualEpsilon(draw)],
      short: draw => [anyDdof(draw), shortEpsilon(draw)],
    }),
    smallGroup(2, draw => [anyDdof(draw), shortEpsilon(draw)]),
    oneSuccessGroup(draw => [anyDdof(draw), TINY_EPSILON]),
    singleGroup(draw => [anyDdof(draw), shortEpsilon(draw)]),
    corner(
      'undefined',
      [CONSTANT_GROUP],
      BFLOAT16,
      draw => input(constantRewards(draw), [anyDdof(draw), '0']),
      4,
    ),
  ],
  laws: [zeroSum(input => !isUndefined(input)), ...[SHIFT_INVARIANCE, REVERSAL, NEGATION, UNIT_INVARIANCE]],
  longestSum: input => input.x.length,
})

/** A group of one is 0/0 exactly; a constant one is what rounding its mean makes of it. */
function acceptUndefined({ x }: Input): readonly Acceptable[] {
  return x.length > 1 ? acceptQuotientOfRoundings(x.length) : acceptQuotientOfZeros(x.length)
}
