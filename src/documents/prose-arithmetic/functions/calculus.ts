import { calculusAt } from '../../../english/worded/calculus.js'
import type { Lexeme } from '../lexeme.js'

export { calculusAt, type SaidIntegral, type SaidLimit } from '../../../english/worded/calculus.js'

const BEGINS = /^(?:integral|lim(?:it)?|∫)/i

/** The lexemes with each integral between two ends, and each limit, as one operand: "integral from 0 to pi of sin x dx". */
export function withCalculus(lexemes: readonly Lexeme[], source: string): readonly Lexeme[] {
  if (!/integral|lim|∫/i.test(source)) return lexemes
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    if (last && lexeme.start < last.end) continue
    const { start } = lexeme
    const said = BEGINS.test(lexeme.text) ? calculusAt(source, start) : null
    found.push(
      said ? { ...lexeme, kind: 'application', text: source.slice(start, said.end), end: said.end } : lexeme,
    )
  }
  return found
}
