// @ts-check
// Where a pattern is found in the formulas or in the prose of a page, and the edits that put something else there.
import { inOrder } from './edits.mjs'

/**
 * @typedef {import('./edits.mjs').Edit} Edit
 * @typedef {import('./edits.mjs').Range} Range
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {(found: RegExpExecArray, at: number) => string | null} Written What becomes of a match; null leaves it.
 */

/** @param {string} source @param {Range} range @param {RegExp} pattern @param {Written} written @returns {Edit[]} */
export const editsIn = (source, { start, end }, pattern, written) =>
  [...source.slice(start, end).matchAll(pattern)].flatMap(found => {
    const at = start + found.index
    const text = written(found, at)
    return text === null || text === found[0] ? [] : [{ start: at, end: at + found[0].length, text }]
  })

/** Words in a formula are no part of its notation. */
const WORDS = /\\(?:text|mathrm|operatorname|mbox|textbf|label|tag|mathit|rm|begin|end)\*?\s*\{[^{}]*\}/g

/** The parts of the bodies of formulas that are notation and no words. @param {readonly import('./spans.mjs').Formula[]} formulas */
export const notationIn = formulas =>
  formulas.flatMap(({ from, to, body }) => {
    const words = [...body.matchAll(WORDS)].map(({ 0: found, index }) => ({
      start: from + index,
      end: from + index + found.length,
    }))
    const starts = [from, ...words.map(({ end }) => end)]
    return starts.map((start, at) => ({ start, end: words[at]?.start ?? to }))
  })

/** @param {Page} page @param {RegExp} pattern @param {Written} written */
export const inNotation = (page, pattern, written, formulas = page.formulas) =>
  someOf(inOrder(notationIn(formulas).flatMap(part => editsIn(page.source, part, pattern, written))))

/** The pattern sees what stands around the prose too. @param {Page} page @param {RegExp} pattern @param {Written} written */
export const inProse = (page, pattern, written) =>
  someOf(
    editsIn(page.source, { start: 0, end: page.source.length }, pattern, written).filter(edit =>
      page.isProse(edit),
    ),
  )

/** @param {readonly (Edit | null)[]} edits @returns {Edit[] | null} */
export const someOf = edits => {
  const some = edits.filter(edit => edit !== null)
  return some.length > 0 ? inOrder(some) : null
}

/** One of several, by chance; null of none. @template T @param {readonly T[]} choices @param {import('../fuzz/random.mjs').Random} random @returns {T | null} */
export const oneOf = (choices, random) => (choices.length > 0 ? random.pick(choices) : null)
