import { matchAt } from '../model/match-at.js'
import type { Lexeme } from './lexeme.js'

const CHOICE = /C\(\s?(\d{1,3}(?:,\d{3})+|\d{1,9})\s?,\s?(\d{1,9})\s?\)/y

/** How many ways there are to choose: `C(16, 2)`. */
export interface Choice {
  readonly from: string
  readonly taken: string
  readonly end: number
}

/** The choice that begins at an offset; null where none does. */
export function choiceAt(source: string, at: number): Choice | null {
  const match = matchAt(CHOICE, source, at)
  if (!match) return null
  const [written, from, taken] = match
  return { from: from!.replaceAll(',', ''), taken: taken!, end: at + written.length }
}

/** Whether a text is a choice. */
export const isChoice = (text: string): boolean => choiceAt(text, 0)?.end === text.length

/** The lexemes with each choice as one number. */
export function withChoices(lexemes: readonly Lexeme[], source: string): Lexeme[] {
  const found: Lexeme[] = []
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at]!
    const choice = lexeme.text === 'C' ? choiceAt(source, lexeme.start) : null
    if (!choice) {
      found.push(lexeme)
      continue
    }
    while (lexemes[at + 1] && lexemes[at + 1]!.end <= choice.end) at++
    found.push({ ...lexeme, kind: 'number', text: source.slice(lexeme.start, choice.end), end: choice.end })
  }
  return found
}
