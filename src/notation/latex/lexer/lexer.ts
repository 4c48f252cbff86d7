import { endAt } from '../../../documents/model/match-at.js'
import {
  ALIASES,
  ARRANGEMENTS,
  BINARY,
  CASES,
  DELIMITER_SIZES,
  FONT_SWITCHES,
  LAYOUT,
  LAYOUT_WITH_ARGUMENT,
  MATRICES,
  RELATIONS,
  SYMBOLS,
  struckOut,
  WORDS,
} from '../../tree/commands.js'
import type { Token, TokenKind, WordStyle } from '../../tree/token.js'
import { bareNameAt } from './bare-name.js'
import { closingBrace } from './group.js'
import { LatexError } from './latex-error.js'
import { isDigit, readNumeral } from './number-token.js'
import { QUANTITIES, readQuantityNumber } from './quantities.js'
import { PAIRED_BARS, remarkedSignAt, typedSignAt } from './signs.js'

export interface LexerOptions {
  /** Where the source begins in its document; every place is counted from there. */
  readonly offset?: number
  /** Whether `?name` is a hole. */
  readonly holes?: boolean
}

/** A formula longer than this is a program or a table; every reading of the tree may then recurse and copy freely. */
export const MAX_CHARACTERS = 100_000

/**
 * The tokens of LaTeX mathematics, ended by one of kind `end`; layout, comments and the frames of environments that
 * only arrange statements are left out. Throws LatexError for what is no token: a lone backslash, a brace of words
 * that is never closed, an environment of another kind, or a source that is too long.
 */
export function tokenize(source: string, options: LexerOptions = {}): Token[] {
  const offset = options.offset ?? 0
  if (source.length > MAX_CHARACTERS) {
    const message = `tokenize: expected at most ${MAX_CHARACTERS} characters of LaTeX, got ${source.length}`
    throw new LatexError(message, offset, 'too-large')
  }
  return new Lexer(source, offset, options.holes ?? false).all()
}

/** Of one UTF-16 unit, or none behind the end. */
const isLetter = (character = ''): boolean => /[A-Za-z]/.test(character)
const isSpace = (character = ''): boolean => /\s/.test(character)

const ROW_BREAK = '\\\\'
class Lexer {
  private readonly tokens: Token[] = []
  private at = 0
  /** How many matrices are open. */
  private matrices = 0

  constructor(
    private readonly source: string,
    private readonly offset: number,
    private readonly holes: boolean,
  ) {}

  all(): Token[] {
    while (this.at < this.source.length) this.step()
    this.push('end', '', this.at)
    return this.tokens
  }

  private step(): void {
    const start = this.at
    const character = this.source[start]!
    const typed = typedSignAt(this.source, start) ?? bareNameAt(this.source, start)
    if (isSpace(character) || character === '~') this.at++
    else if (character === '%') this.skip(/[^\n]*/y)
    else if (character === '\\') this.command()
    else if (isDigit(character) || (character === '.' && isDigit(this.source[start + 1]))) this.numeral()
    else if (typed) this.take(typed.kind, typed.text, typed.length, typed.style)
    else if (isLetter(character)) this.take('letter', character, 1)
    else if (character === '?' && this.holes && this.hole()) return
    else this.character()
  }

  private push(kind: TokenKind, text: string, start: number, style?: WordStyle): void {
    const place = { start: this.offset + start, end: this.offset + this.at }
    this.tokens.push(style === undefined ? { kind, text, ...place } : { kind, text, ...place, style })
  }

  private take(kind: TokenKind, text: string, length: number, style?: WordStyle): void {
    const start = this.at
    this.at += length
    this.push(kind, text, start, style)
  }

  private numeral(): void {
    const start = this.at
    const { text, end } = readNumeral(this.source, start)
    this.at = end
    this.push('number', text, start)
  }

  private hole(): boolean {
    const start = this.at
    let end = start + 1
    while (/\w/.test(this.source[end] ?? '') && !(end === start + 1 && isDigit(this.source[end]))) end++
    if (end === start + 1) return false
    this.take('hole', this.source.slice(start + 1, end), end - start)
    return true
  }

