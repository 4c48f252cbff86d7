import { alternativesFor, isWordFor } from '../../english/lexicon.js'
import { MULTIPLES, PARTS } from '../../english/numerals.js'
import { isAt, matchAt } from '../model/match-at.js'
import { type Draft, draft } from '../model/mutable-token.js'
import { withScale } from './number.js'
import { type Numeral, numeralAt, oneOf } from './numeral.js'

const IS_PART = new RegExp(String.raw`\s+(?:${alternativesFor('partBehind', 'comparative')})(?!\p{L})`, 'uy')
const AFTER_COUNT = new RegExp(
  String.raw`[\s-](?<part>${[...PARTS.keys()].join('|')})(?<several>s?)(?!\p{L})|\s+and\s+a\s+(?<mixed>half)(?!\p{L})`,
  'uy',
)
const A_WORD = /\s+an?\s+(\p{L}{1,12})(?!\p{L})/uy
/** `one` that counts nothing: `one of the`, `one can see`, `this one`. */
const makesPronoun = (word: string): boolean =>
  word === 'the' || isWordFor(word, 'pointer', 'every', 'determiner')
const AFTER_PRONOUN = new RegExp(
  String.raw`\s+(?:of|then|${alternativesFor('oneDoes', 'modal')})(?!\p{L})`,
  'uy',
)
/** Where nothing follows that could be counted, `one` is a number only behind some: `equals one`, not `the smaller one`. */
const COUNTED = /[\s-]+\p{L}/uy
/** Before a hyphen these name a kind: `one-hot`, `single-precision`. */
const NAMES_KIND = new Set(['one', 'single'])

/** A word in its text, and the two tokens before it, the nearer first. */
export interface WordPlace {
  readonly text: string
  readonly at: number
  readonly end: number
  readonly offset: number
  readonly before: readonly (Draft | undefined)[]
}

/**
 * The number that a word stands for, or null if it is a word like others.
 *
 * Where a word may also not count, it does not: a number that nobody wrote is worse than one overlooked.
 */
export function readCount(word: string, place: WordPlace): Draft | null {
  const multiple = MULTIPLES.get(word)
  if (multiple) {
    const token = numberAt(place, multiple, place.end)
    return { ...token, scale: '×', scaleEnd: token.end }
  }
  const many = oneOf(word)
  if (many !== null) return place.before[0]?.text === 'a' ? scaled(place, `${many}`, place.end) : null
  const numeral = word === 'single' ? { value: 1n, end: place.end } : numeralAt(place.text, place.at)
  if (numeral) return readWhole(word, numeral, place)
  const halved = word === 'half' ? halfOfMany(place) : null
  if (halved) return halved
  const part = PARTS.get(word)
  if (!part || !isPart(word, place)) return null
  return scaled(place, `1/${part}`, place.end)
}

function readWhole(word: string, { value, end }: Numeral, place: WordPlace): Draft | null {
  const { text } = place
  const { part, several, mixed } = matchAt(AFTER_COUNT, text, end)?.groups ?? {}
  const until = AFTER_COUNT.lastIndex
  if (part && (several || word === 'one')) return scaled(place, `${value}/${PARTS.get(part)}`, until)
  if (mixed) return scaled(place, `${2n * value + 1n}/2`, until)
  const isAlone = end === place.end
  if (isAlone && NAMES_KIND.has(word) && text[end] === '-') return null
  return isAlone && word === 'one' && isPronoun(place) ? null : scaled(place, `${value}`, end)
}

/** `half a dozen`, `half a million`. */
function halfOfMany(place: WordPlace): Draft | null {
  const counted = matchAt(A_WORD, place.text, place.end)?.[1]
  const many = counted === undefined ? null : oneOf(counted.toLowerCase())
  return many === null ? null : scaled(place, `${many / 2n}`, A_WORD.lastIndex)
}

function numberAt({ text, at, offset }: WordPlace, digits: string, until: number): Draft {
  const token = draft('number', digits, offset + at, offset + until)
  token.written = text.slice(at, until)
  return token
}

const scaled = (place: WordPlace, digits: string, until: number): Draft =>
  withScale(numberAt(place, digits, until), place.text, until, place.offset)

/** `half` is nearly always a part; the others are where they stand before `of` and the like, but not behind `the`. */
function isPart(word: string, { text, end, before }: WordPlace): boolean {
  if (word === 'half') return text[end] !== '-'
  const [last, beforeLast] = before
  if (isAt(IS_PART, text, end)) return last?.text !== 'the'
  return (
    (last?.text === 'a' || last?.text === 'an') && (beforeLast?.text === 'by' || beforeLast?.text === 'to')
  )
}

function isPronoun({ text, end, before: [last] }: WordPlace): boolean {
  AFTER_PRONOUN.lastIndex = end
  COUNTED.lastIndex = end
  if (
    last?.kind === 'word' &&
    !COUNTED.test(text) &&
    !isWordFor(last.text, 'beforeValue', 'copula', 'comesTo')
  )
    return true
  return AFTER_PRONOUN.test(text) || (last?.kind === 'word' && makesPronoun(last.text))
}
