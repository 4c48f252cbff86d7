import { MARKS } from '../../english/layout.js'
import type { Token } from '../model/document.js'
import { endAt, isAt } from '../model/match-at.js'
import { ATTACHED } from '../words/near-sign.js'
import { readInline } from '../words/tokens.js'
import { isSideOfProse } from './code-beside.js'

/** What prose is made of, as far as arithmetic in it is concerned. */
export type LexemeKind =
  | 'number'
  | 'count' //    a number in words
  | 'word'
  | 'application' // a function with what it takes: `sin 2x`, `P(X > 3)`, `df/dx`
  | 'prefix' //   `d/dx` before an operand
  | 'operator' // text: the sign; a power is `^` or `**`
  | 'relation'
  | 'open'
  | 'close'
  | 'suffix' //   %, !, ° or an exponent in raised digits behind a number
  | 'dots' //     behind decimals, which go on
  | 'leftOut' //  dots in the place of an operand
  | 'currency'
  | 'dash' //     between two thoughts, or numbers
  | 'break' //    a comma, colon, quotation mark or cell border
  | 'stop'
  | 'other' //    a formula, code, or anything that is not read

export interface Lexeme {
  readonly kind: LexemeKind
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether a line of the source begins between it and the lexeme before. */
  readonly opensLine?: true
}

/** Behind a whole number they may be a thought that breaks off. */
const DOTS = /(?<=\.\d{1,40})(?:\.{3}(?!\.*\d)|…(?!\d))/y