  /** One character that is neither letter nor digit, whole where it takes two UTF-16 units. */
  private character(): void {
    const character = String.fromCodePoint(this.source.codePointAt(this.at)!)
    const isCell = character === '&' && this.matrices > 0
    const known = isCell ? '\\cell' : (ALIASES.get(character) ?? character)
    const isCommand = known.startsWith('\\') || SYMBOLS.has(known)
    this.take(isCommand ? 'command' : 'mark', known, character.length)
    if (character === '}') this.unwrapOperator()
  }

  /** `5{\times}10` is `5 \times 10`: braces around an operator alone only space it. */
  private unwrapOperator(): void {
    const [open, operator, close] = this.tokens.slice(-3) as [Token, Token, Token?]
    if (!close || open.text !== '{' || !(isRelation(operator) || BINARY.has(operator.text))) return
    this.tokens.splice(-3, 3, { ...operator, start: open.start, end: close.end })
  }

  private command(): void {
    const start = this.at
    const spelling = this.readCommand()
    const style = WORDS.get(spelling)
    const size = DELIMITER_SIZES.get(spelling)
    const remarked = remarkedSignAt(spelling, this.source, this.at)
    if (remarked) this.at = remarked.end
    if (remarked?.sign) this.push(...remarked.sign, start)
    if (remarked || LAYOUT.has(spelling)) return
    if (LAYOUT_WITH_ARGUMENT.has(spelling)) this.skipArgument(start)
    else if (style) this.words(start, style)
    else if (FONT_SWITCHES.has(spelling)) this.switchFont(FONT_SWITCHES.get(spelling)!)
    else if (size) this.delimiter(start, size)
    else if (spelling === '\\begin' || spelling === '\\end') this.environment(start)
    else if (spelling === ROW_BREAK) this.rowBreak(start)
    else if (spelling === '\\not') this.negatedSign(start)
    else if (QUANTITIES.has(spelling)) this.quantity(spelling, start)
    else this.pushCommand(spelling, start)
  }

  private pushCommand(spelling: string, start: number): void {
    const known = ALIASES.get(spelling) ?? spelling
    this.push(known.startsWith('\\') ? 'command' : 'mark', known, start)
  }

  /** A backslash and its letters, or its one character. */
  private readCommand(): string {
    const start = this.at
    let end = start + 1
    while (isLetter(this.source[end])) end++
    if (end === start + 1 && end < this.source.length) {
      end += String.fromCodePoint(this.source.codePointAt(end)!).length
    }
    this.at = end
    if (end === start + 1) this.fail('a command', 'a backslash at the end', start)
    return this.source.slice(start, end)
  }

  /** `\left|` opens, `\right|` closes, `\middle|` stands between; `\left.` is no delimiter at all. */
  private delimiter(start: number, size: 'open' | 'close' | 'either' | 'middle'): void {
    const from = this.skipSpaces()
    if (this.source[from] === '.' && size !== 'either') {
      this.at = from + 1
      return
    }
    const length = this.source.startsWith('\\|', from) ? 2 : 1
    const pair = PAIRED_BARS[this.source.slice(from, from + length)]
    if (!pair || (size === 'either' && length === 1 && this.source[from] !== '|')) return
    this.at = from + length
    if (size === 'open') this.push('command', pair[0], start)
    else if (size === 'close') this.push('command', pair[1], start)
    else {
      const isDivider = size === 'middle' && length === 1
      this.push('command', isDivider ? '\\mid' : this.source.slice(from, this.at), start)
    }
  }

  /** The frame of an arrangement separates what it holds from what stands around it. */
  private environment(start: number): void {
    const name = this.bracedArgument(start)
    if (MATRICES.has(name) || CASES.has(name)) {
      this.matrix(name, start)
      return
    }
    if (!ARRANGEMENTS.has(name)) this.fail('an environment that arranges statements', name, start)
    const isBeginning = this.source.startsWith('\\begin', start)
    if (isBeginning && /align(?:ed)?at|IEEE/.test(name)) this.bracedArgument(start)
    this.skip(/\[[tbc]\]/y)
    this.push('command', ROW_BREAK, start)
  }

