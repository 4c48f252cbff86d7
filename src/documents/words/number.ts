import { isFunctionWord } from '../../english/grammar.js'
import { isAt, matchAt, textAt } from '../model/match-at.js'
import { type Draft, draft } from '../model/mutable-token.js'
import { scaleAt } from './scale.js'
import { partsOfVulgar, VULGAR } from './vulgar-fraction.js'

const SEPARATOR = String.raw`(?:[,'_\u00a0\u2009\u202f]|\\,|\{,\})`
/** Groups of three with one kind of separator, or any digits; a fraction; a power of ten. */
const FIGURE = new RegExp(
  String.raw`(?:\d{1,3}(${SEPARATOR})\d{3}(?:\1\d{3}){0,99}(?!\d)|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+`,
  'uy',
)
/** `2nd`, `3D`: words that begin with a digit; `1.2.3`: the name of a version or a place in a book. */
const NAME = /\d+(?:st|nd|rd|th|D)(?![\p{L}\p{N}])|\d+(?:\.\d+){2,8}(?!\d)/uy
const SEPARATORS = new RegExp(SEPARATOR, 'gu')
/** What a sign may stand behind, and a point before the first digit: after anything else it is a hyphen or a full stop. */
const APART = String.raw`(?<=^|[\s([{=<>≈~:,;/*×"'|])`
const BEGINNING = new RegExp(String.raw`\d|${VULGAR}|${APART}[-+−]?(?:\.?\d|${VULGAR})`, 'y')
/** `½`, `2½`. */
const WITH_VULGAR = new RegExp(String.raw`(\d{0,9})(${VULGAR})`, 'y')
const SIGN = new RegExp(`${APART}[-+−]`, 'y')

/** Whether a figure, with its sign if any, begins at this place. */
export function beginsNumber(text: string, at: number): boolean {
  return isAt(BEGINNING, text, at)
}

/** The figure that begins at this place with its scale; a word where the digits only name something. */
export function readNumber(text: string, at: number, offset: number): Draft {
  const from = isAt(SIGN, text, at) ? at + 1 : at
  const sign = text.slice(at, from)
  const name = matchAt(NAME, text, from)?.[0]
  if (name) return draft('word', name.toLowerCase(), offset + from, offset + from + name.length)
  const mixed = matchAt(WITH_VULGAR, text, from)
  if (mixed) return readMixed(mixed as unknown as Mixed, sign, at, { text, offset })
  const figure = spacedAt(text, from) ?? textAt(FIGURE, text, from)
  const end = from + figure.length
  const digits = figure.replace(SEPARATORS, '').replaceAll(' ', '')
  const token = draft('number', sign.replace('−', '-') + digits, offset + at, offset + end)
  if (token.text !== sign + figure) token.written = sign + figure
  return withScale(token, text, end, offset)
}

/** `499 500 calls`: groups of three digits before the word for what is counted. Two numbers of a list have no word behind. */
function spacedAt(text: string, at: number): string | null {
  const [, figure, word] = matchAt(SPACED, text, at) ?? []
  return figure !== undefined && !isFunctionWord(word!) ? figure : null
}

const SPACED = /(?<![\d.,]\s{0,2})(\d{1,3}(?: \d{3}){1,4}) ([a-z]{3,20})(?![\p{L}\d])/uy

type Mixed = readonly [written: string, whole: string, part: string]

/** `2½` is 5/2. */
function readMixed(
  [written, whole, part]: Mixed,
  sign: string,
  at: number,
  { text, offset }: { readonly text: string; readonly offset: number },
): Draft {
  const [above, below] = partsOfVulgar(part)
  const end = at + sign.length + written.length
  const over = BigInt(whole) * BigInt(below) + BigInt(above)
  const token = draft('number', `${sign.replace('−', '-')}${over}/${below}`, offset + at, offset + end)
  token.written = sign + written
  return withScale(token, text, end, offset)
}

/** Adds the scale that follows at `end`. */
export function withScale(token: Draft, text: string, end: number, offset: number): Draft {
  const found = scaleAt(text, end)
  if (!found) return token
  token.scale = found.scale
  token.scaleEnd = offset + found.end
  return token
}
