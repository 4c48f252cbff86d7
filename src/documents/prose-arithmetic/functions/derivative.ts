import { matchAt } from '../../model/match-at.js'
import type { Lexeme } from '../lexeme.js'

const NAME = String.raw`(?:[A-Za-z]|[α-ωΑ-Ωℓ])(?:_[A-Za-z\d]{1,3}|[₀-₉]{1,2})?`
/** A word behind a blank, with what it is applied to or not; and the logarithm of a name. */
const WORD = String.raw`(?:log |ln )?(?:${NAME}|[a-z]{2,12})(?:\(${NAME}\))?`
/** `df/dx`, `∂L/∂h`, `d²y/dx²`, `d loss/du`, `d log p / dx`: of a name by a letter, and no word of prose. */
const DERIVATIVE = new RegExp(
  String.raw`(?<![\p{L}\d_/])([d∂])(²|\^2)?(?:\s?(${NAME})| (${WORD}))\s?/\s?\1(${NAME})(²|\^2)?(?![\p{L}\d_/(²^])`,
  'uy',
)
/** `d/dx`, `d²/dx²` before what is differentiated. */
const OPERATOR = new RegExp(
  String.raw`(?<![\p{L}\d_/])([d∂])(²|\^2)?/\1(${NAME})(²|\^2)?(?=\s?[[(]|\s[\p{L}\d√−-])`,
  'uy',
)

/** A derivative in plain text: of what it is, by what, how often, and where it ends. */
export interface TypedDerivative {
  readonly sign: string
  /** A name, or a word with its argument; null where what is differentiated stands behind. */
  readonly of: string | null
  readonly by: string
  readonly order: 1 | 2
  readonly end: number
}

/** The derivative that is typed at an offset; null where none is. */
export function derivativeAt(source: string, at: number): TypedDerivative | null {
  const found = matchAt(DERIVATIVE, source, at)
  const [whole, sign, before, name, word, by, behind] = found ?? operatorAt(source, at)
  if (whole === undefined || (before === undefined) !== (behind === undefined)) return null
  const of = name ?? word ?? null
  return { sign: sign!, of, by: by!, order: before === undefined ? 1 : 2, end: at + whole.length }
}

/** The parts of `d/dx`, with nothing in the places of what is differentiated. */
function operatorAt(source: string, at: number): readonly (string | undefined)[] {
  const [whole, sign, before, by, behind] = matchAt(OPERATOR, source, at) ?? []
  return [whole, sign, before, undefined, undefined, by, behind]
}

/** The lexemes with each derivative as one operand, or as what stands before one: `d/dx`. */
export function withDerivatives(lexemes: readonly Lexeme[], source: string): readonly Lexeme[] {
  if (!/\/\s?[d∂](?<=[d∂][^/\n]{0,30}\/\s?.)/.test(source)) return lexemes
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    if (last && lexeme.start < last.end) continue
    const typed = /^[d∂]/.test(lexeme.text) ? derivativeAt(source, lexeme.start) : null
    const { start } = lexeme
    const kind = typed?.of === null ? 'prefix' : 'application'
    found.push(typed ? { ...lexeme, kind, text: source.slice(start, typed.end), end: typed.end } : lexeme)
  }
  return found
}
