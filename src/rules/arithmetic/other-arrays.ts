import type { Token } from '../../documents/model/document.js'
import { firstBehind } from '../../documents/model/range.js'
import { cueBefore } from '../../english/discourse-cue.js'
import { headingOver } from '../../english/headings.js'
import { type Sense, wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { neighbouringSentence, sentenceOf } from '../../english/sentence.js'
import { cellsOf } from '../../notation/arrays/arrays.js'
import type { ArrayOf } from '../../notation/arrays/evaluate-arrays.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { symbolsOf } from '../../notation/tree/symbols-of.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'
import { holdsLiteral } from './entrywise.js'

/** Why the arrays of a statement may be others than the page has given, or be worked with otherwise; null where they may not. */
export function whyOtherArrays(statement: Statement): string | null {
  const { link, reading, symbols, chain } = statement
  const sides = [link.left, link.right]
  const { arrays } = symbols
  const holdsArray = (side: Node): boolean => arrays.standsIn(side, link.left.start)
  if (!sides.some(holdsArray)) return null
  const isNamedOnly = !sides.some(holdsLiteral)
  // `AB = BA`: without entries of its own it may speak of other arrays than those of an earlier heading.
  if (isNamedOnly && sides.some(side => arrays.isFromElsewhere(side, link.left.start, reading)))
    return 'the arrays in it were given under another heading'
  const { token } = chain
  const near = [...neighbouringSentence(token, reading, -1), ...sentenceOf(token, reading)]
  const change = near.find(word => hasSense(word, 'changesArrays'))
  if (change) return `"${change.text}" may change the arrays in it`
  const byEntry = near.find(word => hasSense(word, 'byEntry'))
  if (byEntry) return `"${byEntry.text}" may say that it is meant entry by entry`
  if (isNamedOnly && isGeneral(statement, holdsArray))
    return 'its words do not conclude it, so that it may say what arrays are called'
  const here = wordsHere(link.left.start, reading)
  const other = senseIn(here, 'otherArrays') ?? (sides.some(isOfSize) ? senseIn(here, 'otherNorm') : null)
  if (other) return `"${other.text}" may mean another arithmetic of arrays`
  return sides.some(isOfSize) ? whyOtherSize(link, arrays.before(link.left.start), reading) : null
}

/** The first word of a phrase of a sense. */
const senseIn = (words: readonly Token[], sense: Sense): Token | null =>
  words.find((_, at) => beginsAt(words, at, wordsFor(sense))) ?? null

const ownSizes = new WeakMap<Reading, boolean>()

/** Whether a page gives a formula for the size of a name: `\|x\| = \max_i |x_i|`. */
function hasOwnSize(reading: Reading): boolean {
  const known = ownSizes.get(reading)
  if (known !== undefined) return known
  const found = [...reading.chains.values()].flat().some(({ terms: [first, second] }) => {
    const isNamed = first && isOfSize(first) && first.args.some(isName)
    return isNamed && second !== undefined && symbolsOf(second).size > 0 && second.head !== 'sqrt'
  })
  ownSizes.set(reading, found)
  return found
}

/** `|x| = 3` of three entries, `|\alpha| = 3` of entries that add up to it. */
function whyOtherSize({ left, right }: Statement['link'], arrayOf: ArrayOf, reading: Reading): string | null {
  if (hasOwnSize(reading)) return 'the page says what it takes for the size of an array'
  const grid = left.head === 'abs' ? arrayOf(left.args[0]!) : null
  const entries = grid
    ? cellsOf(grid).flatMap(({ head, text }) => (head === 'number' ? [Number(text)] : []))
    : []
  const counted = [entries.length, entries.reduce((sum, entry) => sum + entry, 0)]
  return right.head === 'number' && entries.length > 0 && counted.includes(Number(right.text))
    ? 'it may count the entries, or add them up'
    : null
}

/** So many words around a statement are heard. */
const MAX_WORDS = 600

/** The words near a place, under the same heading. */
function wordsHere(start: number, { source, section: { tokens } }: Reading): readonly Token[] {
  const heading = headingOver(start, source)?.at ?? 0
  const place = firstBehind(tokens, token => token.start >= start)
  return tokens
    .slice(Math.max(0, place - MAX_WORDS), place + MAX_WORDS)
    .filter(token => token.start >= heading && (headingOver(token.start, source)?.at ?? 0) === heading)
}

/** Whether `|v|` or `\|v\|` stands in a side. */
const isOfSize = ({ head, text, args }: Node): boolean =>
  head === 'abs' || (head === 'call' && text === 'norm') || args.some(isOfSize)

/** `\det A = 0` and `AB = BA` say what matrices are called, where nothing concludes them. */
const isGeneral = (
  { chain: { token }, reading, link: { right } }: Statement,
  holdsArray: (side: Node) => boolean,
): boolean =>
  cueBefore(token, reading) !== 'conclusion' &&
  (holdsArray(right) || (right.head === 'number' && /^[01]$/.test(right.text)))
