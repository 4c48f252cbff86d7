import { corner } from '../../../../conform/operations/case-groups.js'
import { areEqual, isZero } from '../../../../conform/operations/exact-decimal.js'
import { NEAR_DEGENERATE, SINGLETON } from '../../../../conform/operations/flags.js'
import { form } from '../../../../conform/operations/named-variants.js'
import {
  type Acceptable,
  ANY_NUMBER,
  type Equation,
  type Input,
} from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { totalOf } from '../../../../conform/operations/total.js'
import { acceptQuotientOfZeros, roundingNoise } from '../../../../conform/operations/undefined-quotient.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { reals } from '../../../../math/number/interval/real.js'
import { ddofOf } from './advantage-convention.js'
import { literalDeviationOf, literalDifferencesFromMean } from './deviation.js'
import { againstTheOthersUnder, onePassAgainstTheOthers } from './leave-one-out-convention.js'
import { LEAVE_ONE_OUT_VARIANTS } from './leave-one-out-variants.js'
import { input, rewardGroups, singleGroup, smallGroup } from './reward-cases.js'
import { anyDdof, oppositeRewards, shortEpsilon, shortRewards, usualEpsilon } from './reward-draws.js'
import { NEGATION, REVERSAL, SHIFT_INVARIANCE, UNIT_INVARIANCE } from './reward-laws.js'

/** Each reward less the mean of the others, over their deviation, as it is usually written. */
const literal: Equation = ({ x, p, input, of }) =>
  x.map((reward, i) => {
    const others = x.toSpliced(i, 1)
    const mean = totalOf(others).div(others.length)
    const isConstant = areEqual(input.x.toSpliced(i, 1))
    const deviation = literalDeviationOf(literalDifferencesFromMean(others), ddofOf(input), isConstant, of)
    return reward.minus(mean).div(deviation.plus(p[1]!))
  })

/** The rewards whose others have a deviation of exactly 0 and no ε to add to it. */
function hasNoScale({ x, p }: Input): boolean[] {
  return x.map((_, i) => isZero(p[1]!) && areEqual(x.toSpliced(i, 1)))
}

function accept(input: Input): readonly Acceptable[] | null {
  if (input.x.length - 1 <= ddofOf(input)) return acceptQuotientOfZeros(input.x.length)
  const isWithout = hasNoScale(input)
  if (!isWithout.includes(true)) return null
  const defined = definedEntries(input, isWithout)
  const filled = (one: (i: number) => string) => defined.map((entry, i) => entry ?? one(i))
  return [
    { convention: 'zero', value: filled(() => '0') },
    { convention: 'nan', value: filled(() => 'nan') },
    { convention: 'quotient by zero', value: filled(i => quotientByZero(input.x, i)) },
    { convention: 'domain error', error: 'domain' },
    roundingNoise(filled(() => ANY_NUMBER)),
  ]
}

/** The digits of the results beside those that have none. */
const DIGITS = 60

/** The entries that the equation gives a value, 60 digits of it, and null for the others. */
function definedEntries(input: Input, isWithout: readonly boolean[]): (string | null)[] {
  const { of } = reals(DIGITS)
  const values = { x: input.x.map(of), p: input.p.map(of), input, of }
  const entries = againstTheOthersUnder({})(values)
  return entries.map((entry, i) => (isWithout[i] ? null : `${entry.toSignificantDigits(DIGITS)}`))
}

/** ±∞ for a reward off the others, NaN for one among them. */
function quotientByZero(rewards: readonly string[], i: number): string {
  const { of } = reals(DIGITS)
  const sign = of(rewards[i]!).cmp(of(rewards[i === 0 ? 1 : 0]!))
  return sign > 0 ? 'inf' : sign < 0 ? '-inf' : 'nan'
}

/** A_i = (r_i − mean of the others)/(deviation of the others + ε), for ddof 0 or 1 and at least 2 + ddof rewards. */
export const LEAVE_ONE_OUT_NORMALISED = defineOperation({
  name: 'grpo.leave-one-out-normalised',
  suite: 'group',
  meaning:
    'the reward less the mean of the others, over the deviation of the others + ε (Kool et al. 2019; Shao et al. 2024)',
  claims: ['15.12/scale'],
  expression: '(r_i - mean(r_j for j != i)) / (deviation(r_j for j != i, ddof) + epsilon)',
  x: ['rewards'],
  p: ['ddof', 'epsilon'],
  reference: againstTheOthersUnder({}),
  literals: [{ compute: literal }],
  accept,
  variants: LEAVE_ONE_OUT_VARIANTS,
  forms: [
    form(
      'one-pass-variance',
      'the variance of the others in one pass, E[r²] − (E r)²',
      onePassAgainstTheOthers,
    ),
  ],
  groups: [
    ...rewardGroups({
      least: 3,
      sizeOfLarge: 16,
      usual: draw => [anyDdof(draw), usualEpsilon(draw)],
      short: draw => [anyDdof(draw), shortEpsilon(draw)],
    }),
    smallGroup(4, draw => [anyDdof(draw), shortEpsilon(draw)]),
    singleGroup(draw => [anyDdof(draw), shortEpsilon(draw)]),
    corner(
      'pair',
      [SINGLETON],
      BFLOAT16,
      draw => input(shortRewards(draw, 2, 2), [anyDdof(draw), shortEpsilon(draw)]),
      4,
    ),
    corner(
      'others-equal',
      [NEAR_DEGENERATE],
      BFLOAT16,
      draw => {
        const [common, other] = oppositeRewards(draw)
        const others = Array<string>(draw.whole(2, 7)).fill(common)
        return input([...others, other], [anyDdof(draw), draw.choice(['0', shortEpsilon(draw)])])
      },
      4,
    ),
  ],
  laws: [SHIFT_INVARIANCE, REVERSAL, NEGATION, UNIT_INVARIANCE],
  longestSum: input => input.x.length,
})
