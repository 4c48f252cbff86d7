import { describe, expect, test } from 'vitest'
import { freshQuestion, type Question } from '../../../src/conform/model/question.js'
import { isExactIn } from '../../../src/conform/vectors/exactness.js'
import { BRADLEY_TERRY_LOSS } from '../../../src/fields/machine-learning/operations/preference/bradley-terry.js'
import { MARGIN_LOSS } from '../../../src/fields/machine-learning/operations/preference/preference-margin.js'
import { FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { someCases } from '../../fields/machine-learning/operations/drawn-input.js'
import { answeredBy } from './emulated-answers.js'

/**
 * The loss of a pair as libraries have it that know a cross entropy and no logistic loss: the cross entropy of a choice
 * between r_w and r_l + m, log(e^{r_w} + e^{r_l + m}) − r_w. It loses digits where the rewards are large, and is no other
 * formula.
 */

const FORMATS = [
  { dtype: FLOAT64, round: (value: number) => value },
  { dtype: FLOAT32, round: Math.fround },
]

/** The cross entropy in steps of a format, the margin added with a sign. */
function crossEntropy({ input: { x, p } }: Question, round: (value: number) => number, sign: number): number {
  const [chosen = 0, rejected = 0] = x.map(Number)
  const other = round(rejected + sign * Number(p[0] ?? 0))
  const greatest = Math.max(chosen, other)
  const weights = [chosen, other].map(logit => round(Math.exp(round(logit - greatest))))
  const logOfTotal = round(Math.log(round(weights[0]! + weights[1]!)))
  return round(round(greatest + logOfTotal) - chosen)
}

const SUBJECTS = [BRADLEY_TERRY_LOSS, MARGIN_LOSS].flatMap(operation =>
  FORMATS.map(format => ({ operation, name: operation.name, format, in: format.dtype.name })),
)

describe.each(SUBJECTS)('$name as a choice between two in $in', ({ operation, format }) => {
  const { dtype, round } = format
  const questions = someCases(operation, 12)
    .filter(({ input }) => isExactIn(input, dtype))
    .map(({ group, input }, i) =>
      freshQuestion(operation, dtype, input, { id: `${group.id}/${i}`, source: 'fresh' }),
    )
  const levelsWith = (sign: number) =>
    answeredBy(question => ({ value: [crossEntropy(question, round, sign)], grad: null }), questions).map(
      ({ question, verdict }) => `${question.id} ${verdict.level}`,
    )

  test('is the formula, with digits lost for large rewards', () => {
    const levels = levelsWith(1)
    expect(levels.filter(level => !/ (faithful|accurate|unstable)$/.test(level))).toEqual([])
    expect(levels.filter(level => level.endsWith('unstable'))).not.toEqual([])
  })

  // Without a margin there is no other side.
  if (operation !== MARGIN_LOSS) return
  test('is another with the margin on the other side', () => {
    const ordinary = levelsWith(-1).filter(level => level.startsWith('smoke/'))
    expect(ordinary.filter(level => level.endsWith('wrong')).length).toBeGreaterThan(ordinary.length / 2)
  })
})
