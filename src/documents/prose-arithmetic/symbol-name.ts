import type { Lexeme } from './lexeme.js'

/** The names of Greek letters, as people type them, but for π, which is a number. */
export const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta kappa lambda mu nu xi rho sigma tau phi chi psi omega'

const LETTER = `(?:[A-Za-z]|[α-ωΑ-Ω]|(?:${GREEK_NAMES.replaceAll(' ', '|')})(?![a-z]))`
const INDEX = String.raw`(?:_[A-Za-z\d]{1,9}|[₀-₉]{1,3})?`
const POWER = '⁻?[⁰¹²³⁴-⁹]{1,3}'
/** `x`, `x_1`, `λ₂`, `alpha`; and behind a power another one, `x²y`. */
const NAME = new RegExp(`^${LETTER}${INDEX}(?:${POWER}(?:${LETTER}${INDEX})?){0,4}$`, 'u')

/** Whether a word of prose is a symbol by its looks. The article and the pronoun look like one too. */
export const isSymbolName = ({ kind, text }: Lexeme): boolean => kind === 'word' && NAME.test(text)
