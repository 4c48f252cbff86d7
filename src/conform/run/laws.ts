import { exactValue } from '../../math/number/dtype/dtype.js'
import { exactDecimal } from '../../math/number/exact-decimal.js'
import type { Real } from '../../math/number/interval/real.js'
import { drawn } from '../drawing/drawn.js'
import type { Verdict } from '../model/judge-answer.js'
import { doubleOf } from '../model/number-text.js'
import type { Answer } from '../model/protocol.js'
import { freshQuestion, type Question } from '../model/question.js'
import type { Level } from '../model/report.js'
import type { Law, PairLaw, SumLaw } from '../operations/operation.js'
import { withinDomain } from '../operations/within-domain.js'
import { budgetOf, judging } from '../vectors/budget.js'
import { isExactIn } from '../vectors/exactness.js'

/**
 * Laws that an implementation's own outputs keep among themselves, taken exactly as they are: a difference may be no more
 * than the budgets of the outputs in it allow together. What keeps a law and not the equation is another convention.
 */

/** An answer with as many finite numbers as there are results. */
export interface Answered {
  readonly question: Question
  readonly value: readonly string[]
}

export const answered = (question: Question, answer: Answer): Answered | null =>
  answer.kind === 'out' &&
  question.outcome !== null &&
  answer.value.length === question.outcome.value.length &&
  answer.value.length > 0 &&
  answer.value.every(isFiniteText)
    ? { question, value: answer.value }
    : null

const isFiniteText = (text: string): boolean => Number.isFinite(doubleOf(text))

/** The second question of a law about a pair; null where the law says nothing of the first, or its numbers have no place in the format. */
export function partnerOf(law: PairLaw, { question }: Answered, seed: number): Question | null {
  const { operation, dtype, input, id } = question
  return withinDomain(() => {
    const [partner] = drawn(draw => law.partner(input, draw), dtype, { seed, count: 1 })
    if (!partner || !isExactIn(partner, dtype)) return null
    return freshQuestion(operation, dtype, partner, { id: `${id}#${law.name}`, source: 'law' })
  })
}

/** Whether the results sum to what they should; null where the law says nothing of the input. */
export function judgeSum(law: SumLaw, first: Answered): Verdict | null {
  const { question, value } = first
  if (law.applies && !law.applies(question.input)) return null
  const total = value.map(exact).reduce((sum, one) => sum.plus(one), judging.of(0))
  return lawVerdict(law, question, [{ error: total.minus(law.total).abs(), ...roomOf(first) }], {
    id: `${question.id}#${law.name}`,
    got: total.toSignificantDigits(DIGITS_SHOWN).toString(),
    expected: law.total,
  })
}

/** Whether the results of the second question follow from those of the first. */
export function judgePair(law: PairLaw, first: Answered, second: Answered): Verdict | null {
  const { length } = first.value
  if (second.value.length !== length) return null
  const [left, right] = [rooms(first), rooms(second)]
  const differences = second.value.map((text, i) => {
    const from = law.from?.(i, length) ?? i
    const partner = exact(first.value[from]!)
    const expected = partner.times(law.factor ?? '1')
    const error = exact(text).minus(expected).abs()
    const room = together(scaled(left[from]!, law.factor ?? '1'), right[i]!)
    return {
      error,
      ...room,
      got: text,
      expected: expected.toSignificantDigits(DIGITS_OF_A_DOUBLE).toString(),
    }
  })
  const worst = differences.reduce((most, one) =>
    one.error.div(one.unstable).gt(most.error.div(most.unstable)) ? one : most,
  )
  // Where the textbook expression leaves the format at either input, only one of them may be what it gives.
  const isOutOfRange = first.question.isOutOfRange || second.question.isOutOfRange
  return lawVerdict(law, { ...second.question, isOutOfRange }, differences, {
    ...worst,
    id: second.question.id,
  })
}

const DIGITS_SHOWN = 6

/** As many as tell all doubles apart. */
const DIGITS_OF_A_DOUBLE = 17

const exact = (text: string): Real => judging.of(exactDecimal(exactValue(doubleOf(text))))

interface Room {
  readonly accurate: Real
  readonly unstable: Real
}

interface Difference extends Room {
  readonly error: Real
}

function rooms({ question }: Answered): Room[] {
  const { outcome, dtype, operation, input } = question
  const longestSum = operation.longestSum?.(input) ?? 1
  return outcome!.value.map(expected => budgetOf(expected, dtype, longestSum))
}

const together = (left: Room, right: Room): Room => ({
  accurate: left.accurate.plus(right.accurate),
  unstable: left.unstable.plus(right.unstable),
})

const scaled = ({ accurate, unstable }: Room, factor: string): Room => ({
  accurate: accurate.times(factor).abs(),
  unstable: unstable.times(factor).abs(),
})

const roomOf = (one: Answered): Room => rooms(one).reduce(together)

function lawVerdict(
  law: Law,
  question: Question,
  differences: readonly Difference[],
  shown: Pick<Verdict, 'id' | 'got' | 'expected'>,
): Verdict {
  const { operation, dtype, input, isOutOfRange } = question
  const isWithin = (room: 'accurate' | 'unstable') => differences.every(one => one.error.lte(one[room]))
  const level: Level = isWithin('accurate')
    ? 'accurate'
    : isWithin('unstable') || isOutOfRange
      ? 'unstable'
      : 'wrong'
  return {
    id: shown.id,
    op: operation.name,
    dtype: dtype.name,
    source: 'law',
    level,
    part: 'value',
    index: null,
    input,
    got: shown.got,
    expected: shown.expected,
    ulps: null,
    kappa: null,
    digits: null,
    convention: null,
    message: level === 'accurate' ? '' : `breaks the law "${law.meaning}"`,
  }
}
