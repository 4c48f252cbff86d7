import type { Dtype } from '../../math/number/dtype/dtype.js'
import type { Judged } from '../model/asking.js'
import { doubleOf } from '../model/number-text.js'
import type { Answer } from '../model/protocol.js'
import type { Question } from '../model/question.js'
import { order } from '../results/order.js'
import type { Expected } from '../vectors/vector.js'
import { judgeOutput, OUTPUT_LEVELS, type OutputLevel } from '../vectors/verdict.js'

/** An answer with numbers, and what the judge said of it. */
export interface Answered extends Judged {
  readonly answer: Extract<Answer, { kind: 'out' }>
}

export const isAnswered = (one: Judged): one is Answered => one.answer.kind === 'out'

export type Part = 'value' | 'grad'

/** The numbers of a part of an answer; none where it was not given. */
export const numbersOf = ({ answer }: Answered, part: Part): number[] => (answer[part] ?? []).map(doubleOf)

const DEVIANT = new Set<string>(['unstable', 'wrong', 'nonfinite-mismatch', 'dtype-violation'])

/** Whether a level is not that of accurate code. */
export const isDeviantLevel = (level: string): boolean => DEVIANT.has(level)

/** Whether the answer is not that of accurate code. */
export const isDeviant = ({ verdict }: Judged): boolean => isDeviantLevel(verdict.level)

/** The shortest inputs first, whose candidates are cheap; in one order, whatever order they were asked in. */
export const shortestFirst = (all: readonly Answered[]): Answered[] =>
  [...all].sort(
    (left, right) => lengthOf(left) - lengthOf(right) || order(left.question.id, right.question.id),
  )

const lengthOf = ({ question }: Answered): number => question.input.x.length

/** The worst level of some numbers against the expected ones; `wrong` where there are too many or too few. */
export function worstLevel(
  got: readonly number[],
  wanted: readonly Expected[],
  question: Question,
  {
    dtype = question.dtype,
    isOutOfRange = question.isOutOfRange,
  }: { dtype?: Dtype; isOutOfRange?: boolean } = {},
): OutputLevel {
  if (got.length !== wanted.length) return 'wrong'
  const longestSum = question.operation.longestSum?.(question.input) ?? 1
  const circumstances = { dtype, longestSum, isOutOfRange, flushesToZero: true }
  const ranks = got.map((output, i) =>
    OUTPUT_LEVELS.indexOf(judgeOutput(output, wanted[i]!, circumstances).level),
  )
  return OUTPUT_LEVELS[Math.max(0, ...ranks)]!
}
