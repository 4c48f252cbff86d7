import { primePowers } from '../../math/number/prime-powers.js'
import type { Token } from '../tree/token.js'
import { LatexError } from './lexer/latex-error.js'
import { tokenize } from './lexer/lexer.js'

/** What a formula says of the ring that is computed in: remainders of a modulus, null where it is no figure; or the usual. */
export type Ring = { readonly modulus: bigint | null } | 'usual'

/** The rings of remainders and the usual sets of numbers, by what their commands and letters stand for. */
const SPELLINGS: Readonly<Record<string, string>> = {
  '\\Z': 'ℤ',
  '\\ZZ': 'ℤ',
  '\\F': '𝔽',
  '\\FF': '𝔽',
  '\\GF': 'GF',
  '\\R': 'ℝ',
  '\\RR': 'ℝ',
  '\\Q': 'ℚ',
  '\\QQ': 'ℚ',
}
const BLACKBOARD: Readonly<Record<string, string>> = { Z: 'ℤ', F: '𝔽', R: 'ℝ', Q: 'ℚ', C: 'ℂ', N: 'ℕ' }
/** Brackets around an index or a generator: `\mathbb{F}_{11}`, `\mathbb{Z}/(7)`, `GF(2)`. */
const BRACKETS = new Set(['{', '}', '(', ')', '[', ']', '\\langle', '\\rangle'])

const RESIDUES = /ℤ[/_](\d+|\p{L})|Z\/(\d+|\p{L})Z|(?:\\pmod|\\pod|\\mod)(\d+|\p{L})/u
const FIELD = /(?:𝔽_?|GF)(\d+|\p{L})/u
/** `GF(2)`, and no GFLOP. */
const GALOIS = /\\GF(?![A-Za-z])|(?<![A-Za-z])GF\}?(?:\\left)?\s*[(_]/
const USUAL = /^[ℤℝℚℂℕ]$/u

/** The ring that a formula names; null where it names none. */
export function ringIn(formula: string): Ring | null {
  const text = canonical(formula)
  if (USUAL.test(text)) return 'usual'
  const residues = RESIDUES.exec(text)
  if (residues) return { modulus: figure(residues[1] ?? residues[2] ?? residues[3]!) }
  const field = FIELD.exec(text)
  if (!field || (field[0].startsWith('GF') && !GALOIS.test(formula))) return null
  const order = figure(field[1]!)
  return { modulus: order === null ? null : characteristic(order) }
}

/** A formula without its brackets, each set by one letter; empty where it cannot be taken apart. */
function canonical(formula: string): string {
  try {
    return tokenize(formula).map(spelled).join('')
  } catch (error) {
    if (error instanceof LatexError) return ''
    throw error
  }
}

function spelled({ kind, text, style }: Token): string {
  if (BRACKETS.has(text)) return ''
  if (kind === 'words' && style === 'blackboard') return BLACKBOARD[text] ?? text
  return SPELLINGS[text] ?? text
}

const MAX_DIGITS = 9
const figure = (text: string): bigint | null =>
  /^\d+$/.test(text) && text.length <= MAX_DIGITS && BigInt(text) > 1n ? BigInt(text) : null

/** The least prime factor of the order of a field: what is counted in it is counted modulo that. */
const characteristic = (order: bigint): bigint => primePowers(order, order)[0]!.prime
