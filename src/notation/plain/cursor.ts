import { LatexError, type LatexErrorReason } from '../latex/lexer/latex-error.js'

/** As far ahead as is looked to tell what an operator stands before. */
const AHEAD = 16

/** A place in a text that is read from the first character to the last. */
export class PlainCursor {
  protected at = 0

  constructor(
    protected readonly source: string,
    private readonly offset: number,
  ) {}

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
