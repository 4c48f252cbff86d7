// @ts-check
// One law tried on one page.
import { brokenBreaks, framedBreaks, keptBreaks } from './compare.mjs'
import { edited } from './edits.mjs'

/**
 * @typedef {import('./compare.mjs').Break} Break
 * @typedef {import('./edits.mjs').Edit} Edit
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('../fuzz/random.mjs').Random} Random
 * @typedef {{ name: string, kind: 'kept' | 'broken' | 'framed', says: string, becomes?: import('./spans.mjs').Kind,
 *   change: (page: Page, random: Random) => Edit[] | null }} Law `change` answers with edits in order, or null where
 *   the page gives no occasion; the page may become one of another kind.
 * @typedef {{ law: Law, page: Page, after: string, breaks: Break[], noticed: string | null }} Trial `noticed` says what
 *   became of a statement that was made false.
 */

/**
 * Null where the page gives no occasion, or one of those that were seen.
 * @param {Law} law @param {Page} page @param {Random} random @param {Set<string>} seen @returns {Trial | null}
 */
export function tried(law, page, random, seen = new Set()) {
  const edits = law.change(page, random)
  if (edits === null || edits.length === 0) return null
  const change = edited(page.source, edits)
  if ((change.source === page.source && !law.becomes) || seen.has(change.source)) return null
  seen.add(change.source)
  const found = page.auditor(change.source, law.becomes ?? page.kind)
  const breaks = breaksOf(law, page, found, change, edits)
  return { law, page, after: change.source, breaks, noticed: noticedBy(law, found, change, edits) }
}

/**
 * @param {Law} law @param {Page} page @param {readonly import('./page.mjs').Found[]} found
 * @param {import('./edits.mjs').Edited} change @param {readonly Edit[]} edits
 */
function breaksOf({ kind }, page, found, change, edits) {
  if (kind === 'kept') return keptBreaks(page.findings, found, change)
  if (kind === 'framed') return framedBreaks(found, change)
  return edits.filter(edit => !edit.isOurs).flatMap(edit => brokenBreaks(page.findings, found, change, edit))
}

/**
 * @param {Law} law @param {readonly import('./page.mjs').Found[]} found @param {import('./edits.mjs').Edited} change
 * @param {readonly Edit[]} edits
 */
function noticedBy({ kind }, found, change, edits) {
  if (kind !== 'broken') return null
  const places = edits.filter(edit => !edit.isOurs).map(change.forwards)
  const over = found.filter(one => places.some(place => one.start <= place.start && place.end <= one.end))
  const accused = over.some(({ verdict }) => /refuted|misrounded|unsupported|carried/.test(verdict))
  return accused ? 'accused' : 'open'
}
