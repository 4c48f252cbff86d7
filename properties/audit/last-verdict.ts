import { auditDocument } from '../../src/audit/audit.js'
import { readDocument } from '../../src/documents/markdown/markdown.js'

/** What is said of the last statement of a page in Markdown; undefined where it has none. */
export const lastVerdict = (text: string) =>
  auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.at(-1)
    ?.verdict
