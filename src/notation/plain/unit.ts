import { textAt } from '../../documents/model/match-at.js'
import { GOES_ON_IN_FIGURES } from '../../documents/prose-arithmetic/units/unit-behind.js'
import { isAbbreviation } from '../../math/units/abbreviation.js'
import { lettersOfProse } from '../../math/units/define-unit.js'
import { scaleAbbreviations, scaleLetters, scaleWords } from '../../math/units/scales.js'
import { alternatives, derived } from '../../math/units/table.js'
import { findUnit } from '../../math/units/unit-of-word.js'
import { bareFunctionAt } from './function-name.js'

export const CURRENCIES = '$€£'

/** `x` before a figure multiplies. */
const NO_TIMES = String.raw`(?![xX][ \t]*[\d(.$€£])`
/** A word of a unit: letters, with digits behind them as in `H100s`; no function, no name with an index. */
const WORD = String.raw`${NO_TIMES}[\p{L}°][\p{L}\p{M}\d]*(?:⁻?[¹²³⁴])?(?![\p{L}\p{M}\d_([])`
/** What joins the words of one unit, `tokens / sec / chip`, `GPU-hours`, `tokens per step`; but `12 GB / N` and `12 GB-N` compute; a litre and a byte are glued, `mol/L`, `FLOP/B`. */
const JOINT = String.raw`[ \t\r\n]{1,9}|[·⋅][ \t]{0,9}|-(?!\p{L}(?![\p{L}\d]))|/(?=[LB](?![\p{L}\d]))|[ \t]{0,9}/[ \t]{0,9}(?![A-Z](?![\p{L}\d]))`
/** `J/(mol K)` divides by each. */
const DIVISORS = String.raw`/\(${WORD}(?:[ ·⋅*]${WORD}){1,3}\)`
const UNIT = new RegExp(`${WORD}(?:(?:${JOINT})${WORD}){0,7}(?:${DIVISORS})?`, 'uy')
/** Behind an amount: `$2/h`, `$2 per hour`. */
const RATE = new RegExp(String.raw`(?:(?:[ \t]{0,9}/[ \t]{0,9}|[ \t]{1,9}per[ \t]{1,9})${WORD}){1,3}`, 'uy')
const scale = derived(() => {
  const short = alternatives([...scaleLetters('apart', 'glued'), ...scaleAbbreviations()])
  return new RegExp(String.raw`(?:${short}|[ \t]?(?:${alternatives(scaleWords())}))(?![\p{L}\d])`, 'uy')
})
/** Single letters that are a scale or a unit behind a number; any other is a symbol, as in `20N`. */
const letters = derived(() => new Set([...scaleLetters('apart', 'glued', 'formula'), ...lettersOfProse()]))

/** A unit behind a number, or the symbols that a product goes on with there. */
export interface Unit {
  readonly end: number
  readonly text: string
  readonly isSymbols: boolean
}

/** What a single letter behind a figure is. */
export type Letters = 'units' | 'symbols' | 'either'

/** A letter apart from its figure is its unit among symbols too: `t = 2 h`. */
const mayBeSymbols = (word: string, letters: Letters, isApart: boolean): boolean =>
  word.length === 1 && letters !== 'either' ? letters === 'symbols' && !isApart : isSymbols(word)

/** What the word or the currency behind a number or a bracket says; null where none begins. */
export function readUnit(source: string, at: number, letters: Letters = 'either'): Unit | null {
  const sign = source.charAt(at)
  if (sign !== '' && CURRENCIES.includes(sign)) {
    const rate = textAt(RATE, source, at + 1)
    return { end: at + 1 + rate.length, text: `${sign}${joined(rate)}`, isSymbols: false }
  }
  const written = beforeFactor(beforeFunction(textAt(UNIT, source, at), source, at))
  const isGlued = /\d/.test(source[at - 1] ?? '')
  if (written === '' || (isGlued && GOES_ON_IN_FIGURES.test(written))) return null
  const first = /^[A-Za-z]+(?![\p{L}\d])/u.exec(written)?.[0]
  if (first !== undefined && mayBeSymbols(first, letters, /\s/.test(source[at - 1] ?? ' ')))
    return { end: at + first.length, text: first, isSymbols: true }
  return { end: at + written.length, text: written.replaceAll(/\s+/g, ' '), isSymbols: false }
}

/** `32,400 kg·m/s`: behind a dot only another unit goes on with it. */
function beforeFactor(unit: string): string {
  const joint = [...unit.matchAll(/[·⋅][ \t]{0,9}(\p{L}+)/gu)].find(([, name]) => !findUnit(name!))
  return unit.slice(0, joint?.index)
}

/** `48° / sin 67°`: a function with its argument is no word of a unit. */
function beforeFunction(unit: string, source: string, at: number): string {
  const joint = [...unit.matchAll(/(?<![\s/-])[\s/-]+(?=\p{L})/gu)].find(
    ({ 0: { length }, index }) => bareFunctionAt(source, at + index + length) !== null,
  )
  return unit.slice(0, joint?.index)
}

const joined = (rate: string): string => rate.replaceAll(/\s+/g, ' ').replaceAll(/ ?\/ ?/g, '/')

/** What stands behind the number of an amount: `M $/h` for `$10M/h`. */
export function amountBehind(source: string, at: number, sign: string): Pick<Unit, 'end' | 'text'> {
  const scaled = textAt(scale(), source, at)
  const rate = textAt(RATE, source, at + scaled.length)
  const text = `${scaled === '' ? '' : `${scaled.trim()} `}${sign}${joined(rate)}`
  return { end: at + scaled.length + rate.length, text }
}

/** Capitals that abbreviate nothing are a product of symbols, as in `6ND`. */
const isSymbols = (word: string): boolean =>
  word.length === 1
    ? !letters().has(word)
    : /^[A-Z]{2,4}$/.test(word) && !isAbbreviation(word) && !(word.length === 4 && findUnit(word))
