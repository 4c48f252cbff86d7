import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, native, several, smoke } from '../../../../conform/operations/case-groups.js'
import { exactProduct } from '../../../../conform/operations/exact-decimal.js'
import { LIMIT, OVERFLOW, SHIFTED, SINGLETON, TIE } from '../../../../conform/operations/flags.js'
import { reversal, SUM_TO_ONE, shiftInvariance } from '../../../../conform/operations/invariances.js'
import { form, mistake, regionalMistake } from '../../../../conform/operations/named-variants.js'
import type {
  CaseGroup,
  Equation,
  Form,
  Input,
  Scalar,
  Values,
  Variant,
} from '../../../../conform/operations/operation.js'
import { defineOperation } from '../../../../conform/operations/registry.js'
import { sum } from '../../../../formulas/divergence.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { SATURATION } from '../flags.js'
import { MARGINS } from '../margins.js'
import { floored } from '../preference/margin-loss.js'
import { SMALL_BETA, smallParameter } from '../preference/pair-groups.js'
import { exponentialsOfDifferences, literalSoftmax, shiftedExponentials } from './shifted-exponentials.js'

interface Answers<T> {
  readonly rewards: readonly T[]
  readonly references: readonly T[]
  readonly beta: T
}

/** The two halves of x. Throws RangeError where they are none, and for β ≤ 0. */
function answersOf<T extends Scalar<T>>({ x, p }: Values<T>): Answers<T> {
  if (x.length === 0 || x.length % 2 !== 0)
    throw new RangeError(
      `policy.tilted: expected a reward and a log-probability each, got ${x.length} numbers`,
    )
  const beta = p[0]!
  if (beta.cmp(0) <= 0) throw new RangeError(`policy.tilted: expected a β above 0, got ${beta}`)
  return { rewards: x.slice(0, x.length / 2), references: x.slice(x.length / 2), beta }
}

/** The exponents log ref_i + r_i/β. */
function exponents<T extends Scalar<T>>({ rewards, references, beta }: Answers<T>): T[] {
  return references.map((reference, i) => reference.plus(rewards[i]!.div(beta)))
}

/**
 * The weights from d_i = (s_max − s_i)/β with s_i = β log ref_i + r_i, which are exact: which of them is the greatest can
 * be told even where two quotients r_i/β agree in all digits.
 */
