import { isWordFor } from '../../english/lexicon.js'
import type { Lexeme } from './lexeme.js'

/** What π is said to be, and as far behind its name: "pi is about 3.14". */
const VALUE = /^(?:3\.1|22$)/
const NEAR = 5

/**
 * The lexemes with the letter π for its name, `2 pi * 50`. A section that calls something else so, `pi(3)`, "pi is
 * uniform", `pi = 0.5`, means that one throughout.
 */
export function withNamedPi(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes.some(isNamed) || lexemes.some((_, at) => isAnother(lexemes, at))) return lexemes
  return lexemes.map(lexeme => (isNamed(lexeme) ? { ...lexeme, text: 'π' } : lexeme))
}

const isNamed = ({ kind, text }: Lexeme): boolean => kind === 'word' && text === 'pi'

function isAnother(lexemes: readonly Lexeme[], at: number): boolean {
  const [name, next, ...values] = lexemes.slice(at, at + NEAR) as [Lexeme, Lexeme?, ...Lexeme[]]
  if (!isNamed(name) || !next) return false
  if (next.kind === 'open') return next.start === name.end
  const isSaid = next.kind === 'relation' || isWordFor(next.text, 'copula')
  const isSide = /[-+*/×·^(]/.test(lexemes[at - 1]?.text ?? '') || lexemes[at - 1]?.kind === 'number'
  return isSaid && !isSide && !values.some(({ text }) => VALUE.test(text))
}
