import { matchAt } from '../../documents/model/match-at.js'
import { ProgramError } from './syntax.js'

export type LexemeKind = 'name' | 'number' | 'sign' | 'text' | 'line'

export interface Lexeme {
  readonly kind: LexemeKind
  readonly text: string
  readonly start: number
  readonly end: number
}

const PATTERN =
  /(?<name>[A-Za-z_]\w*)|(?<number>(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<text>"""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"(?!"")(?:[^"\\\n]|\\[\s\S])*"|'(?!'')(?:[^'\\\n]|\\[\s\S])*')|(?<sign>\*\*|->|[-+*/()[\]{},.:=@<>%])|(?<line>\n)|(?<blank>[ \t\r]+|#[^\n]*|\\\r?\n)/y

/** More than a formula needs. */
const MAX_LEXEMES = 2_000

/** The lexemes of a program in Python's notation; line ends inside brackets are none. Throws ProgramError. */
export function lexemesOf(source: string): Lexeme[] {
  const lexemes: Lexeme[] = []
  let depth = 0
  const pattern = new RegExp(PATTERN)
  for (let at = 0; at < source.length; at = pattern.lastIndex) {
    const groups = matchAt(pattern, source, at)?.groups
    if (!groups) throw new ProgramError(`expected a program, got ${JSON.stringify(source[at])}`, at)
    if (lexemes.length > MAX_LEXEMES)
      throw new ProgramError(`expected at most ${MAX_LEXEMES} words and signs, got more`, at)
    const [kind, text] = Object.entries(groups).find(([, part]) => part !== undefined) as [string, string]
    if (kind === 'blank') continue
    depth = Math.max(0, depth + bracket(text))
    if (kind === 'line' && depth > 0) continue
    lexemes.push({ kind: kind as LexemeKind, text, start: at, end: pattern.lastIndex })
  }
  return lexemes
}

const bracket = (text: string): number => ('([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0)
