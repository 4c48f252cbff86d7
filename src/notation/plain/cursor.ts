import { LatexError, type LatexErrorReason } from '../latex/lexer/latex-error.js'
import { mayBeRemainder } from './signs.js'

/** As far ahead as is looked to tell what an operator stands before. */
const AHEAD = 16

/** What waits for an operand, or the end of one. */
export type ReadLast = 'start' | 'power' | 'number' | 'unit' | 'name' | 'bracket'

/** A place in a text that is read from the first character to the last. */
export class PlainCursor {
  protected at = 0
  /** What has been read last. */
  protected before: ReadLast = 'start'

  constructor(
    protected readonly source: string,
    private readonly offset: number,
  ) {}

  protected get hasOperand(): boolean {
    return this.before !== 'start' && this.before !== 'power'
  }

  /** Whether a percent sign comes next that stands between two figures. */
  protected get asksForRemainder(): boolean {
    return this.before === 'number' && mayBeRemainder(this.source, this.at)
  }

  protected skipBlanks(): void {
    while (/\s/.test(this.source[this.at] ?? '')) this.at++
  }

  protected ahead(from = this.at): string {
    return this.source.slice(from, from + AHEAD)
  }

  protected fail(expected: string, reason: LatexErrorReason = 'syntax'): never {
    const got = this.at < this.source.length ? this.ahead() : 'the end'
    throw new LatexError(`parsePlain: expected ${expected}, got ${got}`, this.offset + this.at, reason)
  }
}
