import type { Draft } from '../model/mutable-token.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** Abbreviations that stand before what they shorten, and so never end a sentence. */
const BEFORE_MORE = words(
  'fig figs eq eqs eqn eqns sec secs ref refs vs cf resp approx dr mr mrs prof thm lem viz ca',
)
/** Words of their own, and abbreviations before a figure: `No. 5`. */
const BEFORE_FIGURE = words('no nos app ch cor def ex p pp prop st tab vol')
/** Abbreviations that end a sentence where a capital follows. */
const BEFORE_CAPITAL = words('etc al inc ltd co jr')
/** Words that begin a sentence far more often than a surname: `option B. The cost`, but `J. Schulman`. */
const BEGINNINGS = words(
  'an and as at but by each for from hence here however if in it its let note now on our so some such suppose that the then there therefore these this those thus to we when where with',
)
const CLOSERS = /["'”’)\]}*_]*/y
const NEXT = /\s*[*_"'“‘([]*(\p{L}+|\S)?/uy
/** `5! = 120` goes on. */
const OPERATOR = /[=+\-*/<>≈≤≥×·^,]/

/**
 * Whether the sign at `at`, after the token `last`, ends a sentence in this text. It does not inside brackets behind
 * which a sentence goes on with a small letter.
 */
export function endsSentence(text: string, at: number, last: Draft | undefined, offset: number): boolean {
  const sign = text[at]!
  if ('。！？；'.includes(sign)) return true
  CLOSERS.lastIndex = at + 1
  CLOSERS.test(text)
  const behind = CLOSERS.lastIndex
  const after = text[behind]
  if (after === undefined || after === '<' || after === '&') return true
  if (!/\s/.test(after)) return after === '[' && text[behind + 1] === '^'
  if (sign === ';') return true
  NEXT.lastIndex = behind
  const next = NEXT.exec(text)![1] ?? ''
  if (/[)\]]/.test(text.slice(at, Math.min(behind, at + 9))) && isLower(next)) return false
  if (sign !== '.') return !isLower(next) && !OPERATOR.test(next)
  if (last?.kind !== 'word' || last.end !== offset + at) return true
  return !isAbbreviated(last.text, isCapital(text[last.start - offset]!), next)
}

/** Whether the full stop behind this word belongs to an abbreviation or an initial. */
function isAbbreviated(word: string, isCapitalised: boolean, next: string): boolean {
  if (BEFORE_MORE.has(word)) return true
  if (BEFORE_FIGURE.has(word)) return /\d/.test(next)
  if (BEFORE_CAPITAL.has(word)) return isLower(next)
  return word.length === 1 && isCapitalised && isCapital(next) && !BEGINNINGS.has(next.toLowerCase())
}

export const isLower = (word: string): boolean => /^\p{Ll}/u.test(word)
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)
