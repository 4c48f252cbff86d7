import { matchAt, textAt } from '../model/match-at.js'
import { partsOfVulgar, VULGAR } from '../words/vulgar-fraction.js'
import type { Lexeme } from './lexeme.js'

/** The fraction of a mixed number, `1/3` in `2 1/3`, and where it stands. */
export interface Mixed {
  readonly above: string
  readonly below: string
  readonly start: number
  readonly end: number
}

const FRACTION = /[ \t](\d{1,3})\/(\d{1,3})(?![\d.,/^%]|[ \t]*\*\*)/y
const SIGN = new RegExp(VULGAR, 'y')
/** A longer whole number may be a year, or number something. */
const WHOLE = /^\d{1,3}$/

/** The fraction of one sign at an offset, `½`; null where none stands there. */
export function vulgarAt(source: string, start: number): Mixed | null {
  const sign = textAt(SIGN, source, start)
  if (sign === '') return null
  const [above, below] = partsOfVulgar(sign)
  return { above, below, start, end: start + sign.length }
}

/** The proper fraction behind a whole number that ends at an offset, ` 1/3` or `½`; null where none stands there. */
export function mixedAt(source: string, start: number, end: number): Mixed | null {
  const vulgar = vulgarAt(source, end)
  if (vulgar) return vulgar
  const match = WHOLE.test(source.slice(start, end)) ? matchAt(FRACTION, source, end) : null
  if (!match) return null
  const [written, above, below] = match as unknown as [string, string, string]
  return Number(above) > 0 && Number(above) < Number(below)
    ? { above, below, start: end + 1, end: end + written.length }
    : null
}

/** `2 1/3`: whether a proper fraction begins at a place, behind a whole number. */
export function isMixedBehind(lexemes: readonly Lexeme[], at: number): boolean {
  const [whole, above, line, below] = lexemes.slice(at - 1, at + 3)
  const isTight = whole?.kind === 'number' && above?.end === line?.start && line?.end === below?.start
  const fraction = [above, line, below].map(lexeme => lexeme?.text ?? '').join('')
  return isTight && mixedAt(`${whole.text} ${fraction}`, 0, whole.text.length) !== null
}