const tilted: Equation = values => {
  const { rewards, references, beta } = answersOf(values)
  const scores = references.map((reference, i) => reference.times(beta).plus(rewards[i]!))
  const { gaps } = shiftedExponentials(scores)
  const weights = gaps.map(gap => gap.div(beta).neg().exp())
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

/** softmax, with the greatest exponent taken off. */
function normalised<T extends Scalar<T>>(logits: readonly T[]): T[] {
  const { weights } = shiftedExponentials(logits)
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

const VARIANTS: readonly Variant[] = [
  mistake('beta-multiplied', 'the rewards multiplied by β instead of divided', values => {
    const { beta, ...answers } = answersOf(values)
    return normalised(exponents({ ...answers, beta: values.of(1).div(beta) }))
  }),
  mistake('beta-dropped', 'the rewards themselves, not divided by β', values =>
    normalised(exponents({ ...answersOf(values), beta: values.of(1) })),
  ),
  mistake('reference-dropped', 'the weights e^{r/β}, without the reference', values => {
    const { rewards, beta } = answersOf(values)
    return normalised(rewards.map(reward => reward.div(beta)))
  }),
  mistake('sign-flip', 'the rewards with the opposite sign', values => {
    const { beta, ...answers } = answersOf(values)
    return normalised(exponents({ ...answers, beta: beta.neg() }))
  }),
  mistake(
    'reference-tempered',
    'the log-probabilities of the reference divided by β as the rewards are',
    values => {
      const { rewards, references, beta } = answersOf(values)
      return normalised(references.map((reference, i) => reference.plus(rewards[i]!).div(beta)))
    },
  ),
  mistake('unnormalised', 'ref e^{r/β}, not divided by the sum', values =>
    exponents(answersOf(values)).map(exponent => exponent.exp()),
  ),
  mistake(
    'rewards-normalised-alone',
    'the softmax of r/β times the reference, not divided by the sum again',
    values => {
      const { rewards, references, beta } = answersOf(values)
      const logits = rewards.map(reward => reward.div(beta))
      return normalised(logits).map((weight, i) => weight.times(references[i]!.exp()))
    },
  ),
  regionalMistake(SMALL_BETA, 'beta-floored', 'β raised to 0.01 where it is less', values => {
    const { beta, ...answers } = answersOf(values)
    return normalised(exponents({ ...answers, beta: floored(beta, values.of('0.01')) }))
  }),
]

const FORMS: readonly Form[] = [
  form(
    'unshifted',
    'ref e^{r/β} over its sum without taking off the greatest exponent, where e^{r/β} overflows',
    values => literalTilted(values),
  ),
  form('unshifted-exponents', 'e^{log ref + r/β} over its sum, where the exponential overflows', values =>
    literalSoftmax(exponents(answersOf(values))),
  ),
]

/** ref_i e^{r_i/β}/Σ ref_j e^{r_j/β}. */
const literalTilted: Equation = values => {
  const { rewards, references, beta } = answersOf(values)
  const weights = references.map((reference, i) => reference.exp().times(rewards[i]!.div(beta).exp()))
  const total = sum(weights)
  return weights.map(weight => weight.div(total))
}

function asked(draw: Draw, length: number, reward: () => string): Input {
  const rewards = several(length, reward)
  return {
    x: [...rewards, ...several(length, () => eighths(draw, -5, -1))],
    p: [draw.choice(['0.25', '0.5', '2'])],
  }
}

const GROUPS: readonly CaseGroup[] = [
  smoke(draw => asked(draw, draw.whole(2, 4), () => eighths(draw, -2, 2))),
  ...native(draw => {
    const length = draw.whole(2, 5)
    return {
      x: [...several(length, () => draw.real(-1, 1)), ...several(length, () => draw.real(-6, -0.25))],
      p: [draw.rounded(draw.choice([0.1, 0.3, 0.7]))],
    }
  }),
  corner(
    'saturation',
    [SATURATION, OVERFLOW],
    BFLOAT16,
    draw => {
      const reward = () => draw.rounded(draw.choice([0, 1, -1]) * draw.choice(MARGINS))
      return asked(draw, draw.whole(2, 3), reward)
    },
    12,
  ),
  corner('shifted', [SHIFTED, OVERFLOW], BFLOAT16, draw => {
    return asked(draw, draw.whole(2, 4), () => `${512 + 4 * draw.whole(0, 3)}`)
  }),
  corner(
    SMALL_BETA,
    [LIMIT],
    BFLOAT16,
    draw => ({
      x: [
        ...several(3, () => exactProduct(eighths(draw, -1, 1), '0.015625')),
        ...several(3, () => eighths(draw, -5, -1)),
      ],
      p: [smallParameter(draw)],
    }),
    4,
  ),
  corner(
    'tie',
    [TIE],
    BFLOAT16,
    draw => {
      const [reward, reference] = [eighths(draw, -2, 2), eighths(draw, -5, -1)]
      return { x: [reward, reward, reference, reference], p: [draw.rounded(0.3)] }
    },
    2,
  ),
  corner('singleton', [SINGLETON], BFLOAT16, draw => asked(draw, 1, () => eighths(draw, -2, 2)), 1),
]

function bothReversed({ x }: Input): readonly string[] {
  const half = x.length / 2
  return [...x.slice(0, half).toReversed(), ...x.slice(half).toReversed()]
}

/** π*_i = ref_i e^{r_i/β}/Z. */
export const TILTED_POLICY = defineOperation({
  name: 'policy.tilted',
  suite: 'preference',
  meaning:
    'The policy of greatest reward less β times its divergence from the reference, ref_i e^{r_i/β}/Z (Rafailov et al. 2023, appendix A.1).',
  claims: ['15.8/solution'],
  expression: 'exp(reference[i])*exp(rewards[i]/beta)/sum(exp(reference[j])*exp(rewards[j]/beta))',
  x: ['rewards', 'reference'],
  p: ['beta'],
  reference: tilted,
  literals: [
    { compute: literalTilted },
    { compute: values => exponentialsOfDifferences(exponents(answersOf(values))) },
  ],
  variants: VARIANTS,
  forms: FORMS,
  groups: GROUPS,
  laws: [
    SUM_TO_ONE,
    shiftInvariance(
      'shift-rewards',
      'a constant added to all rewards changes nothing',
      (index, length) => index < length / 2,
    ),
    shiftInvariance(
      'shift-reference',
      'a constant added to all log-probabilities of the reference changes nothing',
      (index, length) => index >= length / 2,
    ),
    reversal('permutation', 'answers in reverse order have their weights in reverse order', bothReversed),
  ],
  longestSum: ({ x }) => x.length / 2,
})
