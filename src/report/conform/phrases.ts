import {
  type CaseResult,
  type ConformHeader,
  type ConformReport,
  type Identification,
  LEVELS,
  type Measure,
} from '../../conform/model/report.js'
import { type Combined, type CombinedImplementation, labelOf } from '../../conform/results/combine.js'
import { worstFirst } from '../../conform/results/severity.js'
import { byQuestion, type Question } from '../../conform/results/tally.js'
import { counted } from '../text/counted.js'

/** What an implementation computes in place of the equation, as one sentence; its text is that of the run. */
export function identificationLine(one: Identification, measures: readonly Measure[]): string {
  const { op, dtype, kind, names, meaning, cases } = one
  const asked = measures.find(measure => measure.op === op && measure.dtype === dtype)?.cases ?? cases
  const named = names.length > 0 ? ` (${names.join(', ')})` : ''
  const found = kind === 'mistake' || kind === 'convention' ? `matches "${meaning}"` : `${kind}: ${meaning}`
  return `${op} ${dtype}: ${found}${named} in ${cases} of ${asked} cases`
}

/** The failing results of each operation and format, worst first. */
export const failingQuestions = (results: readonly CaseResult[]): Question<CaseResult>[] =>
  byQuestion(results.filter(({ isFailure }) => isFailure)).map(question => ({
    ...question,
    of: [...question.of].sort(worstFirst),
  }))

/** The line of the protocol that asks a case again, whatever is asked besides. */
export function requestLine({ id, op, dtype, input, part }: CaseResult): string {
  const want = part === 'grad' ? ['value', 'grad'] : ['value']
  return JSON.stringify({ cmd: 'case', seq: 0, id, op, dtype, in: input, want })
}

/** What was compared: the output, its index where it is one of several. */
export const outputName = ({ part, index }: CaseResult): string =>
  `${part ?? 'answer'}${index === null ? '' : `[${index}]`}`

/** How many results have which level, best first. */
export const countsLine = (levels: Measure['levels']): string =>
  LEVELS.flatMap(level => (levels[level] ? [`${levels[level]} ${level}`] : [])).join(', ') || 'none'

/** One line that counts everything of a run. */
export function summaryLine({ header, results, footer }: ConformReport): string {
  const { counts, failures, knownFailures, complaints, aborted } = footer
  const parts = [
    `${labelOf(header.implementation)}: ${counted(results.length, 'case')}: ${countsLine(counts)}`,
    counted(failures, 'failure'),
    ...(knownFailures > 0 ? [`${knownFailures} known`] : []),
    ...(complaints.length > 0 ? [counted(complaints.length, 'complaint')] : []),
    ...(aborted === null ? [] : [`ended early: ${aborted}`]),
  ]
  return parts.join('; ')
}

/** By what a run can be told from others. */
export function provenance({
  errata,
  subject,
  fixtures,
  seed,
  points,
  require,
  shard,
}: ConformHeader): string {
  const part = shard === null ? '' : `, shard ${shard}`
  return `errata ${errata}, ${subject}, fixtures ${fixtures.sha256.slice(0, 12)}, seed ${seed}, ${points} fresh cases, requires ${require}${part}`
}

/** What several implementations were asked. */
export const asked = ({ fixtures, seed, points }: Combined): string =>
  `fixtures ${fixtures.sha256.slice(0, 12)}, seed ${seed}, ${points} fresh cases`

/** How many cases of each operation and format an implementation was asked. */
export function measuresOf({ implementations, rows }: Combined, one: CombinedImplementation): Measure[] {
  const i = implementations.indexOf(one)
  return rows.flatMap(({ op, dtype, cells }) => {
    const cell = cells[i]
    return cell ? [{ op, dtype, cases: cell.cases, levels: cell.levels, maxUlps: cell.maxUlps }] : []
  })
}
