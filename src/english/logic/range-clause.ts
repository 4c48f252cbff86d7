import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** No clause that only says what symbols range over is longer. */
const MAX_WORDS = 40

/**
 * The clauses of a sentence that suppose no more than what symbols range over: "if $n$ is a positive integer", "let
 * $a, b > 0$". Each begins with the word that supposes it. What a formula says of ranges alone is asked of the caller.
 */
export function rangeClauses<T extends Word>(
  sentence: readonly T[],
  isRange: (formula: T) => boolean,
): readonly (readonly T[])[] {
  return sentence.flatMap((word, at) => {
    const clause = hasSense(word, 'supposesRange') ? clauseAt(sentence, at, isRange) : null
    return clause ? [clause] : []
  })
}

function clauseAt<T extends Word>(
  sentence: readonly T[],
  at: number,
  isRange: (formula: T) => boolean,
): readonly T[] | null {
  let end = at + 1
  while (end < sentence.length && end - at < MAX_WORDS && saysRange(sentence, end, isRange)) end++
  const clause = sentence.slice(at, end)
  const [next] = sentence.slice(end)
  const isClosed =
    next === undefined || next.kind === 'break' || next.kind === 'stop' || hasSense(next, 'inference')
  return isClosed && clause.some(({ kind }) => kind === 'math') ? clause : null
}

function saysRange<T extends Word>(
  sentence: readonly T[],
  at: number,
  isRange: (formula: T) => boolean,
): boolean {
  const word = sentence[at]!
  if (word.kind === 'math') return isRange(word)
  // A comma goes on with the list only where another range, or "and", stands behind it.
  if (word.kind === 'break') return word.text === ',' && goesOn(sentence[at + 1], isRange)
  if (word.kind !== 'word') return false
  // "If $a > 0$ and let $n$ be …": the next clause speaks for itself.
  if (hasSense(word, 'supposesRange')) return false
  return isWordFor(word.text, 'article', 'copula', 'joining') || hasSense(word, ...OF_RANGE)
}

const goesOn = <T extends Word>(next: T | undefined, isRange: (formula: T) => boolean): boolean =>
  next?.kind === 'math' ? isRange(next) : next !== undefined && isWordFor(next.text, 'joining')

const OF_RANGE = [
  'kind',
  'realKind',
  'whole',
  'positive',
  'negative',
  'nonnegative',
  'nonzero',
  'every',
] as const

/** Whether the words of a sentence behind the clauses that suppose ranges only state formulas: "then we have". */
export function saysOnlyClaims<T extends Word>(
  sentence: readonly T[],
  clauses: readonly (readonly T[])[],
): boolean {
  const supposed = new Set(clauses.flat())
  const from = sentence.findIndex(word => supposed.has(word))
  return sentence.slice(Math.max(0, from)).every(word => supposed.has(word) || statesFormula(word))
}

/** Whether a word only states the formula beside it: "then", "we have", "and". */
export const statesFormula = (word: Word): boolean =>
  word.kind !== 'word' ||
  word.text === 'and' ||
  isWordFor(word.text, 'article', 'copula') ||
  hasSense(word, 'inference', 'plainClaim', 'right')

/** Whether a sentence that leads to a list claims each item of all values: "for all real $x$:", "the following hold". */
export const leadsToClaims = (head: readonly Word[]): boolean =>
  head.every(word => statesFormula(word) || hasSense(word, ...OF_RANGE, ...OF_HEADS)) &&
  head.some(word => hasSense(word, 'every', 'right'))

const OF_HEADS = [
  'leadsToSymbol',
  'headsClaims',
  'ofAnyArray',
  'invertible',
  'matrixNamed',
  'vectorNamed',
] as const
