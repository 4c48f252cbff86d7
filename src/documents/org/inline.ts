import type { Sheet } from '../layout/sheet.js'
import { matchAt } from '../model/match-at.js'
import { PLAIN } from '../model/notation.js'
import type { Range } from '../model/range.js'
import { Search } from '../model/search.js'
import { MathScanner } from '../words/inline-math.js'

const SPECIAL = /[$\\=~/+[<@`]/g
/** Emphasis holds on to its text, and stands apart from words. */
const MARKED =
  /(?<=^|[\s\-–—({'"])([=~/+])(?![\s,])(?:[^\r\n]{0,300}?[^\s,])??\1(?=$|[\s\-–—.,:!?;'")}[\]\\])/my
const LINK = /\[\[[^[\]\r\n]{1,1000}\](?:\[([^[\]\r\n]{1,500})\])?\]/y
const UNSEEN =
  /\[(?:fn:[\w-]{0,60}|cite[^[\]\r\n]{0,300}|\d+%|\d+\/\d+|#[A-Z])\]|<<[^<>\r\n]{1,200}>>|[<[]\d{4}-\d\d-\d\d[^<>[\]\r\n]{0,60}[>\]]|@@[a-z]+:[^@\r\n]{0,300}@@/y

/**
 * Covers the marks of Org in a stretch of prose: `=code=` and `~code~` become code between backticks, links keep their
 * text, and what readers do not see is blank. Formulas are marked as in LaTeX and stay.
 */
export class InlineMarks {
  private readonly specials: Search
  private readonly math: MathScanner

  constructor(private readonly sheet: Sheet) {
    this.specials = new Search(sheet.source, SPECIAL)
    this.math = new MathScanner(sheet.source, PLAIN)
  }

  /** Covers the marks between two places. Ask in rising order. */
  read({ start, end }: Range): void {
    for (let at = start; ; ) {
      const found = this.specials.next(at)
      if (!found || found.start >= end) return
      at = this.mark(found.start, end)
    }
  }

  /** Covers what begins at a place and answers where the text goes on. */
  private mark(at: number, end: number): number {
    const { source } = this.sheet
    switch (source[at]) {
      case '$':
      case '\\': {
        const span = this.math.spanAt(at)
        return span && span.end <= end ? span.end : at + 1
      }
      case '[':
        return this.link(at) ?? this.unseen(at)
      case '<':
      case '@':
        return this.unseen(at)
      case '`':
        // A backtick opens no code in Org.
        this.sheet.cover(at, ' ')
        return at + 1
      default:
        return this.emphasis(at, end)
    }
  }

  private link(at: number): number | null {
    const link = matchAt(LINK, this.sheet.source, at)
    if (!link) return null
    const behind = at + link[0].length
    const textAt = link[1] === undefined ? behind : behind - 2 - link[1].length
    this.sheet.blank({ start: at, end: textAt })
    if (textAt < behind) this.sheet.blank({ start: behind - 2, end: behind })
    // Its text may hold marks and formulas.
    return textAt
  }

  private unseen(at: number): number {
    const found = matchAt(UNSEEN, this.sheet.source, at)
    if (!found) return at + 1
    this.sheet.blank({ start: at, end: at + found[0].length })
    return at + found[0].length
  }

  private emphasis(at: number, end: number): number {
    const found = matchAt(MARKED, this.sheet.source, at)
    const behind = at + (found?.[0].length ?? 1)
    if (!found || behind > end || behind - at < 3) return at + 1
    const [sign, inside] = [found[1]!, found[0].slice(1, -1)]
    if (sign === '+') return this.struck(at, behind)
    const isCode = sign !== '/'
    const mark = !isCode ? '*' : inside.includes('`') ? ' ' : '`'
    this.sheet.cover(at, mark)
    this.sheet.cover(behind - 1, mark)
    return isCode ? behind : at + 1
  }

  /** `+struck out+` is `~~struck out~~`, where a blank on either side has room for the second sign. */
  private struck(at: number, behind: number): number {
    const { source } = this.sheet
    if (source[at - 1] !== ' ' || source[behind] !== ' ') return at + 1
    this.sheet.cover(at - 1, '~~')
    this.sheet.cover(behind - 1, '~~')
    return at + 1
  }
}
