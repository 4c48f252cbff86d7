// @ts-check
// The audit of a text in memory, by the project as it is built or as it stands in src.

/**
 * @typedef {{ offset: number }} Offset
 * @typedef {{ rule: string, verdict: string, start: Offset, end: Offset, statement: string, stated: string | null,
 *   reason: string | null }} Finding
 * @typedef {object} Parts What the project does with a document.
 * @property {(bytes: Uint8Array, path: string) => string} decodeDocument
 * @property {(source: string, path: string) => readonly any[]} readDocuments
 * @property {(documents: readonly any[], options: any) => readonly { findings: readonly Finding[] }[]} auditDocuments
 */

const EFFORT = { seed: 15, points: 100 }

/** A notebook with one cell. @param {string} source */
function notebookOf(source) {
  const cells = [{ cell_type: 'markdown', metadata: {}, source }]
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells })
}

/** @param {Parts} parts @returns {import('./page.mjs').Auditor} */
export const auditorOf =
  ({ decodeDocument, readDocuments, auditDocuments }) =>
  (source, kind) => {
    const path = `page.${kind}`
    const bytes = new TextEncoder().encode(kind === 'ipynb' ? notebookOf(source) : source)
    return auditDocuments(readDocuments(decodeDocument(bytes, path), path), { book: [], effort: EFFORT })
      .flatMap(({ findings }) => findings)
      .map(({ start, end, rule, verdict, statement, stated, reason }) => ({
        start: start.offset,
        end: end.offset,
        rule,
        verdict,
        statement,
        stated,
        reason,
      }))
  }
