import { isFunctionWord } from '../../english/grammar.js'
import { isWordFor } from '../../english/lexicon.js'
import { endAt, isAt, matchAt } from '../model/match-at.js'
import type { Draft } from '../model/mutable-token.js'

const CLOSERS = /["'”’)\]}*_]*/y
const NEXT = /\s*[*_"'“‘([]*(\p{L}+|\S)?/uy
/** "Lee et al. (2020) report". */
const CITED = /\s?[([]\d/y
/** `5! = 120` goes on. */
const OPERATOR = /[=+\-*/<>≈≤≥×·^,]/
/** A star that hugs a word emphasises it. */
const GOES_ON = /\s*(?:[=+\-/<>≈≤≥×·^]|\*\s)/y

/**
 * Whether the sign at `at`, after the token `last`, ends a sentence in this text. It does not inside brackets behind
 * which a sentence goes on with a small letter.
 */
export function endsSentence(text: string, at: number, last: Draft | undefined, offset: number): boolean {
  const sign = text[at]!
  if ('。！？；'.includes(sign)) return true
  const behind = endAt(CLOSERS, text, at + 1)!
  const after = text[behind]
  if (after === undefined || after === '<' || after === '&') return true
  if (!/\s/.test(after)) return after === '[' && text[behind + 1] === '^'
  if (sign === ';') return true
  const next = matchAt(NEXT, text, behind)![1] ?? ''
  if (/[)\]]/.test(text.slice(at, Math.min(behind, at + 9))) && isLower(next)) return false
  // `1 + 2 + ... + 9` goes on.
  const isDots = sign === '…' || text.startsWith('...', at - 2)
  if (isDots && isAt(GOES_ON, text, behind)) return false
  if (sign !== '.') return !isLower(next) && !OPERATOR.test(next)
  if (last?.kind !== 'word' || last.end !== offset + at) return true
  if (isWordFor(last.text, 'abbreviatesCapital') && isAt(CITED, text, behind)) return false
  return !isAbbreviated(last.text, isCapital(text[last.start - offset]!), next)
}

/** Whether the full stop behind this word belongs to an abbreviation or an initial. */
function isAbbreviated(word: string, isCapitalised: boolean, next: string): boolean {
  if (isWordFor(word, 'abbreviatesMore')) return true
  if (isWordFor(word, 'abbreviatesFigure')) return /\d/.test(next)
  if (isWordFor(word, 'abbreviatesCapital')) return isLower(next)
  return word.length === 1 && isCapitalised && isCapital(next) && !beginsSentence(next.toLowerCase())
}

/** `option B. The cost`, but `J. Schulman`. */
const beginsSentence = (word: string): boolean => isFunctionWord(word) || isWordFor(word, 'imperative')

export const isLower = (word: string): boolean => /^\p{Ll}/u.test(word)
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
