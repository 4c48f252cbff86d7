import { matchAt } from '../../documents/model/match-at.js'

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const RAISED = /⁻?[⁰¹²³⁴-⁹]{1,9}/y

/** An exponent in raised digits, `2¹⁰` or `10⁻³`: its sign, its digits, and where it ends. */
export interface Raised {
  readonly isNegative: boolean
  readonly digits: string
  readonly end: number
}

/** The raised digits at a place; null where none stand. */
export function raisedAt(source: string, at: number): Raised | null {
  const written = matchAt(RAISED, source, at)?.[0]
  if (written === undefined) return null
  const isNegative = written.startsWith('⁻')
  const digits = [...written.slice(isNegative ? 1 : 0)].map(digit => DIGITS.indexOf(digit)).join('')
  return { isNegative, digits, end: at + written.length }
}

const CARET = /\^(\d{1,2})/y

/** An exponent right behind a name, in raised digits or behind a caret; null where none stands. */
export function exponentAt(source: string, at: number): Raised | null {
  const [written, digits] = matchAt(CARET, source, at) ?? []
  return written === undefined
    ? raisedAt(source, at)
    : { isNegative: false, digits: digits!, end: at + written.length }
}
