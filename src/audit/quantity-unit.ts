import type { Token } from '../documents/document.js'
import { Rational } from '../numeric/rational.js'
import { operationsUnit } from './operations-unit.js'
import type { Reading } from './reading.js'

/** What stands behind a formula in prose: nothing, a scale or a unit of time that is understood, or another word. */
export type Unit =
  | { readonly kind: 'none' }
  | { readonly kind: 'scale'; readonly worth: Rational }
  | { readonly kind: 'time'; readonly seconds: Rational }
  | { readonly kind: 'other'; readonly name: string }

const NONE: Unit = { kind: 'none' }

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

/** The sign or word of a scale right behind a formula, as it is written. */
const SCALE =
  /^[ \u00a0]?(%|percent\b|per cent\b|thousand\b|million\b|billion\b|trillion\b|dozen\b|[MmBbTt]n\b|[kKMBT]\b)/
const WORTH: Readonly<Record<string, string>> = {
  '%': '0.01',
  percent: '0.01',
  'per cent': '0.01',
  dozen: '12',
  k: '1e3',
  thousand: '1e3',
  mn: '1e6',
  m: '1e6',
  million: '1e6',
  bn: '1e9',
  b: '1e9',
  billion: '1e9',
  tn: '1e12',
  t: '1e12',
  trillion: '1e12',
}

/** As much of the text behind a formula as may be its unit. */
const LONGEST_UNIT = 24

/**
 * What one of a figure that ends at an offset is worth by what stands behind it: behind a formula, past its closing
 * delimiter, a scale; behind any figure a unit of many operations. 1 where there is neither.
 */
export function scaleBehind(source: string, end: number): Rational {
  const behind = source.slice(end, end + LONGEST_UNIT).replace(/^\s*(?:\$\$?|\\\)|\\\])/, '')
  const unit = operationsUnit(behind)
  if (unit) return unit
  const scale = behind === source.slice(end, end + LONGEST_UNIT) ? undefined : SCALE.exec(behind)?.[1]
  return scale === undefined ? Rational.ONE : Rational.of(WORTH[scale.toLowerCase()]!)
}

/** Words that go on with the sentence rather than name a unit. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'and or so but which that this these those where when while if then for from with without by in on of at to as is are was be gives give becomes i.e. e.g. hence thus therefore because since each over under than the a an its it we they'.split(
    ' ',
  ),
)

/** The unit that stands right behind a formula. */
export function unitBehind(token: Token, reading: Reading): Unit {
  const scale = SCALE.exec(reading.source.slice(token.end, token.end + 12))?.[1]
  if (scale !== undefined) return { kind: 'scale', worth: Rational.of(WORTH[scale.toLowerCase()]!) }
  const operations = operationsUnit(reading.source.slice(token.end, token.end + LONGEST_UNIT))
  if (operations) return { kind: 'scale', worth: operations }
  const next = reading.section.tokens[reading.places.get(token)! + 1]
  if (next?.kind !== 'word' || next.sentence !== token.sentence || FUNCTION_WORDS.has(next.text)) return NONE
  const singular =
    next.text.endsWith('s') && SECONDS[next.text] === undefined ? next.text.slice(0, -1) : next.text
  const seconds = SECONDS[singular]
  return seconds === undefined
    ? { kind: 'other', name: singular }
    : { kind: 'time', seconds: Rational.of(seconds) }
}

/** What a value is multiplied by to be in the other unit, and whether a difference would then show an error. */
export interface Conversion {
  readonly factor: Rational
  readonly isSure: boolean
}

/** A noun counts things; a short word is more likely the abbreviation of a unit: ms, GB, dB. */
const SHORTEST_NOUN = 4

/** How the two sides of a link compare; null where they do not. */
export function conversion(from: Unit, to: Unit): Conversion | null {
  const plain = (isSure: boolean): Conversion => ({ factor: Rational.ONE, isSure })
  if (from.kind === 'time' && to.kind === 'time')
    return { factor: from.seconds.div(to.seconds), isSure: true }
  const scaled = (unit: Unit) => (unit.kind === 'scale' ? unit.worth : Rational.ONE)
  const isPlain = (unit: Unit) => unit.kind === 'none' || unit.kind === 'scale'
  if (isPlain(from) && isPlain(to)) {
    const isSure = from.kind === 'none' && to.kind === 'none'
    return { factor: scaled(from).div(scaled(to)), isSure }
  }
  if (from.kind === 'other' && to.kind === 'other') return from.name === to.name ? plain(true) : null
  if (from.kind === 'none' && to.kind === 'other') return plain(to.name.length >= SHORTEST_NOUN)
  return from.kind === 'none' || to.kind === 'none' ? plain(false) : null
}
