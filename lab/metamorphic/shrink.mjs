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
/** The examples, and a few pages by chance where the break does not come again on any of them. */
const RUNS = 12
/** What is found in so many milliseconds is small enough. */
const LONGEST = 20_000

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
  const at = trial.breaks.find(one => one.class === kind)?.before?.start ?? 0
  let least = trial
  for (const split of [paragraphsOf, sentencesOf]) {
    const isWhole = least === trial
    least = smallest(least, split(least.page), isWhole ? at : 0, broken)
  }
  return least
}

/** @param {import('./compare.mjs').Break} one */
const ruleOf = ({ before, after }) => (after ?? before)?.rule

/** The piece in which a place lies. @param {readonly string[]} pieces @param {number} at */
function pieceAt(pieces, at) {
  let end = 0
  return pieces.findIndex(piece => {
    end += piece.length
    return at < end
  })
}

/**
 * Tries no piece and the one with the break first, for most breaks need no more.
 * @param {Trial} trial @param {{ head: string, tail: string, pieces: string[] }} parts @param {number} at
 * @param {Broken} broken @returns {Trial}
 */
function smallest(trial, { head, tail, pieces }, at, broken) {
  let least = trial
  const all = pieces.map((_, index) => index)
  const own = Math.max(0, pieceAt(pieces, at - head.length))
  const holds = (/** @type {number[]} */ kept) => {
    const source = head + kept.map(index => pieces[index]).join('') + tail
    const again = broken(new Page(source, trial.page.kind, trial.page.auditor, trial.page.name))
    if (again && source.length < least.page.source.length) least = again
    return again === null
  }
  const examples = [[], pieces.length > 0 ? [own] : [], all].map(kept => /** @type {[number[]]} */ ([kept]))
  fc.check(fc.property(fc.subarray(all), holds), {
    numRuns: RUNS,
    examples,
    interruptAfterTimeLimit: LONGEST,
  })
  return least
}
