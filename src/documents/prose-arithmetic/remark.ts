import { isWordFor } from '../../english/lexicon.js'
import { scaleOf } from '../../math/units/scales.js'
import { findUnit } from '../../math/units/unit-of-word.js'
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
    const isBracket = lexeme.text === '(' && isAt(REMARK, source, lexeme.start)
    if (isBracket && saysWhat(source.slice(lexeme.start, REMARK.lastIndex))) end = REMARK.lastIndex
    else found.push(lexeme)
  }
  return found
}

/** A text with blanks in the place of its remarks. */
export const blankRemarks = (text: string): string =>
  text.replaceAll(ALL, remark => (saysWhat(remark) ? ' '.repeat(remark.length) : remark))

/** Whether words say what was counted. A unit, "each", "dozen" or "squared" says what the figure is worth. */
const saysWhat = (remark: string): boolean =>
  [...remark.matchAll(/\p{L}+/gu)].every(([word]) => {
    const small = word.toLowerCase()
    const isMeasure = word.length > 1 && (findUnit(word) !== null || scaleOf(small) !== undefined)
    return !isMeasure && !isWordFor(small, 'worth', 'ofEach', 'bindsBefore', 'bindsBehind', 'byOperation')
  })
