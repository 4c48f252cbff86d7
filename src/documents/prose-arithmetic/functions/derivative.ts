import { matchAt } from '../../model/match-at.js'
import type { Lexeme } from '../lexeme.js'

const NAME = String.raw`(?:[A-Za-z]|[α-ωΑ-Ωℓ])(?:_[A-Za-z\d]{1,3}|[₀-₉]{1,2})?`
/** `df/dx`, `∂L/∂h`, `d²y/dx²`: of a letter by a letter, and no word of prose. */
const DERIVATIVE = new RegExp(
  String.raw`(?<![\p{L}\d_/])([d∂])(²|\^2)?\s?(${NAME})\s?/\s?\1(${NAME})(²|\^2)?(?![\p{L}\d_/(²^])`,
  'uy',
)

/** A derivative in plain text: of what it is, by what, how often, and where it ends. */
export interface TypedDerivative {
  readonly sign: string
  readonly of: string
  readonly by: string
  readonly order: 1 | 2
  readonly end: number
}

/** The derivative that is typed at an offset; null where none is. */
export function derivativeAt(source: string, at: number): TypedDerivative | null {
  const [whole, sign, before, of, by, behind] = matchAt(DERIVATIVE, source, at) ?? []
  if (whole === undefined || (before === undefined) !== (behind === undefined)) return null
  return { sign: sign!, of: of!, by: by!, order: before === undefined ? 1 : 2, end: at + whole.length }
}

/** The lexemes with each derivative as one word. */
export function withDerivatives(lexemes: readonly Lexeme[], source: string): readonly Lexeme[] {
  if (!/[d∂][^/\n]{1,9}\/\s?[d∂]/.test(source)) return lexemes
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    if (last && lexeme.start < last.end) continue
    const typed = /^[d∂]/.test(lexeme.text) ? derivativeAt(source, lexeme.start) : null
    const { start } = lexeme
    found.push(
      typed ? { ...lexeme, kind: 'word', text: source.slice(start, typed.end), end: typed.end } : lexeme,
    )
  }
  return found
}
