import { isFunctionWord } from './grammar.js'
import { isWordFor, type Sense, wordsFor } from './lexicon.js'
import { hasSense, isOneOf } from './matching.js'
import { clauseBefore, sentenceBefore, sentenceBehind, sentenceOf, type Words } from './sentence.js'
import type { Word } from './word.js'

const RESTRICTS = wordsFor('condition', 'restricts')
const NARROWS = [...RESTRICTS, ...wordsFor('narrows')]
const NARROWS_BEHIND = [...RESTRICTS, ...wordsFor('narrowsBehind')]
const NEXT = wordsFor('joining', 'contrast', 'inference', 'causal')
const REQUIRES = wordsFor('condition', 'requires')
const AT_A_POINT = wordsFor('condition', 'atAPoint')
const RELATIVE = wordsFor('pointing')
const CASES = wordsFor('suppose', 'condition', 'supposesCase')

/** "In any case" leaves no case out. */
const isOfAllCases = (words: readonly Word[], at: number): boolean =>
  isWordFor(words[at]!.text, 'supposesCase') && isWordFor(words[at - 1]?.text, 'every')

const wordIn = <T extends Word>(words: readonly T[], known: readonly string[]): T | null =>
  words.find((word, at) => isOneOf(word, known) && !isOfAllCases(words, at)) ?? null

/** The word by which a sentence speaks of some cases, or of what is nearly so; null where it speaks of all. */
export const restrictionIn = (sentence: readonly Word[]): string | null =>
  wordIn(sentence, RESTRICTS)?.text ?? null

/** Whether a sentence claims something of some values only: "for some x", "whenever", "large enough". */
export const narrows = (sentence: readonly Word[]): boolean => wordIn(sentence, NARROWS) !== null

/** The word behind a statement by which it is one about some cases, before the next statement begins; or null. */
export function restrictionBehind<T extends Word>(behind: readonly T[]): T | null {
  const next = behind.findIndex(word => isOneOf(word, NEXT))
  return wordIn(behind.slice(0, next < 0 ? undefined : next), NARROWS_BEHIND)
}

/** Whether a comparison behind these words is a condition: "we stop when", "this needs". */
export const requires = (before: readonly Word[]): boolean => wordIn(before, REQUIRES) !== null

/** Whether these words suppose what stands behind them: "when p = q" does not say what p is. */
export const supposesCase = (before: readonly Word[]): boolean => wordIn(before, CASES) !== null

/** Whether the sentence of a formula speaks of one point: a root, an optimum. */
export const speaksOfAPoint = <T extends Word>(token: T, words: Words<T>): boolean =>
  wordIn(
    sentenceOf(token, words).filter(word => word !== token),
    AT_A_POINT,
  ) !== null

/** Whether its own clause does, up to a relative one: "…, which vanishes at 2" says where, and what vanishes everywhere. */
export function clauseSpeaksOfAPoint<T extends Word>(token: T, words: Words<T>): boolean {
  const behind = sentenceBehind(token, words)
  const end = behind.findIndex(word => word.clause !== token.clause || isOneOf(word, RELATIVE))
  const own = [...clauseBefore(token, words), ...behind.slice(0, end < 0 ? undefined : end)]
  return wordIn(own, AT_A_POINT) !== null
}

/**
 * The word between a function and its derivative by which that may be of another function, or no derivative at all: "with
 * weight decay", "doubled", "on the Moon", "the finite difference is". Null where its clause only says how it is found.
 */
export function changesFunction<T extends Word>(token: T, words: Words<T>, from: number): string | null {
  const found = sentenceBefore(token, words).find(
    word =>
      word.kind === 'word' &&
      word.start > from &&
      !isFunctionWord(word.text) &&
      !word.text.endsWith('ly') &&
      !hasSense(word, ...SAYS_HOW, 'every', 'kind'),
  )
  return found?.text ?? null
}

/** The word by which a sentence makes another thing out of one, "add 3x to it", "next, the cube"; null where none does. */
export const changeIn = (sentence: readonly Word[]): string | null =>
  hasSense(sentence[0], 'changesThing') ? sentence[0]!.text : null

/** The word by which what a function gives is read off, measured or cut short: "to first order", "the sensor shows"; or null. */
export const notItsOwnIn = (sentence: readonly Word[]): string | null =>
  sentence.find(word => hasSense(word, 'notItsOwn'))?.text ?? null

const isPlain = (word: Word, ...senses: readonly Sense[]): boolean =>
  word.kind !== 'word' ||
  isFunctionWord(word.text) ||
  word.text.endsWith('ly') ||
  hasSense(word, ...SAYS_HOW, ...senses)

/** The first word or formula that says more than "let", "so" and "the integral is"; null where none does. */
export const saysMoreThan = (words: readonly Word[]): string | null =>
  words.find(word => ['math', 'number'].includes(word.kind) || !isPlain(word, 'ofIntegral'))?.text ?? null

/** The first word that says more than which member of a sequence is told; null where none does. */
export const saysMoreOfSequence = (words: readonly Word[]): string | null =>
  words.find(word => !isPlain(word, 'ofSequence'))?.text ?? null

/** The word by which some sentences speak of a numerical method for integrals, "Simpson's rule", "four strips"; or null. */
export const usesQuadrature = (words: readonly Word[]): string | null =>
  words.find(word => hasSense(word, 'quadrature'))?.text ?? null

/** Whether the sentence of a formula says more of where it counts: "on [0, 1]", "and zero elsewhere", "for x < 1". */
export const saysFromWhere = <T extends Word>(token: T, words: Words<T>): boolean =>
  sentenceOf(token, words).some(
    word => word !== token && (word.kind === 'math' || hasSense(word, 'condition', 'ofPartOfDomain')),
  )

/** "In the second part f is the cube of x": whether a text says anew what a name is. */
export const saysAnew = (text: string, name: string): boolean =>
  new RegExp(
    `(?<![\\p{L}\\d])${name}\\$? (?:now )?(?:is|be|becomes|denotes|means) (?:now )?(?:the|an?|\\$|[a-z]\\b)`,
    'u',
  ).test(text)

/** "Let $f'(x) = …": whether these words give a name to what stands behind them. */
export const givesName = (words: readonly Word[]): boolean => hasSense(words.at(-1), 'definesName')

/** Words that name a derivative or a way to find one, that conclude, or that lead on. */
const SAYS_HOW = [
  'derivative',
  'findsDerivative',
  'identity',
  'rewrites',
  'rearranging',
  'assertsThat',
  'leadsOn',
  'concludes',
  'states',
  'inference',
  'imperative',
  'answer',
  'condition',
  'atAPoint',
] as const

/** A problem or an example with a number, or a heading of its own: what it speaks of may have the name of something before. */
const ANOTHER =
  /\n[ \t]*\d{1,2}[.)][ \t]+(?:let|suppose|given|for|if|consider|find|take)\b|(?:^|\n)[ \t]*(?:#{1,6}[ \t]|\*\*)?(?:problem|example|exercise|question|case|experiment|scenario)s?[ \t]*(?:\d|[a-z][).:])/i

/** Whether a numbered problem or example begins in a stretch of a page. */
export const beginsProblem = (text: string): boolean => ANOTHER.test(text)
