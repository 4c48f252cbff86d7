// @ts-check
// The accusations of an audit as lines of a table, in which somebody says of each whether it is true.

/** What an accusation may be called: true, arguable, wrong, or not looked at yet. */
export const LABELS = /** @type {const} */ (['true', 'defensible', 'false', '?'])
/** @typedef {(typeof LABELS)[number]} Label */
/** @typedef {{ label: Label, rule: string, verdict: string, place: string, statement: string, message: string, context: string }} Row */

const HEAD = ['label', 'rule', 'verdict', 'place', 'statement', 'message', 'context']
const ACCUSING = new Set(['refuted', 'misrounded', 'unsupported', 'carried'])
/** So many characters on either side tell what a statement is about. */
const AROUND = 160

/** @param {string} text */
const inOneLine = text => text.replace(/\s+/g, ' ').trim()

/**
 * A row for each accusation; `sources` has the text of each document that can be shown.
 * @param {readonly { path: string, findings: readonly any[] }[]} documents
 * @param {ReadonlyMap<string, string>} sources @returns {Row[]}
 */
export function rowsOf(documents, sources) {
  return documents.flatMap(({ path, findings }) =>
    findings
      .filter(({ verdict }) => ACCUSING.has(verdict))
      .map(({ rule, verdict, statement, start, end, message }) => ({
        ...{ label: /** @type {Label} */ ('?'), rule, verdict },
        place: `${path}:${start.line}:${start.column}`,
        statement: inOneLine(statement),
        message: inOneLine(message),
        context: inOneLine(
          (sources.get(path) ?? '').slice(Math.max(0, start.offset - AROUND), end.offset + AROUND),
        ),
      })),
  )
}

/** What makes a row the same when a page is audited again: lines may move, and messages change. @param {Row} row */
const keyOf = ({ rule, place, statement }) =>
  JSON.stringify([rule, place.replace(/:\d+:\d+$/, ''), statement])

/**
 * The rows with the labels that they had; what is accused no more is dropped.
 * @param {readonly Row[]} rows @param {readonly Row[]} known @returns {Row[]}
 */
export function withLabels(rows, known) {
  const labels = new Map(known.map(row => [keyOf(row), row.label]))
  return rows.map(row => ({ ...row, label: labels.get(keyOf(row)) ?? row.label }))
}

/** @param {readonly Row[]} rows */
export const printTable = rows =>
  [HEAD, ...rows.map(row => HEAD.map(name => row[/** @type {keyof Row} */ (name)]))]
    .map(cells => `${cells.join('\t')}\n`)
    .join('')

/** Throws Error for a line that is none of the table, or has another label. @param {string} text @returns {Row[]} */
export function readTable(text) {
  return text
    .split('\n')
    .filter(line => line !== '')
    .slice(1)
    .map((line, at) => {
      const cells = line.split('\t')
      const [label] = cells
      if (cells.length !== HEAD.length || !LABELS.includes(/** @type {Label} */ (label)))
        throw new Error(
          `first-contact: expected ${HEAD.length} cells, the first ${LABELS.join(', ')}, got "${line.slice(0, 60)}" in line ${at + 2}`,
        )
      return /** @type {Row} */ (Object.fromEntries(HEAD.map((name, column) => [name, cells[column]])))
    })
}
