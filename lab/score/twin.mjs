// @ts-check
// The document as its author meant it: every claim that its labels call wrong, put right.
import { placeOf } from './places.mjs'
import { isWrong } from './verdicts.mjs'

/**
 * @typedef {import('./corpus.mjs').LabelledDocument} LabelledDocument
 * @typedef {import('./verdicts.mjs').GoldRow} GoldRow
 */

/** Whether every claim that is wrong has its correction. @param {LabelledDocument} document */
export const hasTwin = ({ name, rows }) =>
  !name.includes('#') && rows.every(row => row.corrected !== undefined || !isWrong(row))

/**
 * A document of which every gold line holds, or is no claim.
 * @param {LabelledDocument} document @returns {LabelledDocument}
 */
export function twinOf({ name, source, rows }) {
  const places = rows.map(row => ({ row, ...placeOf(source, row) }))
  let text = source
  for (const { row, start, end } of places.toSorted((a, b) => b.start - a.start))
    if (row.corrected !== undefined) text = text.slice(0, start) + row.corrected + text.slice(end)
  return { name, container: text, source: text, rows: rows.map(corrected) }
}

/** @param {GoldRow} row @returns {GoldRow} */
function corrected(row) {
  if (row.corrected === undefined) return row
  const { corrected: claim, accept: _, ...rest } = row
  return { ...rest, claim, verdict: 'holds' }
}
