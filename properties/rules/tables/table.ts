import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

/** A table in Markdown. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** The verdicts of a rule on a page, by the cell that each is about. */
export const verdictsBy = (id: string, page: string): readonly (readonly [cell: string, verdict: string])[] =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === id)
    .map(({ statement, verdict }) => [statement, verdict])

export const columnVerdicts = (page: string) => verdictsBy('law/columns', page)
