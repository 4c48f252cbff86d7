import { endAt, isAt, textAt } from '../../documents/model/match-at.js'
import type { NoteLine } from '../../documents/model/note.js'
import { LatexError } from '../../notation/latex/lexer/latex-error.js'

export type DomainTokenKind = 'name' | 'number' | 'pi' | 'infinity' | 'sign' | 'in' | 'word' | 'mark' | 'end'

/** A piece of a line that says what symbols may be; signs and words in one spelling. */
export interface DomainToken {
  readonly kind: DomainTokenKind
  readonly text: string
  readonly start: number
  readonly end: number
}

const BLANK = /(?:\s|~|\\[,;:! ]|\\(?:quad|qquad|left|right)(?![A-Za-z]))+/y
const NUMBER =
  /[-+−]?(?:\d{1,30}(?:\.\d{1,30})?|\.\d{1,30})(?:[eE][-+]?\d{1,3})?(?:\/\d{1,30})?(?![\d.\w^]|\\(?![lg][et]|ne|in|q?quad)[A-Za-z])/y
/** `2\pi`, `-pi/2`, `\frac{3\pi}{2}`: a sign, a number or a quotient tells π from a symbol of its name. */
const LETTER = String.raw`(?:\\pi(?![A-Za-z])|π|pi)`
const TIMES = String.raw`\d{1,9}\s?[*·]?\s?`
const OVER = String.raw`\s?/\s?\d{1,9}`
const PI = new RegExp(
  String.raw`(?:[-+−](?:${TIMES})?${LETTER}(?:${OVER})?|${TIMES}${LETTER}(?:${OVER})?|${LETTER}${OVER}|[-+−]?\\[dt]?frac\{(?:\d{1,9}\s?)?\\pi\}\{\d{1,9}\})(?![\w.^'({])`,
  'y',
)
const INFINITY = /([-+−]?)(?:\\infty|∞|inf(?:inity|ty)?)(?![A-Za-z])/y
const SIGN = /<=|>=|!=|<|>|≤|≥|≠|\\(?:leqslant|geqslant|leq|geq|neq|le|ge|ne|lt|gt)(?![A-Za-z])/y
const IN = /(?:\\in|∈|in)(?![A-Za-z_])/y
const MARK = /\\[{}]|[,;()[\]{}]/y
const WORD =
  /(?:and|non-?negative|non-?zero|positive|negative|integers?|whole|naturals?|reals?)(?![\w(\\^'{-])/iy
/** A letter, command or word with index, primes, star, and arguments: `r_w`, `\pi_{ref}`, `\hat{A}_i`, `r(x, y)`. */
const NAME =
  /(?:\\mathbb [A-Z]|\\[A-Za-z]{1,40}(?:\{[^{}]{0,40}\})?|\p{L}[A-Za-z]{0,40})(?:_(?:\+{1,2}|\{[^{}]{0,40}\}|\\[A-Za-z]{1,40}|[A-Za-z0-9]{1,40})|\^(?:\+|\{[^{}]{0,40}\}|\\?[*A-Za-z]{1,10})|'){0,5}(?:\([^()]{0,100}\))?/uy

const SPELLINGS: Readonly<Record<string, string>> = {
  '≤': '<=',
  '\\le': '<=',
  '\\leq': '<=',
  '\\leqslant': '<=',
  '≥': '>=',
  '\\ge': '>=',
  '\\geq': '>=',
  '\\geqslant': '>=',
  '≠': '!=',
  '\\ne': '!=',
  '\\neq': '!=',
  '\\lt': '<',
  '\\gt': '>',
  '\\{': '{',
  '\\}': '}',
}

const KINDS: readonly (readonly [DomainTokenKind, RegExp])[] = [
  ['pi', PI],
  ['number', NUMBER],
  ['infinity', INFINITY],
  ['sign', SIGN],
  ['in', IN],
  ['mark', MARK],
  ['word', WORD],
  ['name', NAME],
]

/** The tokens of a line `for:`, ended by one of kind `end`. Throws LatexError at the first character that begins none. */
export function domainTokens({ text, start }: NoteLine): DomainToken[] {
  const tokens: DomainToken[] = []
  for (let at = 0; ; ) {
    at = endAt(BLANK, text, at) ?? at
    if (at >= text.length) break
    const known = KINDS.find(([, one]) => isAt(one, text, at))
    if (!known) {
      const got = String.fromCodePoint(text.codePointAt(at)!)
      throw new LatexError(`for: expected a symbol, a number or a relation, got ${got}`, start + at)
    }
    const [kind, pattern] = known
    const found = textAt(pattern, text, at)
    tokens.push({ kind, text: spelling(kind, found), start: start + at, end: start + at + found.length })
    at += found.length
  }
  const end = start + text.trimEnd().length
  return [...tokens, { kind: 'end', text: 'the end of the line', start: end, end }]
}

function spelling(kind: DomainTokenKind, text: string): string {
  if (kind === 'number') return text.replace('−', '-')
  if (kind === 'infinity') return /[-−]/.test(text) ? '-∞' : '∞'
  return kind === 'word' ? text.toLowerCase().replace('-', '').replace(/s$/, '') : (SPELLINGS[text] ?? text)
}
