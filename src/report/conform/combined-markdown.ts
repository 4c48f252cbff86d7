import type { Combined } from '../../conform/results/combine.js'
import { gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'
import { cellText } from './combined-text.js'
import { asked, countsLine, identificationLine, measuresOf } from './phrases.js'
import { commentTable, list } from './room.js'

/** Several implementations as GitHub-flavoured Markdown: the table of levels and errors, and a list for each. */
export function combinedMarkdown(combined: Combined): string {
  const { implementations, rows } = combined
  const labels = implementations.map(({ label }) => gfmText(excerpt(label)))
  const table = commentTable(
    ['operation', 'dtype', ...labels],
    rows.map(({ op, dtype, cells }) => [
      gfmText(excerpt(op)),
      dtype,
      ...cells.map(cell => gfmText(cellText(cell))),
    ]),
    'rows',
  )
  const counts = implementations.map(
    one =>
      `${one.label}: ${one.cases} cases: ${countsLine(one.counts)}; ${one.failures} failures, ${one.knownFailures} known`,
  )
  const identified = implementations.flatMap(one =>
    one.identified.map(found => `${one.label}: ${identificationLine(found, measuresOf(combined, one))}`),
  )
  const complaints = implementations.flatMap(one => [
    ...one.complaints.map(complaint => `${one.label}: ${complaint}`),
    ...(one.aborted === null ? [] : [`${one.label}: ended early: ${one.aborted}`]),
  ])
  const title = `## ${implementations.filter(({ exitCode }) => exitCode !== 0).length} of ${implementations.length} implementations fail\n`
  const sections = [
    title,
    list('counts', counts),
    list('identified', identified),
    list('complaints', complaints),
  ]
  return [...sections, table, `${gfmText(asked(combined))}\n`].filter(section => section !== '').join('\n')
}
