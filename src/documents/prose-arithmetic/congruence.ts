import type { Lexeme } from './lexeme.js'

/** The sign of a congruence. */
export const isCongruent = ({ kind, text }: Lexeme): boolean => kind === 'relation' && /[≡≢]/.test(text)

const WORDS: ReadonlySet<string | undefined> = new Set(['mod', 'modulo'])

/** The modulus with its brackets. */
export const IN_BRACKETS = 4

/** How many lexemes the modulus behind a congruence takes, `(mod 12)` or `mod 12`; 0 where none stands there. */
export function modulusLength(lexemes: readonly Lexeme[], at: number): number {
  const isBracketed = lexemes[at]?.text === '('
  const from = isBracketed ? at + 1 : at
  const [word, figure, closes] = lexemes.slice(from, from + 3)
  if (!WORDS.has(word?.text) || figure?.kind !== 'number' || !/^\d+$/.test(figure.text)) return 0
  if (!isBracketed) return 2
  return closes?.text === ')' ? IN_BRACKETS : 0
}

/** Whether a stretch is a congruence, `17 ≡ 5 (mod 12)`, `17 = 5 (mod 12)`: with ≡ it is whole only with its modulus. */
export function congruenceIn(lexemes: readonly Lexeme[]): 'whole' | 'without modulus' | 'none' {
  if (lexemes.some((_, at) => modulusLength(lexemes, at) === IN_BRACKETS)) return 'whole'
  if (!lexemes.some(isCongruent)) return 'none'
  return lexemes.some(({ text }) => WORDS.has(text)) ? 'whole' : 'without modulus'
}
