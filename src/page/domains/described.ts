import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { Rational } from '../../math/number/rational.js'
import { type Ends, EVERYTHING } from './piece.js'
import { DESCRIBED } from './words.js'

/** What words say of the values of the symbols beside them: "positive", "any real number". */
export interface Described {
  readonly bounds: Ends | null
  /** The one value that they leave out. */
  readonly beside: Rational | null
}

/** What one word says more than was said before it; of "positive and negative" the first counts. */
export function described(before: Described, word: Token): Described {
  if (hasSense(word, 'nonzero')) return { ...before, beside: before.beside ?? Rational.ZERO }
  const isOpen = before.bounds === null || before.bounds === EVERYTHING
  const bounds = isOpen ? (boundsSaidBy(word) ?? before.bounds) : before.bounds
  return { ...before, bounds }
}

function boundsSaidBy(word: Token): Ends | null {
  const half = (['nonnegative', 'negative', 'positive'] as const).find(sense => hasSense(word, sense))
  if (half) return DESCRIBED[half]!
  return hasSense(word, 'realKind', 'whole') ? EVERYTHING : null
}

/** What stands behind a list of symbols. */
interface Behind {
  readonly described: Described | null
  /** The formula of a set that they lie in: "in the interval $[0, 1]$". */
  readonly set: Token | null
  /** Whether other words leave only some values: "of the same sign", "that occur", "real and orthogonal". */
  readonly isNarrowed: boolean
}

/** No longer list of symbols is described: "$x$, $y$ and $z$ real". */
const MAX_LISTED = 8

/** What is said right behind the list of symbols that begins at a place: "$x$ and $y$ positive", "$x$ in $[0, 1]$". */
export function behindSymbols(sentence: readonly Token[], at: number): Behind {
  let next = at + 1
  for (let i = 1; i < MAX_LISTED; i++) next += lengthOfNext(sentence, next)
  while (hasSense(sentence[next], 'copula', 'article', 'every')) next++
  const kinds = ofOwn(sentence.slice(next, next + lengthOfKinds(sentence, next)), sentence)
  const said = kinds.reduce(described, { bounds: null, beside: null })
  const isSaid = said.bounds !== null || said.beside !== null
  next += kinds.length
  const isJoined = isSaid && hasSense(sentence[next], 'joining') && isOtherWord(sentence[next + 1])
  const set = setBehind(sentence, next)
  const isNarrowed = isJoined || (set === null && hasSense(sentence[next], 'narrowsSymbol'))
  return { described: isSaid && !isNarrowed ? said : null, set, isNarrowed }
}

function lengthOfKinds(sentence: readonly Token[], from: number): number {
  let length = 0
  while (hasSense(sentence[from + length], 'kind')) length++
  return length
}

/** Of "$x$ real and positive $y$" the words of $x$: those behind the last "and" are of the symbol that follows. */
function ofOwn(kinds: readonly Token[], sentence: readonly Token[]): readonly Token[] {
  const last = kinds.findLastIndex(word => hasSense(word, 'joining'))
  const isOfNext = kinds.length > 0 && sentence[sentence.indexOf(kinds.at(-1)!) + 1]?.kind === 'math'
  return isOfNext || last === kinds.length - 1 ? kinds.slice(0, Math.max(last, 0)) : kinds
}

/** A word that describes, and begins nothing new. */
const isOtherWord = (word: Token | undefined): boolean =>
  word?.kind === 'word' && !hasSense(word, 'every', 'article', 'person', 'leadsToSymbol', 'kind')

/** "in $[0, 1]$", "in the interval $[0, 1]$". */
function setBehind(sentence: readonly Token[], at: number): Token | null {
  if (sentence[at]?.text !== 'in') return null
  const rest = sentence.slice(at + 1, at + 4)
  const set = rest.find(({ kind }) => kind === 'math')
  return set && rest.slice(0, rest.indexOf(set)).every(word => hasSense(word, 'article', 'ofSet'))
    ? set
    : null
}

/** How many tokens ", y", "and y" or ", and y" are; 0 where the list ends. */
function lengthOfNext(sentence: readonly Token[], at: number): number {
  const comma = sentence[at]?.text === ',' ? 1 : 0
  const joint = comma + (hasSense(sentence[at + comma], 'joining') ? 1 : 0)
  return joint > 0 && sentence[at + joint]?.kind === 'math' ? joint + 1 : 0
}
