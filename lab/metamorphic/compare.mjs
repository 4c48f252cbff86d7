// @ts-check
// What a change did to the verdicts, held against what it should have done.
import { overlap } from './edits.mjs'
import { groupOf } from './groups.mjs'

/**
 * @typedef {import('./edits.mjs').Range} Range
 * @typedef {import('./edits.mjs').Edited} Edited
 * @typedef {import('./page.mjs').Found} Found
 * @typedef {{ class: string, before: Found | null, after: Found | null }} Break
 */

/** What is found at a place: exactly there if anything is, else what lies over it. @param {readonly Found[]} found @param {Range} place */
function at(found, place) {
  const exact = found.filter(one => one.start === place.start && one.end === place.end)
  return exact.length > 0 ? exact : found.filter(one => overlap(one, place))
}

/**
 * Where the meaning is kept, each settled statement is in its group again, and none is settled that was not.
 * @param {readonly Found[]} before @param {readonly Found[]} after @param {Edited} edited @returns {Break[]}
 */
export function keptBreaks(before, after, edited) {
  const lost = before.flatMap(one => breakOf(one, at(after, edited.forwards(one)), true))
  const won = after.flatMap(one => {
    const place = edited.backwards(one)
    return place === null ? [] : breakOf(one, at(before, place), false)
  })
  const seen = new Set()
  return [...lost, ...won].filter(({ class: kind, before: was, after: is }) => {
    const key = `${kind} ${was?.start} ${is?.start}`
    return !seen.has(key) && seen.add(key)
  })
}

/** @param {Found} one @param {readonly Found[]} others @param {boolean} isBefore @returns {Break[]} */
function breakOf(one, others, isBefore) {
  const group = groupOf(one)
  if (group === 'open' || others.some(other => groupOf(other) === group)) return []
  const other = others.find(found => groupOf(found) !== 'open') ?? others[0] ?? null
  const [before, after] = isBefore ? [one, other] : [other, one]
  const name = (/** @type {Found | null} */ found) => (found ? groupOf(found) : 'open')
  return [{ class: `${name(before)}→${name(after)}`, before, after }]
}

/**
 * Where a statement was made false, nothing that lies over the change holds.
 * @param {readonly Found[]} before @param {readonly Found[]} after @param {Edited} edited @param {Range} change
 * @returns {Break[]}
 */
export function brokenBreaks(before, after, edited, change) {
  const was =
    before.find(one => groupOf(one) === 'holds' && one.start <= change.start && change.end <= one.end) ?? null
  return at(after, edited.forwards(was ?? change))
    .filter(one => groupOf(one) === 'holds' && overlap(one, edited.forwards(change)))
    .map(one => ({ class: 'broken→holds', before: was, after: one }))
}

/** What is accused where nothing is asserted. @param {readonly Found[]} after @param {Edited} edited @returns {Break[]} */
export const framedBreaks = (after, edited) =>
  after
    .filter(one => groupOf(one) === 'accused' && edited.backwards(one) === null)
    .map(one => ({ class: 'framed→accused', before: null, after: one }))
