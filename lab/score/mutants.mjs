// @ts-check
// Correct documents with one printed number changed at random, and what is true of the change.
import { numbersOf } from './numbers.mjs'
import { numbersPrinted, truthOf } from './oracle.mjs'
import { placeOf } from './places.mjs'
import { chanceOf } from './random.mjs'
import { KINDS, slipAt } from './slips.mjs'

/**
 * @typedef {import('./corpus.mjs').LabelledDocument} LabelledDocument
 * @typedef {{ document: number, name: string, source: string, kind: string, line: number, from: string, to: string,
 *   start: number, end: number, truth: import('./oracle.mjs').Truth | null,
 *   claims: { start: number, end: number }[] }} Mutant `start` and `end` are where the number stood before; `claims`
 *   are the places of the gold lines, after, that the number is in; `truth` is what becomes of them, null where no gold
 *   line with a formula has the number.
 */

/** Where labels and headings have their numbers, which state nothing. */
const LABEL = /^(?:#.*|\s*\*\*[^*]*\*\*|\s*\d+[.)] )/gm

/** @param {string} text */
function statingNumbers(text) {
  const labels = [...text.matchAll(LABEL)].map(({ 0: found, index }) => [index, index + found.length])
  return numbersOf(text).filter(
    ({ start }) => !labels.some(([from = 0, to = 0]) => from <= start && start < to),
  )
}

/**
 * So many different mutants of these documents, or as many as a long search finds.
 * @param {readonly LabelledDocument[]} documents @param {number} count @param {number} seed @returns {Mutant[]}
 */
export function mutantsOf(documents, count, seed) {
  const chance = chanceOf(seed)
  const places = documents.flatMap((document, index) => {
    const claims = document.rows.map(row => ({ row, ...placeOf(document.source, row) }))
    return statingNumbers(document.source).map(number => ({ document: index, number, claims }))
  })
  /** @type {Map<string, Mutant>} */
  const found = new Map()
  for (let trial = 0; trial < 50 * count && found.size < count && places.length > 0; trial++) {
    const {
      document: index,
      number,
      claims,
    } = /** @type {typeof places[number]} */ (places[chance(places.length)])
    const document = /** @type {LabelledDocument} */ (documents[index])
    const kind = KINDS[chance(KINDS.length)] ?? ''
    const slip = slipAt(kind, document.source, number, chance)
    if (!slip) continue
    const key = `${index} ${slip.start} ${slip.end} ${slip.written}`
    if (!found.has(key)) found.set(key, mutant(index, document, claims, number, kind, slip))
  }
  return [...found.values()]
}

/**
 * @param {number} index @param {LabelledDocument} document
 * @param {readonly { row: import('./verdicts.mjs').GoldRow, start: number, end: number }[]} claims
 * @param {import('./numbers.mjs').PrintedNumber} number @param {string} kind @param {import('./slips.mjs').Slip} slip
 * @returns {Mutant}
 */
function mutant(index, { name, source }, claims, number, kind, slip) {
  const own = claims.filter(({ start, end }) => start <= slip.start && slip.end <= end)
  const growth = slip.written.length - (slip.end - slip.start)
  return {
    document: index,
    name,
    source: source.slice(0, slip.start) + slip.written + source.slice(slip.end),
    kind,
    line: source.slice(0, slip.start).split('\n').length,
    from: source.slice(slip.start, slip.end),
    to: slip.written,
    start: number.start,
    end: number.end,
    truth: worst(own.map(({ row, start }) => truthAfter(row, number.start - start, slip.number))),
    claims: own.map(({ start, end }) => ({ start, end: end + growth })),
  }
}

/** @param {import('./verdicts.mjs').GoldRow} row @param {number} at where the number stands in the claim @param {string} changed */
function truthAfter(row, at, changed) {
  const position = numbersOf(row.claim).findIndex(({ start }) => start === at)
  return position < 0 ? null : truthOf(row, numbersPrinted(row.claim).with(position, changed))
}

/** @param {Mutant['truth'][]} truths */
const worst = truths =>
  /** @type {const} */ (['false', 'between', 'coarse', 'true']).find(truth => truths.includes(truth)) ?? null
