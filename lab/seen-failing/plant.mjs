// @ts-check
// A planted bug as text: the lines of a file before and after, exact enough to be planted again.

/** @typedef {{ original: string, replacement: string }} Plant */

/** Whether a part stands in a text at one place only; two places may overlap. @param {string} text @param {string} part */
const isOnce = (text, part) =>
  part !== '' && text.includes(part) && text.indexOf(part) === text.lastIndexOf(part)

/**
 * The change of a place of a text, with as many whole lines around it as make its text occur once.
 * @param {string} text @param {{ start: number, end: number, replacement: string }} change
 * @returns {Plant}
 */
export function plantOf(text, { start, end, replacement }) {
  let from = lineStart(text, start)
  let to = lineEnd(text, end)
  while (!isOnce(text, text.slice(from, to)) && (from > 0 || to < text.length)) {
    from = lineStart(text, from - 1)
    to = lineEnd(text, to + 1)
  }
  const indent = /^ */.exec(text.slice(from, start))?.[0].length ?? 0
  const first = isOnce(text, text.slice(from + indent, to)) ? from + indent : from
  return {
    original: text.slice(first, to),
    replacement: text.slice(first, start) + replacement + text.slice(end, to),
  }
}

/** @param {string} text @param {number} place */
const lineStart = (text, place) => (place <= 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1)

/** @param {string} text @param {number} place */
function lineEnd(text, place) {
  const end = text.indexOf('\n', place)
  return end < 0 ? text.length : end
}

/**
 * A text with the bug in it, or undefined where the place is not there, or not once.
 * @param {string} text @param {Plant} plant
 */
export function planted(text, { original, replacement }) {
  if (!isOnce(text, original)) return undefined
  return text.split(original).join(replacement)
}
