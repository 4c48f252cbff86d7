import { endAt, matchAt } from '../../documents/model/match-at.js'
import { LatexError } from '../latex/lexer/latex-error.js'
import { ALIASES, SYMBOLS } from '../tree/commands.js'
import type { Token } from '../tree/token.js'
import { command, mark, type Spelling } from './functions.js'

/** Signs of sets and of statements, which no arithmetic has. */
const SIGNS = /[∩∪∖△∆∧∨¬⊆⊂⊇⊃∈∉∅ᶜ]|\\(?=\s)|(?<![\^_\d\w$\\])\{[^{}]*\}/

/** Whether a source in plain notation is of sets or of statements: `A ∪ B = {1, 2}`, `¬(p ∧ q) ≡ ¬p ∨ ¬q`. */
export const isOfLogic = (source: string): boolean => SIGNS.test(source)

const BLANKS = /[\s]+/y
const NUMBER = /\d+(?:\.\d+)?/y
const BRACES: Readonly<Record<string, string>> = { '{': '\\{', '}': '\\}', '\\': '\\setminus' }

/** The tokens of such a source, as the grammar that reads LaTeX has them. Throws LatexError for any other sign. */
export function tokenizeLogic(source: string, offset: number): Token[] {
  const tokens: Token[] = []
  const push = (spelling: Spelling, start: number, end: number): void => {
    tokens.push({ ...spelling, start: offset + start, end: offset + end })
  }
  let at = endAt(BLANKS, source, 0) ?? 0
  while (at < source.length) {
    const number = matchAt(NUMBER, source, at)
    const text = number?.[0] ?? String.fromCodePoint(source.codePointAt(at)!)
    const end = at + text.length
    if (text === 'ᶜ') {
      push(mark('^'), at, end)
      push({ kind: 'letter', text: 'c' }, at, end)
    } else push(number ? { kind: 'number', text } : spellingOf(text, offset + at), at, end)
    at = endAt(BLANKS, source, end) ?? end
  }
  push({ kind: 'end', text: '' }, at, at)
  return tokens
}

function spellingOf(sign: string, at: number): Spelling {
  if (/[A-Za-z]/.test(sign)) return { kind: 'letter', text: sign }
  const known = BRACES[sign] ?? ALIASES.get(sign) ?? sign
  if (known.startsWith('\\') || SYMBOLS.has(known)) return command(known)
  if (!"(),=+-|'".includes(known))
    throw new LatexError(`tokenizeLogic: expected a sign of sets, got ${sign}`, at)
  return mark(known)
}
