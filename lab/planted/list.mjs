// @ts-check
// The list of planted bugs, and how one is put into the text of its file.
import { readFileSync } from 'node:fs'

/**
 * A bug as a competent engineer makes one.
 * @typedef {object} Bug
 * @property {string} name
 * @property {string} file
 * @property {string} before
 * @property {string} after
 * @property {string} sentence
 */

const LIST = 'lab/planted/bugs.json'

/** @returns {Bug[]} */
export const readBugs = () => JSON.parse(readFileSync(LIST, 'utf8'))

/**
 * The text of a file with the bug in it. Throws where what it changes is not there exactly once, since nobody could say
 * then what was planted.
 * @param {Bug} bug @param {string} text
 */
export function planted({ name, file, before, after }, text) {
  const parts = text.split(before)
  if (parts.length !== 2)
    throw new Error(`planted: ${name}: expected its text once in ${file}, got it ${parts.length - 1} times`)
  return parts.join(after)
}
