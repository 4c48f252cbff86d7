import type { CaseResult, ConformReport, Measure } from '../../conform/model/report.js'
import { grouped } from '../../conform/results/grouped.js'
import type { Question } from '../../conform/results/tally.js'
import { excerpt, printable } from '../text/printable.js'
import { colored } from './level-color.js'
import {
  countsLine,
  failingQuestions,
  identificationLine,
  outputName,
  provenance,
  requestLine,
  summaryLine,
} from './phrases.js'
import { textTable } from './text-table.js'

export interface ConformTextOptions {
  readonly color: boolean
}

/**
 * A run for a person at a terminal: a block for each operation and format that fails, with its worst case; what is
 * computed instead; complaints; a table of all; and one line that counts everything.
 */
export function conformText(report: ConformReport, { color }: ConformTextOptions): string {
  const { header, results, footer } = report
  const identified = footer.identified.map(
    one => `${excerpt(identificationLine(one, footer.measures), 400)}\n`,
  )
  const complaints = footer.complaints.map(one => `complaint: ${excerpt(one, 400)}\n`)
  const sections = [
    ...failingQuestions(results).map(question => block(question, report, color)),
    identified.join(''),
    complaints.join(''),
    footer.measures.length === 0 ? '' : measureTable(footer.measures),
    `${excerpt(provenance(header), 400)}\n${excerpt(summaryLine(report), 400)}\n`,
  ]
  return sections.filter(section => section !== '').join('\n')
}

const MAX_REQUEST_LENGTH = 1_000
const MAX_OTHERS = 3

function block({ op, dtype, of }: Question<CaseResult>, report: ConformReport, color: boolean): string {
  const worst = of[0]!
  const asked = report.results.filter(one => one.op === op && one.dtype === dtype).length
  const levels = [...grouped(of, ({ level }) => level)].map(
    ([level, all]) => `${all.length} ${colored(level, level, color)}`,
  )
  const head = `${printable(op)} ${dtype}  ${of.length} of ${asked} cases fail: ${levels.join(', ')}`
  const others = of.slice(1, 1 + MAX_OTHERS).map(({ id }) => excerpt(id))
  const left = of.length - 1 - others.length
  const lines = [
    ...caseLines(worst),
    ...(others.length > 0 ? [`also     ${others.join(', ')}${left > 0 ? ` and ${left} more` : ''}`] : []),
    `replay   errata's seed is ${report.header.seed}; the adapter is asked the worst case by the line`,
    `         ${excerpt(requestLine(worst), MAX_REQUEST_LENGTH)}`,
  ]
  return `${head}\n${lines.map(line => `    ${line}\n`).join('')}`
}

function caseLines(result: CaseResult): string[] {
  const { id, input, got, expected, ulps, kappa, digits, message } = result
  const measured = [
    ...(ulps === null ? [] : [`${ulps} ulps`]),
    ...(digits === null ? [] : [`${digits} digits right`]),
    ...(kappa === null ? [] : [`condition ${kappa}`]),
  ]
  return [
    `case     ${excerpt(id)}`,
    ...Object.entries(input).map(([name, values]) => `${name.padEnd(9)}${excerpt(values.join(', '))}`),
    `output   ${outputName(result)}`,
    `got      ${got === null ? 'nothing' : excerpt(got)}`,
    `expected ${expected === null ? 'nothing that can be said' : excerpt(expected)}`,
    ...(measured.length > 0 ? [`error    ${excerpt(measured.join(', '))}`] : []),
    `why      ${excerpt(message, 600)}`,
  ]
}

const measureTable = (measures: readonly Measure[]): string =>
  textTable(
    ['operation', 'dtype', 'max ulps', 'cases', 'levels'],
    measures.map(({ op, dtype, maxUlps, cases, levels }) => [
      op,
      dtype,
      maxUlps ?? '-',
      String(cases),
      countsLine(levels),
    ]),
  )
