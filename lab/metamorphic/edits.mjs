// @ts-check
// Edits of a text, and the map of its places to those of the text after them.

/**
 * @typedef {{ start: number, end: number }} Range
 * @typedef {Range & { text: string, of?: Range, isOurs?: true }} Edit The characters from start to end become `text`.
 *   Text that is put in may repeat what stands at `of`, or may be ours, of which no verdict is compared.
 * @typedef {{ source: string, forwards: (place: Range) => Range, backwards: (place: Range) => Range | null }} Edited
 *   `backwards` answers null for a place inside a text that is ours.
 */

/**
 * The text after the edits. Throws RangeError for edits that overlap or are out of order.
 * @param {string} source @param {readonly Edit[]} edits @returns {Edited}
 */
export function edited(source, edits) {
  /** @type {(Edit & { from: number, to: number })[]} */
  const placed = []
  let [text, done] = ['', 0]
  for (const edit of edits) {
    if (edit.start < done || edit.end < edit.start || edit.end > source.length)
      throw new RangeError(`edits: expected sorted edits that do not overlap, got one at ${edit.start}`)
    text += source.slice(done, edit.start)
    placed.push({ ...edit, from: text.length, to: text.length + edit.text.length })
    text += edit.text
    done = edit.end
  }
  return {
    source: text + source.slice(done),
    forwards: ({ start, end }) => ({
      start: forwardsFrom(placed, start),
      end: Math.max(forwardsFrom(placed, start), forwardsTo(placed, end)),
    }),
    backwards: place => backwards(placed, place),
  }
}

/** @typedef {readonly (Edit & { from: number, to: number })[]} Placed */

/** Where what starts here starts: behind what is put in before it. @param {Placed} placed @param {number} offset */
function forwardsFrom(placed, offset) {
  let shift = 0
  for (const { start, end, from, to } of placed) {
    if (end <= offset) shift = to - end
    else if (start < offset) return from
    else break
  }
  return offset + shift
}

/** Where what ends here ends: before what is put in behind it. @param {Placed} placed @param {number} offset */
function forwardsTo(placed, offset) {
  let shift = 0
  for (const { start, end, to } of placed) {
    if (start >= offset) break
    if (end > offset) return to
    shift = to - end
  }
  return offset + shift
}

/**
 * Where a place in a repetition stands in what it repeats.
 * @param {Range} of @param {{ from: number, to: number }} written @param {Range} place @returns {Range}
 */
function repeated(of, { from, to }, { start, end }) {
  const isExact = of.end - of.start === to - from
  return isExact ? { start: of.start + start - from, end: of.start + end - from } : of
}

/** @param {Placed} placed @param {Range} place @returns {Range | null} */
function backwards(placed, { start, end }) {
  const around = placed.find(({ from, to }) => from <= start && end <= to)
  if (around?.isOurs) return null
  if (around?.of) return repeated(around.of, around, { start, end })
  const first = backwardsFrom(placed, start)
  return { start: first, end: Math.max(first, backwardsTo(placed, end)) }
}

/** @param {Placed} placed @param {number} offset */
function backwardsFrom(placed, offset) {
  let shift = 0
  for (const { start, end, from, to } of placed) {
    if (to <= offset) shift = end - to
    else if (from <= offset) return start
    else break
  }
  return offset + shift
}

/** @param {Placed} placed @param {number} offset */
function backwardsTo(placed, offset) {
  let shift = 0
  for (const { end, from, to } of placed) {
    if (from >= offset) break
    if (to > offset) return end
    shift = end - to
  }
  return offset + shift
}

/** @param {Range} one @param {Range} other */
export const overlap = (one, other) => one.start < other.end && other.start < one.end

/** Edits of several kinds in the order of a text; of two that meet, the first. @param {readonly Edit[]} edits @returns {Edit[]} */
export function inOrder(edits) {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end)
  /** @type {Edit[]} */
  const kept = []
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0)) kept.push(edit)
  return kept
}
