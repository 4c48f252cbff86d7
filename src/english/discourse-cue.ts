import { isFunctionWord } from './grammar.js'
import { isWordFor, wordsFor } from './lexicon.js'
import { isOneOf } from './matching.js'
import { sentenceBefore, textOf, type Words } from './sentence.js'
import type { Word } from './word.js'

/** How a sentence brings a formula in: it gives it, it concludes it, it says it of something, or nothing tells. */
export type Cue = 'premise' | 'conclusion' | 'saying' | 'none'

const GIVES = wordsFor('gives')
const JOINS = wordsFor('joins')
const CONCLUDES = wordsFor('concludes')
const STATES = wordsFor('states', 'roughly')

/** The cue nearest before a formula in its sentence; a word in another bracket does not count. */
export function cueBefore(token: Word, words: Words): Cue {
  let says: Cue = 'none'
  const before = sentenceBefore(token, words)
  for (const word of before.toReversed()) {
    // "At C = 4 this is N = 5" says of the second what the first gives.
    if (word.kind === 'math' && says === 'saying') return says
    if (word.kind !== 'word' || (word.aside && !token.aside)) continue
    if (isOneOf(word, CONCLUDES)) return 'conclusion'
    if (isOneOf(word, STATES) && isPointing(word, words)) return 'conclusion'
    if (isOneOf(word, STATES) || isOurs(word, token, words)) says = 'saying'
    else if (isOneOf(word, GIVES) || (isOneOf(word, JOINS) && word === before.at(-1))) return 'premise'
  }
  return says
}

/** "At C = 4 this is N = 5" concludes. */
const isPointing = (word: Word, { section, places }: Words): boolean =>
  isWordFor(section.tokens[places.get(word)! - 1]?.text, 'pointing')

/** "We have 2x = 6" says it; "it has N = 5" gives it. */
const isOurs = ({ text }: Word, token: Word, words: Words): boolean => {
  const before = sentenceBefore(token, words)
  return text === 'have' && before.some((other, i) => other.text === 'we' && before[i + 1]?.text === 'have')
}

const SAYS = [...STATES, ...wordsFor('says')]

/** "It is $2x = 6$", "we have $2x = 6$", but not "it is bounded by $2x = 6$". */
export function saysDirectly(token: Word, words: Words): boolean {
  const last = sentenceBefore(token, words).findLast(({ kind }) => kind !== 'break')
  return last !== undefined && isOneOf(last, SAYS)
}

/** "Its second derivative is" right before a formula: that of the function which was named. */
export const saysDerivative = (token: Word, words: Words): boolean =>
  /\b(?:derivative|slope|gradient) (?:is|equals|becomes)$/.test(textOf(sentenceBefore(token, words)))

const FOLLOWS =
  /(?:^|[^a-z])(?:so|hence|thus|therefore|then|consequently|(?:this|which|together|substitut[a-z]{0,9}|combining|inserting) (?:gives?|yields?|becomes))(?: that| we (?:get|have|obtain|find))?$/
const MAX_WORDS_BEFORE = 6

/** Whether the words right before a formula conclude it: "so", "hence we get", "which gives". */
export function followsDirectly(token: Word, words: Words): boolean {
  const before = sentenceBefore(token, words).slice(-MAX_WORDS_BEFORE)
  return FOLLOWS.test(before.map(({ kind, text }) => (kind === 'word' ? text : '.')).join(' '))
}

const ANOTHER_CASE = wordsFor('anotherCase')

/** The word by which some of these tokens speak of another case, or null. */
export const anotherCaseIn = (tokens: readonly Word[]): string | null =>
  (tokens.find(token => isOneOf(token, ANOTHER_CASE)) ?? tokens.find(isWarmUp))?.text ?? null

/** A rate that warms up follows another formula until it has. */
const isWarmUp = ({ text }: Word, at: number, tokens: readonly Word[]): boolean =>
  text === 'warm' && tokens.slice(at + 1, at + 3).some(({ text }) => text === 'up')

