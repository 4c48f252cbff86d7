import type { Combined, CombinedCell } from '../../conform/results/combine.js'
import { excerpt } from '../text/printable.js'
import { asked, countsLine, identificationLine, measuresOf } from './phrases.js'
import { textTable } from './text-table.js'

/** Several implementations for a person at a terminal: the table, what was identified, and a line for each. */
export function combinedText(combined: Combined): string {
  const { implementations, rows } = combined
  const head = ['operation', 'dtype', ...implementations.map(({ label }) => label)]
  const table = textTable(
    head,
    rows.map(({ op, dtype, cells }) => [op, dtype, ...cells.map(cellText)]),
  )
  const lines = implementations.flatMap(one => [
    ...one.identified.map(found => `${one.label}: ${identificationLine(found, measuresOf(combined, one))}`),
    ...one.complaints.map(complaint => `${one.label}: complaint: ${complaint}`),
    `${one.label}: ${one.cases} cases: ${countsLine(one.counts)}; ${one.failures} failures, ${one.knownFailures} known${one.aborted === null ? '' : `; ended early: ${one.aborted}`}`,
  ])
  return `${table}\n${[...lines, asked(combined)].map(line => `${excerpt(line, 400)}\n`).join('')}`
}

/** The worst level and the greatest error. */
export function cellText(cell: CombinedCell | null): string {
  if (cell === null || cell.worst === null) return 'not asked'
  return cell.maxUlps === null ? cell.worst : `${cell.worst} ${cell.maxUlps}`
}
