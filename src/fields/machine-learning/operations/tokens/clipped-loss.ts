import { areEqual, exactSum, isZero } from '../../../../conform/operations/exact-decimal.js'
import { form } from '../../../../conform/operations/named-variants.js'
import type { Input } from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { CLIPPED_LOSS_GROUPS } from './clipped-loss-draws.js'
import { CLIPPED_LOSS_VARIANTS } from './clipped-loss-variants.js'
import { boundsOf, clippedLoss, literalClippedLoss, pessimisticLoss } from './clipped-surrogate.js'

/** ρ = 1 ± ε for ρ = 1 and ε = 0 alone: for other numbers that computers have, the exponential is irrational. */
function isSmoothAt({ x, p }: Input): boolean {
  const isAtBound = areEqual([x[0]!, p[0]!]) && isZero(p[2]!)
  return !isAtBound || isZero(p[1]!)
}

/** −min(ρA, clip(ρ, 1 − ε, 1 + ε) A), ρ = e^{new − old}, for ε ≥ 0 (Schulman et al. 2017, equation 7). */
export const CLIPPED_LOSS = defineOperation({
  name: 'ppo.clip-loss',
  suite: 'policy',
  meaning:
    'the loss of one token, −min(ρA, clip(ρ, 1 − ε, 1 + ε) A) with ρ = exp(new − old) (Schulman et al. 2017, equation 7)',
  expression:
    '-min(r * A, clip(r, 1 - epsilon, 1 + epsilon) * A), r = exp(logProbability - oldLogProbability)',
  x: ['logProbability'],
  p: ['oldLogProbability', 'advantage', 'epsilon'],
  hasGradient: true,
  reference: clippedLoss,
  literals: [{ compute: literalClippedLoss }],
  isSmoothAt,
  variants: CLIPPED_LOSS_VARIANTS,
  forms: [
    form(
      'quotient-of-exponentials',
      'the ratio as the quotient of two exponentials, which underflow for long answers',
      ({ x, p }) => [pessimisticLoss(x[0]!.exp().div(p[0]!.exp()), p[1]!, boundsOf(p[2]!))],
    ),
  ],
  groups: CLIPPED_LOSS_GROUPS,
  laws: [
    {
      kind: 'pair',
      name: 'shift-invariance',
      meaning: 'one number added to both log-probabilities changes nothing: the ratio is the same',
      partner: ({ x, p }, draw) => {
        const shift = draw.rounded(2 ** draw.whole(-2, 3) * draw.choice([1, -1]))
        const [old, advantage, epsilon] = p as [string, string, string]
        return { x: [exactSum(x[0]!, shift)], p: [exactSum(old, shift), advantage, epsilon] }
      },
    },
  ],
})
