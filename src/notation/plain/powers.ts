import { PlainCursor, type ReadLast } from './cursor.js'
import { command, mark } from './functions.js'
import { raisedAt } from './raised.js'
import { TokenWriter } from './token-writer.js'

/** `√2`, `√(1 + x)`, `√n`, `√d_k`. */
const RADICAND = /^√\s{0,9}(?:[\d(]|[A-Za-zα-ω](?![A-Za-zα-ω(]))/u

/** Writes brackets, powers and roots as they are read. */
export class PlainPowers extends PlainCursor {
  protected readonly out: TokenWriter
  /** The operator that was read last in its bracket. */
  protected operator: string | undefined

  constructor(source: string, offset: number) {
    super(source, offset)
    this.out = new TokenWriter(offset)
  }

  protected completed(kind: ReadLast): void {
    this.before = kind
    this.out.complete(this.at)
  }

  protected openFor(form: Parameters<TokenWriter['open']>[0], closing: string, length: number): void {
    this.out.open(form, closing, this.at, this.at + length)
    this.at += length
    this.waits()
  }

  /** Waits for an operand, behind an operator or as the first of its side or bracket. */
  protected waits(operator?: string): void {
    this.before = 'start'
    this.operator = operator
  }

  protected close(): void {
    if (!this.hasOperand) this.fail('an operand')
    this.at++
    this.out.close(this.at - 1, this.at)
    this.completed('bracket')
  }

  protected power(length: number): void {
    if (!this.hasOperand) this.fail('an operand')
    if (this.out.hasRoot) this.fail('brackets around the radicand', 'ambiguous')
    const start = this.at
    this.at += length
    this.skipBlanks()
    const next = this.source[this.at]
    if (next === '{') {
      this.at++
      this.out.raiseBraced(start, this.at)
      this.waits()
      return
    }
    this.out.raise(this.at, next === '(' || next === '[')
    this.waits()
    this.before = 'power'
  }

  protected raised(): void {
    if (!this.hasOperand) this.fail('an operand')
    if (this.out.hasRoot) this.fail('brackets around the radicand', 'ambiguous')
    this.at = this.out.raiseDigits(raisedAt(this.source, this.at)!, this.at)
    this.completed('bracket')
  }

  protected root(): void {
    if (!RADICAND.test(this.ahead())) this.fail('a number, a letter or a bracket behind √')
    if (this.before === 'name' || this.before === 'unit') this.fail('an operator before √')
    this.out.root([command('\\sqrt'), mark('{')], this.at, this.at + 1)
    this.at++
    this.waits()
  }
}
