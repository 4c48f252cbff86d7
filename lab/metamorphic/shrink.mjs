// @ts-check
// The smallest page on which a law breaks in the same way, found by fast-check: it leaves out paragraphs, then
// sentences, as long as the break is still there.
import fc from 'fast-check'
import { Random } from '../fuzz/random.mjs'
import { Page } from './page.mjs'
import { paragraphsOf, sentencesOf } from './pieces.mjs'
import { tried } from './trial.mjs'

/**
 * @typedef {import('./trial.mjs').Trial} Trial
 * @typedef {import('./page.mjs').Page} Source
 * @typedef {(page: Source) => Trial | null} Broken The trial in which a page still breaks the law, null where none does.
 */

/** A change that is made at one place by chance is tried so often. */
const CHANCES = 4

/** @param {Trial} trial @param {string} kind the class of the break @returns {Trial} */
export function shrunk(trial, kind) {
  const rules = new Set(trial.breaks.filter(one => one.class === kind).map(ruleOf))
  /** @type {Broken} */
  const broken = page => {
    for (let index = 0; index < CHANCES; index++) {
      const again = tried(trial.law, page, new Random(1, index))
      if (again?.breaks.some(one => one.class === kind && rules.has(ruleOf(one)))) return again
      if (again === null) return null
    }
    return null
  }
  let least = trial
  for (const split of [paragraphsOf, sentencesOf]) least = smallest(least, split(least.page), broken)
  return least
}

/** @param {import('./compare.mjs').Break} one */
const ruleOf = ({ before, after }) => (after ?? before)?.rule

/**
 * @param {Trial} trial @param {{ head: string, tail: string, pieces: string[] }} parts @param {Broken} broken
 * @returns {Trial}
 */
function smallest(trial, { head, tail, pieces }, broken) {
  if (pieces.length < 2) return trial
  let least = trial
  const all = pieces.map((_, index) => index)
  const holds = (/** @type {number[]} */ kept) => {
    const source = head + kept.map(index => pieces[index]).join('') + tail
    const again = broken(new Page(source, trial.page.kind, trial.page.auditor, trial.page.name))
    if (again && source.length < least.page.source.length) least = again
    return again === null
  }
  fc.check(fc.property(fc.subarray(all), holds), {
    numRuns: 1,
    examples: [[all]],
    interruptAfterTimeLimit: 30_000,
  })
  return least
}
