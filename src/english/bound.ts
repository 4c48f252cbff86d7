import { wordsFor } from './lexicon.js'
import { beginsAt } from './matching.js'
import type { Word } from './word.js'

const BOUNDS = wordsFor('bound')
const BOUNDS_BEHIND = wordsFor('boundBehind')

/** Whether the words right before a place make the figure there a bound: "more than five", "at most 90". */
export const isBoundedBefore = (words: readonly Word[], at: number): boolean =>
  BOUNDS.some(bound => {
    const from = at - bound.split('-').length
    return from >= 0 && beginsAt(words, from, [bound])
  })

/** Whether words behind the figure at a place make it a bound, past some words of its unit: "90 hours or more". */
export const isBoundedBehind = (words: readonly Word[], at: number, unitWords: number): boolean =>
  words.slice(at + 1, at + 2 + unitWords).some((_, i) => beginsAt(words, at + 1 + i, BOUNDS_BEHIND))

/** Whether a bound begins at a place: "…, but at least 5". */
export const beginsBound = (words: readonly Word[], at: number): boolean => beginsAt(words, at, BOUNDS)
