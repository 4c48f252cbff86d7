import { isFunctionWord } from '../grammar.js'
import { textOf } from '../sentence.js'
import type { Word } from '../word.js'

/** What a sentence says that one of something comes to: the words for the whole, the count, and the words for its parts. */
export interface Equivalence {
  readonly whole: readonly string[]
  readonly count: string
  readonly parts: readonly string[]
}

const COUNT = '(?<![\\w.])(\\d{1,9}(?:\\.\\d{1,6})?)'
const WORDS = '((?:[a-z]+ ?){1,3})'
/** "5 working days in a week", "8 hours per day", "5 days a week". */
const PER = new RegExp(
  `${COUNT} ((?:[a-z]+ ){1,3}?)(?:in|per|to|for|make|makes)? ?(?:an?|1|each|every|the|per) ((?:[a-z]+ ?){1,2})`,
  'g',
)
/** "A week has 5 working days", "a day is 8 hours". */
const HAS = new RegExp(
  `(?<![\\w.])(?:an?|1|each|every|the) ((?:[a-z]+ ){1,2}?)(?:has|have|is|counts?|lasts?|takes|means|equals|contains|consists of) (?:only |exactly |always |about )?${COUNT} ${WORDS}`,
  'g',
)

/** The equivalences that a sentence says in words: "there are 5 working days in a week". */
export function equivalencesIn(sentence: readonly Word[]): readonly Equivalence[] {
  const text = textOf(sentence)
  const per = [...text.matchAll(PER)].map(([, count, parts, whole]) => equivalence(whole!, count!, parts!))
  const has = [...text.matchAll(HAS)].map(([, whole, count, parts]) => equivalence(whole!, count!, parts!))
  // "2 days and a week" are side by side.
  return [...per.filter(({ parts }) => !parts.some(isFunctionWord)), ...has]
}

const equivalence = (whole: string, count: string, parts: string): Equivalence => ({
  whole: whole.trim().split(' '),
  count,
  parts: parts.trim().split(' '),
})

/** Whether a text begins with one of something: "1 day = 8 hours", "a day = 8 hours". */
export const beginsWithOne = (text: string): boolean => /^\s*(?:1|one|an?|each)\s/i.test(text)