  /** Inside a matrix, breaks part its cells and rows, and arrange nothing. */
  private matrix(name: string, start: number): void {
    const isBeginning = this.source.startsWith('\\begin', start)
    if (isBeginning && name === 'array') this.bracedArgument(start)
    this.matrices += isBeginning ? 1 : -1
    this.push('command', isBeginning ? `\\begin{${name}}` : '\\end{matrix}', start)
  }

  private rowBreak(start: number): void {
    if (this.source[this.at] === '*') this.at++
    this.skip(/\[-?[\d.]{1,8}(?:pt|em|ex|mm|cm|in)\]/y)
    this.push('command', this.matrices > 0 ? '\\row' : ROW_BREAK, start)
  }

  private negatedSign(start: number): void {
    const from = this.skipSpaces()
    this.at = from
    const sign = this.source[from] === '\\' ? this.readCommand() : this.source.slice(from, ++this.at)
    const struck = struckOut(sign)
    if (!struck) this.fail('a relation after \\not', sign || 'nothing', start)
    this.push('command', struck, start)
  }

  private words(start: number, style: WordStyle): void {
    if (this.source[this.at] === '*') this.at++
    const from = this.skipSpaces()
    if (this.source[from] === '{') {
      const text = this.bracedArgument(start)
      this.push('words', text, start, style)
      return
    }
    if (!isLetter(this.source[from]) && !isDigit(this.source[from]))
      this.fail('words in braces', 'none', start)
    this.at = from + 1
    this.push('words', this.source[from]!, start, style)
  }

  /** `{\rm opt}` is `\mathrm{opt}`; where no group ends it, a switch only changes how what follows looks. */
  private switchFont(style: WordStyle): void {
    const from = this.skipSpaces()
    const end = closingBrace(this.source, from)
    if (end === null || this.tokens.at(-1)?.text !== '{') return
    const { start } = this.tokens.pop()!
    this.at = end + 1
    this.push('words', this.source.slice(from, end).trimEnd(), start - this.offset, style)
  }

  /** `\SI{2.5}{\mega\joule}` is the number and its unit, in braces; `\qty(x)` of the package physics is brackets. */
  private quantity(spelling: string, start: number): void {
    this.skip(/\s*\[[^\]]{0,200}\](?=\s*\{)/y)
    if (this.source[this.skipSpaces()] !== '{') return
    const unit = QUANTITIES.get(spelling)!
    this.take('mark', '{', 0)
    const text = this.bracedArgument(start)
    const { sign, digits } = readQuantityNumber(text, this.offset + start)
    const from = this.at - 1 - text.length
    if (sign !== '') this.push('mark', sign, from)
    this.push('number', digits, from)
    const behind = this.at
    const words = unit === 'unit follows' ? this.bracedArgument(start) : unit
    if (unit !== 'no unit') this.push('words', words, behind, 'unit')
    this.take('mark', '}', 0)
  }

  private skipArgument(start: number): void {
    this.skip(/\*/y)
    this.bracedArgument(start)
  }

  /** Passes what a sticky pattern matches here, if it does. */
  private skip(pattern: RegExp): void {
    this.at = endAt(pattern, this.source, this.at) ?? this.at
  }

  private skipSpaces(): number {
    let at = this.at
    while (isSpace(this.source[at])) at++
    return at
  }

  /** What stands in the braces that follow, braces inside included. */
  private bracedArgument(start: number): string {
    const from = this.skipSpaces()
    if (this.source[from] !== '{') this.fail('an argument in braces', this.source[from] ?? 'nothing', start)
    const end = closingBrace(this.source, from + 1)
    if (end === null) this.fail('a closing brace', 'the end', start)
    this.at = end + 1
    return this.source.slice(from + 1, end)
  }

  private fail(expected: string, got: string, start: number): never {
    throw new LatexError(`tokenize: expected ${expected}, got ${got.slice(0, 40)}`, this.offset + start)
  }
}

/** Whether a token is a relation sign. */
export const isRelation = ({ kind, text }: Token): boolean =>
  (kind === 'mark' || kind === 'command') && RELATIONS.has(text)
