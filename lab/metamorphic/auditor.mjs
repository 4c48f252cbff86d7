// @ts-check
// The audit of the project as it is built, of a text in memory.
import { decodeDocument } from '../../dist/documents/decode.js'
import { auditDocument, readDocuments } from '../../dist/index.js'

const EFFORT = { seed: 15, points: 100 }

/** The one cell of a notebook whose text is a page. @param {string} text */
const notebookOf = text =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: [{ cell_type: 'markdown', metadata: {}, source: text }],
  })

/** @type {import('./page.mjs').Auditor} */
export function audit(source, kind) {
  const path = `page.${kind}`
  const bytes = new TextEncoder().encode(kind === 'ipynb' ? notebookOf(source) : source)
  return readDocuments(decodeDocument(bytes, path), path)
    .flatMap(document => auditDocument(document, { book: [], effort: EFFORT }).findings)
    .map(({ rule, verdict, start, end, statement, stated, reason }) => ({
      rule,
      verdict,
      start: start.offset,
      end: end.offset,
      statement,
      stated,
      reason,
    }))
}
