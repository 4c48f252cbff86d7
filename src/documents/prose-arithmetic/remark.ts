import { isAt } from '../model/match-at.js'
import type { Lexeme } from './lexeme.js'

/** Words in brackets between an operand and a sign: they say what was counted, and compute nothing. */
const REMARK =
  /(?<=[\p{L}\d%²³] )\((?!mod)(?=[^()]*(?:\p{L}{3}|\p{L}{2}\d))(?:[\p{L},; '’./-]|(?<=[\p{L}\d])\d){3,60}\)(?= ?[-+−*×·/=≈])/uy
const ALL = new RegExp(REMARK.source, 'gu')

/** The lexemes without the remarks, `2 (weights) + 4 (master, m, v) = 6`. */
export function withoutRemarks(lexemes: readonly Lexeme[], source: string): readonly Lexeme[] {
  const found: Lexeme[] = []
  let end = 0
  for (const lexeme of lexemes) {
    if (lexeme.start < end) continue
    if (lexeme.text === '(' && isAt(REMARK, source, lexeme.start)) end = REMARK.lastIndex
    else found.push(lexeme)
  }
  return found
}

/** A text with blanks in the place of its remarks. */
export const blankRemarks = (text: string): string =>
  text.replaceAll(ALL, remark => ' '.repeat(remark.length))
