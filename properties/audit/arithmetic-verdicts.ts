import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

/** The verdicts on the arithmetic of a page in Markdown, in reading order, without a book. */
export const arithmeticVerdicts = (page: string) =>
  auditDocument(readDocument(page, 'a.md'), { book: [], effort: { seed: 1, points: 20 } })
    .findings.filter(({ rule }) => rule === 'arithmetic')
    .toSorted((a, b) => a.start.offset - b.start.offset)
    .map(({ verdict }) => verdict)
