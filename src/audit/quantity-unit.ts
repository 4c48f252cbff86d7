import type { Token } from '../documents/document.js'
import { Rational } from '../numeric/rational.js'
import type { Reading } from './reading.js'

/** What stands behind a formula in prose: nothing, a scale or a unit of time that is understood, or another word. */
export type Unit =
  | { readonly kind: 'none' }
  | { readonly kind: 'time'; readonly seconds: Rational; readonly name: string }
  | { readonly kind: 'other'; readonly name: string }

const SECONDS: Readonly<Record<string, string>> = {
  millisecond: '1/1000',
  ms: '1/1000',
  second: '1',
  sec: '1',
  s: '1',
  minute: '60',
  min: '60',
  hour: '3600',
  hr: '3600',
  h: '3600',
  day: '86400',
  week: '604800',
}

/** Words that go on with the sentence rather than name a unit. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or so but which that this these those where when while if then for from with without by in on of at to as is are was be gives give becomes i.e. e.g. hence thus therefore because since while each per over under than the a an its it we they'.split(
    ' ',
  ),
)

/** The unit that a word names; the plural is the same unit. */
export function unitNamed(word: string): Unit {
  const singular = word.endsWith('s') && SECONDS[word] === undefined ? word.slice(0, -1) : word
  const seconds = SECONDS[singular]
  return seconds === undefined
    ? { kind: 'other', name: singular }
    : { kind: 'time', seconds: Rational.of(seconds), name: singular }
}

/** The unit that stands right behind a formula. */
export function unitBehind(token: Token, reading: Reading): Unit {
  const { tokens } = reading.section
  const next = tokens[reading.places.get(token)! + 1]
  const isWord = next?.kind === 'word' && next.sentence === token.sentence && !FUNCTION_WORDS.has(next.text)
  return isWord ? unitNamed(next.text) : { kind: 'none' }
}

/** What a value in `from` is multiplied by to be in `to`; null where the two do not compare. */
export function conversion(from: Unit, to: Unit): Rational | null {
  if (from.kind === 'time' && to.kind === 'time') return from.seconds.div(to.seconds)
  if (from.kind === 'none') return Rational.ONE
  if (to.kind === 'none') return null
  return from.kind === 'other' && to.kind === 'other' && from.name === to.name ? Rational.ONE : null
}
