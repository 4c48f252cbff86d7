import type { Lexeme } from './lexeme.js'

/** The sign of a congruence. */
export const isCongruent = ({ kind, text }: Lexeme): boolean => kind === 'relation' && /[≡≢]/.test(text)

const WORDS: ReadonlySet<string | undefined> = new Set(['mod', 'modulo'])

/** How many lexemes the modulus behind a congruence takes, `(mod 12)` or `mod 12`; 0 where none stands there. */
export function modulusLength(lexemes: readonly Lexeme[], at: number): number {
  const isBracketed = lexemes[at]?.text === '('
  const from = isBracketed ? at + 1 : at
  const [word, figure, closes] = lexemes.slice(from, from + 3)
  if (!WORDS.has(word?.text) || figure?.kind !== 'number' || !/^\d+$/.test(figure.text)) return 0
  if (!isBracketed) return 2
  return closes?.text === ')' ? 4 : 0
}

/** Whether a stretch is a congruence: whole only with its modulus. */
export function congruenceIn(lexemes: readonly Lexeme[]): 'whole' | 'without modulus' | 'none' {
  if (!lexemes.some(isCongruent)) return 'none'
  return lexemes.some(({ text }) => WORDS.has(text)) ? 'whole' : 'without modulus'
}
