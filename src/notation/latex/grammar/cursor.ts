import { RELATIONS } from '../../tree/commands.js'
import type { Head, Node, Sign } from '../../tree/node.js'
import type { Token } from '../../tree/token.js'
import { LatexError, type LatexErrorReason } from '../lexer/latex-error.js'
import { isRelation } from '../lexer/lexer.js'

/** What the innermost open construct is; it decides what a bar, a `d` or a line break means. */
export type Enclosure =
  | 'statement'
  | 'congruence'
  | 'bracket'
  | 'braces'
  | 'index'
  | 'bars'
  | 'double bars'
  | 'integral'
  | 'case'

/** Brackets, braces and prefixes may nest this deep; people nest some ten. */
export const MAX_DEPTH = 200
/** A tree may be this high, so that whoever recurses through it keeps within the stack. */
export const HIGHEST = 500

/** The set that a function is defined on has no longer a name. */
const MAX_MAPPING = 20

const BREAKS: ReadonlySet<string> = new Set(['\\\\', '&', '\\quad', '\\qquad'])
const CONTINUING: ReadonlySet<string> = new Set(['+', '\\pm', '\\mp', '\\times', '\\cdot', '*', '/'])

/** Where the parser stands in its tokens, and the only maker of nodes. */
export class Cursor {
  private at = 0
  private last: Token | undefined
  private depth = 0
  private readonly enclosures: Enclosure[] = ['statement']
  private readonly heights = new WeakMap<Node, number>()

  constructor(private readonly tokens: Token[]) {}

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)]!
  }

  /** The last token read. */
  previous(): Token | undefined {
    return this.last
  }

  /** The token that stands before that. */
  beforePrevious(): Token | undefined {
    return this.tokens[this.at - 2]
  }

  /** Reads a token; behind the last one stands the end, however often it is read. */
  next(): Token {
    const token = this.peek()
    this.at++
    this.last = token
    return token
  }

  /** Whether a mark or command of this spelling comes next. */
  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.text === text && (token.kind === 'mark' || token.kind === 'command')
  }

  accept(text: string): boolean {
    const found = this.is(text)
    if (found) this.next()
    return found
  }

  expect(text: string): Token {
    if (!this.is(text)) this.fail(text)
    return this.next()
  }

  /** Where the next token begins. */
  here(): number {
    return this.peek().start
  }

  /** Where the last token ended. */
  before(): number {
    return this.previous()?.end ?? this.here()
  }

  /** Leaves the rest of a number in place of its first digit: TeX reads `x^12` as x¹ and then 2. */
  takeDigit(): Token {
    const token = this.peek()
    const isPlain = /^\d+$/.test(token.text) && token.end - token.start === token.text.length
    if (!isPlain) this.fail('one digit or braces')
    if (token.text.length === 1) return this.next()
    this.tokens[this.at] = { ...token, text: token.text.slice(1), start: token.start + 1 }
    this.last = { ...token, text: token.text[0]!, end: token.start + 1 }
    return this.last
  }

  /** A node from `start` to the last token read. */
  node(head: Head, args: readonly Node[], start: number, text = '', end = this.before()): Node {
    const made: Node = { head, text, args, start, end }
    this.measure(made)
    return made
  }

  /** The same node with its brackets. */
  widened(inner: Node, start: number): Node {
    const made: Node = { ...inner, start, end: this.before() }
    this.measure(made)
    return made
  }

  /** What is missing, at a place. */
  nothing(at = this.here()): Node {
    return { head: 'nothing', text: '', args: [], start: at, end: at }
  }

  private measure(node: Node): void {
    let height = 0
    for (const part of node.args) height = Math.max(height, this.heights.get(part) ?? 0)
    if (height >= HIGHEST) this.fail(`at most ${HIGHEST} levels`, 'too-deep', 'a higher tree')
    this.heights.set(node, height + 1)
  }

  /** Parses one level further in. */
  descend<T>(parse: () => T): T {
    if (this.depth >= MAX_DEPTH)
      this.fail(`at most ${MAX_DEPTH} levels of nesting`, 'too-deep', 'a deeper one')
    this.depth++
    const result = parse()
    this.depth--
    return result
  }

  within<T>(enclosure: Enclosure, parse: () => T): T {
    this.enclosures.push(enclosure)
    const result = parse()
    this.enclosures.pop()
    return result
  }

  get enclosure(): Enclosure {
    return this.enclosures.at(-1)!
  }

  /** Whether a bar that was opened waits for the one that closes it. */
  get hasOpenBar(): boolean {
    return this.enclosures.includes('bars')
  }

  /** The relation sign that comes next, past an alignment mark before it; null where none does. */
  takeSign(): Sign | null {
    const aligned = this.is('&') && isRelation(this.peek(1)) ? 1 : 0
    const token = this.peek(aligned)
    if (this.isMapping()) return { operator: '→', start: this.next().start, end: this.before() }
    if (!isRelation(token)) return null
    this.at += aligned
    this.next()
    return { operator: RELATIONS.get(token.text)!, start: token.start, end: token.end }
  }

  /** Whether `f: A \\to B` goes on here: a colon behind which an arrow is the first relation. */
  private isMapping(): boolean {
    if (!this.is(':')) return false
    let ahead = 1
    while (ahead < MAX_MAPPING && !isRelation(this.peek(ahead)) && this.peek(ahead).kind !== 'end') ahead++
    return RELATIONS.get(this.peek(ahead).text) === '→'
  }

  /** Whether an arrow comes next by which something follows. */
  isImplied(): boolean {
    return isRelation(this.peek()) && /[⇒⇔]/.test(RELATIONS.get(this.peek().text)!)
  }

  /** Line breaks and alignment in front of an operand only arrange it. */
  skipBreaks(): void {
    while (this.isBreak()) this.at++
  }

  private isBreak(ahead = 0): boolean {
    return BREAKS.has(this.peek(ahead).text) && this.peek(ahead).kind !== 'words'
  }

  /**
   * Passes a line break after which a sum or product goes on: before an operator, and before a minus sign that
   * stands behind an alignment mark or in a row without a relation of its own.
   */
  joinLine(): void {
    let breaks = 0
    let isAligned = false
    let isBroken = false
    for (; this.isBreak(breaks); breaks++) {
      isAligned ||= this.is('&', breaks)
      isBroken ||= this.is('\\\\', breaks)
    }
    if (!isAligned && !isBroken) return
    const next = this.peek(breaks)
    const goesOn = next.text === '-' ? isAligned || !this.rowHasRelation(breaks) : CONTINUING.has(next.text)
    if (goesOn && next.kind !== 'words') this.at += breaks
  }

  private rowHasRelation(ahead: number): boolean {
    for (let i = ahead; !this.is('\\\\', i) && this.peek(i).kind !== 'end'; i++) {
      if (isRelation(this.peek(i))) return true
    }
    return false
  }

  fail(expected: string, reason: LatexErrorReason = 'syntax', got?: string): never {
    const { kind, text, start } = this.peek()
    const found =
      got ?? (kind === 'end' ? 'the end' : kind === 'words' ? `"${text.slice(0, 40)}"` : text.slice(0, 40))
    throw new LatexError(`parseChains: expected ${expected}, got ${found}`, start, reason)
  }
}
