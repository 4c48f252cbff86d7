import { LatexError } from './latex-error.js'

/** Commands of the package siunitx that print a number, and whether a unit follows it or which one they bring. */
export const QUANTITIES: ReadonlyMap<string, 'unit follows' | 'no unit' | 'degree'> = new Map([
  ['\\SI', 'unit follows'],
  ['\\qty', 'unit follows'],
  ['\\num', 'no unit'],
  ['\\ang', 'degree'],
] as const)

const NUMBER = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d+))?$/

/** The sign and the digits of a number as siunitx takes it: `-1.2e3`, `1 000`. */
export interface QuantityNumber {
  readonly sign: string
  readonly digits: string
}

/**
 * Reads the number of a quantity. Throws LatexError for anything else: a comma marks decimals to siunitx and thousands
 * to many authors (`ambiguous`); products and uncertainties are no single number.
 */
export function readQuantityNumber(text: string, offset: number): QuantityNumber {
  const match = NUMBER.exec(text.replace(/\s/g, ''))
  if (match) {
    const [sign, digits, exponent] = [match[1]!, match[2]!, match[3]]
    return { sign, digits: exponent === undefined ? digits : `${digits}e${exponent}` }
  }
  const reason = text.includes(',') && /^[\d\s,]*$/.test(text) ? 'ambiguous' : 'syntax'
  const got = text.trim().slice(0, 40)
  throw new LatexError(`readQuantityNumber: expected one number, got ${got || 'none'}`, offset, reason)
}