const GAP: readonly (readonly [kind: LexemeKind, pattern: RegExp])[] = [
  ['dots', DOTS],
  ['leftOut', /(?<!\.)\.{3}(?!\.)|[…⋯]/y],
  // Behind a letter, which may be an initial, no sentence was ended: `= 30 Ω. Two resistors`.
  ['stop', /(?<=\p{L})\.(?=\s{1,9}\p{Lu})/uy],
  ['break', /<br\s{0,9}\/?>/iy],
  // At the beginning of a line it marks something in plain text.
  ['other', /(?<=\n[ \t]{0,9})[<>]/y],
  ['other', /->|=>|<=>|:=|<<|>>|===|\+\+|\/\/|<[/!]?[a-z-][^<>]{0,999}>/iy],
  ['relation', /=\s{0,9}\\?[~≈]|~=|[<>!=]=|[=~≈≃<>≤≥≠≡≢]/y],
  ['operator', /\*\*(?!\*)|[+*/^×·⋅÷−√-]/y],
  ['suffix', /[%!]|⁻?[⁰¹²³⁴-⁹]{1,9}/y],
  ['suffix', /°(?![CF](?![A-Za-z]))/y],
  ['word', /(?<=\p{L})['’](?:s|re|ll|d|ve)(?!\p{L})/uy],
  ['currency', /[$€£]/y],
  ['open', /[⌊⌈]/y],
  ['close', /[⌋⌉]/y],
  ['dash', /[–—―]/y],
  ['break', /[|"“”„‚‘’'«»]/y],
  ['break', new RegExp(`[${MARKS}]\\ufe0f?`, 'uy')],
]
/** A fence sets lines apart, and says nothing. */
const BLANKS = /\n[ \t>]*(?:`{3}|~{3})[^\n]*|\n[ \t]*(?:>[ \t]?)+|\s|\\(?=[!-/:-@[-`{-~])/y
const ATTACHED_TEXT = /(?<!\S)\S*$/
/** Quote marks and the marker of a list item, before the text of a line. */
const MARKERS = /(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/y

/** The lexemes of tokens, or of some of them, and of what stands before each; every place is one of the source. */
export function lexemesOf(
  tokens: readonly Token[],
  source: string,
  isRead: (index: number) => boolean = () => true,
): Lexeme[] {
  const lexemes: Lexeme[] = []
  for (const [index, token] of tokens.entries()) {
    if (!isRead(index)) continue
    const previous = tokens[index - 1]
    addGap(lexemes, source, gapStart(previous, token, source), token.start)
    if (isSideOfProse(token, source)) addCode(lexemes, token, source)
    else addToken(lexemes, token, source)
  }
  const joined = withLabels(withGroups(withPrimes(withScripts(lexemes, source), source), source))
  return joined.map((lexeme, i) => {
    const before = joined[i - 1]
    return before && source.slice(before.end, lexeme.start).includes('\n')
      ? { ...lexeme, opensLine: true }
      : lexeme
  })
}

const IN_BRACES = /_\{[A-Za-z\d]{1,4}(?:[+−-]\d{1,2})?\}/y

/**
 * The lexemes with a name and what is lowered behind it as one word: `y_{k+1}`, and `F<sub>2</sub>`, whose tags are blanks
 * here, so that it is no `F _2_`.
 */
function withScripts(lexemes: readonly Lexeme[], source: string): Lexeme[] {
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    if (last && lexeme.start < last.end) continue
    const end = lexeme.kind === 'word' ? endAt(IN_BRACES, source, lexeme.end) : null
    if (end !== null) {
      found.push({ ...lexeme, text: source.slice(lexeme.start, end), end })
      continue
    }
    const isScript = last?.kind === 'word' && /^ {4,}_$/.test(source.slice(last.end, lexeme.start))
    if (isScript && (lexeme.kind === 'number' || lexeme.kind === 'word'))
      found[found.length - 1] = { ...last, text: `${last.text}_${lexeme.text}`, end: lexeme.end }
    else found.push(lexeme)
  }
  return found
}

/** The lexemes with a letter and the primes behind it as one word, where a bracket follows: `f'(x)`. */
function withPrimes(lexemes: readonly Lexeme[], source: string): Lexeme[] {
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    const isPrime =
      last?.kind === 'word' &&
      last.end === lexeme.start &&
      PRIMED.test(source.slice(last.start, lexeme.end + 1))
    if (isPrime) found[found.length - 1] = { ...last, text: last.text + lexeme.text, end: lexeme.end }
    else found.push(lexeme)
  }
  return found
}

/** `f'(`, and `f'` of `f''(`. */
const PRIMED = /^\p{L}(?:_\w{1,9})?(?:['’′]{1,3}|″)[('’′]$/u
const BEFORE_GROUPS: ReadonlySet<LexemeKind | undefined> = new Set([
  'relation',
  'operator',
  'open',
  'currency',
  'stop',
  'break',
  undefined,
])
/** The last group, with its scale or a letter that may be one: `70 272 B`. */
const LAST_GROUP = /^\d{3}(?:\.\d+)?(?: ?[A-Za-z]{1,12})?$/

/**
 * The lexemes with figures in groups of three, `= 72 000 m`, as one each. Not behind a word: there the first group may
 * number something, as in "Table 5 200 × 3 = 600".
 */
function withGroups(lexemes: readonly Lexeme[], source: string): Lexeme[] {
  const found: Lexeme[] = []
  for (const lexeme of lexemes) {
    const last = found.at(-1)
    const isGroup =
      last?.kind === 'number' &&
      BEFORE_GROUPS.has(found.at(-2)?.kind) &&
      /^[1-9]\d{0,2}(?: \d{3}){0,9}$/.test(last.text) &&
      LAST_GROUP.test(lexeme.text) &&
      source.slice(last.end, lexeme.start) === ' '
    if (isGroup) found[found.length - 1] = { ...last, text: `${last.text} ${lexeme.text}`, end: lexeme.end }
    else found.push(lexeme)
  }
  return found
}

/** What numbers a part in a line: `a) 2 + 3 = 5 b) 3 + 4 = 7`. */
const LABEL = /^(?:[A-Za-z]|[ivx]{1,4}|\d{1,2})$/

/** The lexemes with a break in the place of each label, whose bracket closes nothing. */
function withLabels(lexemes: readonly Lexeme[]): Lexeme[] {
  const found: Lexeme[] = []
  let depth = 0
  for (const lexeme of lexemes) {
    const [before, name] = found.slice(-2)
    const last = name ?? before
    if (last?.text === '°' && lexeme.kind === 'word' && last.end === lexeme.start) {
      found.pop()
      found.push({ ...lexeme, text: `°${lexeme.text}`, start: last.start })
      continue
    }
    if (lexeme.kind === 'open') depth++
    else if (lexeme.kind === 'stop') depth = 0
    else if (lexeme.kind === 'close' && depth > 0) depth--
    else if (
      lexeme.kind === 'close' &&
      last?.end === lexeme.start &&
      LABEL.test(last.text) &&
      !(name && before!.end === name.start)
    ) {
      found.pop()
      found.push({ kind: 'break', text: `${last.text})`, start: last.start, end: lexeme.end })
      continue
    }
    found.push(lexeme)
  }
  return found
}

/**
 * Behind a stop, other blocks may stand before the line of the next token: programs, rules, hidden source; before the
 * first token, the head of the section does.
 */
function gapStart(previous: Token | undefined, token: Token, source: string): number {
  if (!previous)
    return (
      token.start -
      ATTACHED_TEXT.exec(source.slice(Math.max(0, token.start - ATTACHED), token.start))![0].length
    )
  const end = previous.scaleEnd ?? previous.end
  if (previous.kind !== 'stop') return end
  // Not in all of the source, since a paragraph of a megabyte may be one line.
  const newline = source.slice(end, token.start).lastIndexOf('\n')
  // A plus sign that no line begins with marks no item.
  if (newline < 0) return end
  const line = end + newline + 1
  return endAt(MARKERS, source, line) ?? line
}

/** The lexemes of inline code. */
function addCode(lexemes: Lexeme[], { inner, text }: Token, source: string): void {
  let at = inner!.start
  for (const token of readInline(text, at)) {
    addGap(lexemes, source, at, token.start)
    addToken(lexemes, token, source)
    at = token.scaleEnd ?? token.end
  }
  addGap(lexemes, source, at, inner!.end)
}

function addToken(lexemes: Lexeme[], token: Token, source: string): void {
  const { start } = token
  const end = token.scaleEnd ?? token.end
  const add = (kind: LexemeKind, text = source.slice(start, end)) => lexemes.push({ kind, text, start, end })
  if (token.kind === 'number') addNumber(lexemes, token, source)
  else if (token.kind === 'word') add(/^\d/.test(source.slice(start, end)) ? 'other' : 'word')
  else if (token.kind === 'stop') addStop(lexemes, start, end, source)
  else if (token.kind !== 'break') add('other')
  else if ('([{'.includes(token.text)) add('open')
  else if (')]}'.includes(token.text)) add('close')
  else if (token.text === '-') add('operator')
  else add(/[-–—―]/.test(token.text) ? 'dash' : 'break')
}

/** `4! 2!`: behind a figure and before another factorial it ends no sentence. */
const FACTORIAL = /(?<=\d)!(?=[ ]\d{1,3}!)/y

/** `= 0.666...` at the end of a sentence: the dots belong to the figure. */
function addStop(lexemes: Lexeme[], start: number, end: number, source: string): void {
  if (isAt(FACTORIAL, source, start)) {
    lexemes.push({ kind: 'suffix', text: '!', start, end: start + 1 })
    return
  }
  const from = endAt(DOTS, source, start) ?? start
  if (from > start) lexemes.push({ kind: 'dots', text: source.slice(start, from), start, end: from })
  lexemes.push({ kind: 'stop', text: source.slice(from, end), start: from, end: Math.max(from, end) })
}

/** A sign belongs to the arithmetic around it. */
function addNumber(lexemes: Lexeme[], token: Token, source: string): void {
  const end = token.scaleEnd ?? token.end
  const sign = /[-+−]/.test(source[token.start]!) ? 1 : 0
  const start = token.start + sign
  if (sign > 0) lexemes.push({ kind: 'operator', text: source[token.start]!, start: token.start, end: start })
  const text = source.slice(start, end)
  const kind = /^0\d/.test(text) ? 'other' : /\p{N}/u.test(text) ? 'number' : 'count'
  lexemes.push({ kind, text, start, end })
}

function addGap(lexemes: Lexeme[], source: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    if (isAt(BLANKS, source, at)) {
      at = BLANKS.lastIndex
      continue
    }
    const { kind, end } = lexemeAt(source, at, to)
    const isMarkup = source[at] === '*' && isEmphasis(source, at, end)
    if (!isMarkup && source[at] !== '_') lexemes.push({ kind, text: source.slice(at, end), start: at, end })
    at = end
  }
}

function lexemeAt(
  source: string,
  at: number,
  to: number,
): { readonly kind: LexemeKind; readonly end: number } {
  for (const [kind, pattern] of GAP) {
    if (isAt(pattern, source, at) && pattern.lastIndex <= to) return { kind, end: pattern.lastIndex }
  }
  return { kind: 'other', end: at + (source.codePointAt(at)! > 0xffff ? 2 : 1) }
}

/** Stars hug what they emphasise, and are not escaped; an operator stands between two blanks or between two operands. */
function isEmphasis(source: string, at: number, end: number): boolean {
  const [before, behind] = [source.charAt(at - 1), source.slice(end, end + 2)]
  if (before === '\\') return false
  if (/\s/.test(before) && /^(?:\s|$)/.test(behind)) return false
  return !/[\p{L}\d)\]}%]/u.test(before) || !/^(?:[\p{L}\d([{+\-−]|\.\d)/u.test(behind)
}
