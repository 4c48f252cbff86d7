import { isFunctionWord } from '../../grammar.js'
import { isWordFor } from '../../lexicon.js'
import { isWordOf } from '../../matching.js'
import { factorOfParticiple, factorOfVerb } from '../../numerals.js'
import type { Word } from '../../word.js'

/** The words that a quantity is called by, one after the other. */
export type Called = readonly string[]

/** A name has so many words on each side of an "of". */
const MAX_WORDS = 4
/** So many words stand between a name and its formula: "grows in proportion to". */
const MAX_LEADING = 4

/**
 * What the words before a formula call it: "standard error" for "the standard error of the mean is" and "the sample size";
 * a number of things by the things too.
 */
export function calledBefore(words: readonly Word[], formula: number): readonly Called[] {
  const end = endOfName(words, formula)
  if (end === null) return []
  const last = wordsBefore(words, end)
  const at = end - last.length
  const before = isWordFor(words[at - 1]?.text, 'article') ? at - 1 : at
  if (last.length === 0 || !isOf(words[before - 1])) return last.length > 0 ? [last] : []
  const head = wordsBefore(words, before - 1)
  if (head.length === 0) return [last]
  const whole = words.slice(before - 1 - head.length, end).map(({ text }) => text)
  return isCount(head) ? [whole, last] : [whole, head]
}

/** What the words behind a symbol call it: "$n$ is the number of samples", "$n$ samples". */
export function calledBehind(words: readonly Word[], symbol: number): readonly Called[] {
  const copula = isWordFor(words[symbol + 1]?.text, 'copula') ? symbol + 2 : symbol + 1
  const from = isWordFor(words[copula]?.text, 'article') ? copula + 1 : copula
  const head = wordsBehind(words, from)
  if (head.length === 0) return []
  const of = from + head.length
  if (!isOf(words[of])) return [head]
  const second = isWordFor(words[of + 1]?.text, 'article') ? of + 2 : of + 1
  const last = wordsBehind(words, second)
  const whole = words.slice(from, second + last.length).map(({ text }) => text)
  return isCount(head) ? [whole, last] : [whole, head]
}

/** How many words a quantity takes at a place that is called one of these. */
export const lengthOfName = (words: readonly Word[], at: number, names: readonly Called[]): number =>
  Math.max(
    0,
    ...names.map(name =>
      name.every((word, i) => words[at + i]?.kind === 'word' && isAlike(words[at + i]!.text, word))
        ? name.length
        : 0,
    ),
  )

const isAlike = (one: string, other: string): boolean => isWordOf(one, [other]) || isWordOf(other, [one])

/** Where the name ends that words lead from to a formula: "is", "is proportional to", "falls as", ":"; null where others do. */
function endOfName(words: readonly Word[], formula: number): number | null {
  for (let at = formula; at > formula - MAX_LEADING; at--) {
    const before = words[at - 1]
    if (!before || before.kind === 'stop') return null
    if (!leads(before)) return at
  }
  return null
}

const leads = ({ kind, text }: Word): boolean =>
  (kind === 'break' && text === ':') ||
  (kind === 'word' &&
    isWordFor(text, 'copula', 'growsBy', 'shrinksBy', 'multipliesBy', 'proportional', 'growsAs'))

const wordsBefore = (words: readonly Word[], end: number): Called => {
  const before = words.slice(Math.max(0, end - MAX_WORDS), end)
  return before.slice(before.findLastIndex(word => !isOfName(word)) + 1).map(({ text }) => text)
}

const wordsBehind = (words: readonly Word[], from: number): Called => {
  const behind = words.slice(from, from + MAX_WORDS)
  const end = behind.findIndex(word => !isOfName(word))
  return behind.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}

/** A word that a name may be made of. */
export const isOfName = ({ kind, text }: Word): boolean =>
  kind === 'word' &&
  !isFunctionWord(text) &&
  factorOfVerb(text) === null &&
  factorOfParticiple(text) === null &&
  !isWordFor(text, 'growsBy', 'shrinksBy', 'multipliesBy', 'dividesBy', 'copula', 'condition', 'having') &&
  !isWordFor(text, 'leavingAs', 'staying', 'making')

const isOf = (word: Word | undefined): boolean => word?.text === 'of' || word?.text === 'for'

const isCount = ([head, ...others]: Called): boolean => others.length === 0 && isWordFor(head, 'countOf')
