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

/** A text with the exponents behind its letters written with a caret: `mol⁻¹` as `mol^-1`. */
export const withCarets = (text: string): string =>
  text.replaceAll(BEHIND_LETTER, raised => {
    const { isNegative, digits } = raisedAt(raised, 0)!
    return `^${isNegative ? '-' : ''}${digits}`
  })

const BEHIND_LETTER = /(?<=\p{L})⁻?[⁰¹²³⁴-⁹]{1,2}/gu

const CARET = /\^(\d{1,2})/y

/** An exponent right behind a name, in raised digits or behind a caret; null where none stands. */
export function exponentAt(source: string, at: number): Raised | null {
  const [written, digits] = matchAt(CARET, source, at) ?? []
  return written === undefined
    ? raisedAt(source, at)
    : { isNegative: false, digits: digits!, end: at + written.length }
}