const OWN_CASE = wordsFor('ownCase')

/** Whether a sentence begins a case of its own, or concludes something. */
export const beginsCase = (tokens: readonly Word[]): boolean =>
  anotherCaseIn(tokens) !== null || tokens.some(token => isOneOf(token, OWN_CASE))

const SEEKS = wordsFor('seeks')
const WE_SEEK: readonly string[] = wordsFor('weSeek')
const AIMS: readonly string[] = wordsFor('aims')

/** The word by which a sentence states an equation to be solved rather than a fact, or null. */
export function soughtIn(tokens: readonly Word[]): string | null {
  const found = tokens.find(
    (token, i) =>
      isOneOf(token, SEEKS) ||
      (token.kind === 'word' && WE_SEEK.includes(token.text)) ||
      (AIMS.includes(token.text) && tokens[i - 1]?.text === 'to'),
  )
  return found?.text ?? null
}

const RANGES = wordsFor('ranges', 'every')

/** "For every $n \\ge 1$", "with $x > 0$ and $x + y < 1$": a comparison right behind such a word is no result. */
export function leadsToDomain(token: Word, words: Words): boolean {
  const before = sentenceBefore(token, words).filter(({ kind }) => kind !== 'break')
  while (before.at(-1)?.text === 'and' && before.at(-2)?.kind === 'math') before.splice(-2)
  const last = before.at(-1)
  return last !== undefined && isOneOf(last, RANGES)
}

const CONSTRAINT =
  /(?:^| )(?:subject to|such that|under the con(?:dition|straint)|constrained to)(?: (?:that|the constraint))?$/

/** "Subject to", "under the condition" right before a formula. */
export const namesConstraint = (token: Word, words: Words): boolean =>
  CONSTRAINT.test(textOf(sentenceBefore(token, words).slice(-MAX_WORDS_BEFORE)))

const RESTRICTS =
  /(?:^| )(?:all|every|each|any|the|some)(?: [\w'-]+){0,3} (?:§|[a-z]) (?:(?:, )?(?:with|where|for which|such that|so that|solving|obeying|satisfying)|(?:that|which) (?:satisfy|satisfies|solves?|obeys?))$/

/** "All $x$ with", "every $n$ for which" right before a formula: it says which ones are meant, and nothing of all. */
export const restrictsNames = (token: Word, words: Words): boolean =>
  RESTRICTS.test(textOf(sentenceBefore(token, words).slice(-MAX_WORDS_BEFORE)))

const STEPS = wordsFor('adding', 'subtracting', 'multiplying', 'dividing', 'squaring', 'rearranging')
const OF_EQUATIONS = wordsFor('equationPart')

/** "So", "subtract 3 from both sides": words that say no more than that one equation follows from the one before it. */
export function saysOnlyStep(tokens: readonly Word[]): boolean {
  const leads = tokens.some(
    (token, i) => (isOneOf(token, CONCLUDES) && !isNextThing(token, tokens[i - 1])) || isOneOf(token, STEPS),
  )
  return leads && anotherCaseIn(tokens) === null && tokens.every(isOfStep)
}

/** "Solve $2x = 4$ and then $3x = 9$": the second is another thing to do. */
const isNextThing = (token: Word, before: Word | undefined): boolean =>
  token.text === 'then' && before?.text === 'and'

/** "Subtracting", "dividing by": something is done to both sides of an equation. */
export const saysOperation = (tokens: readonly Word[]): boolean => tokens.some(token => isOneOf(token, STEPS))

const ROUGHLY = wordsFor('roughly')

const isOfStep = (token: Word): boolean =>
  !isOneOf(token, ROUGHLY) &&
  (isFunctionWord(token.text) ||
    [CONCLUDES, STATES, STEPS, OF_EQUATIONS].some(words => isOneOf(token, words)))
