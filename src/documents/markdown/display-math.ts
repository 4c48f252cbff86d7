import type { Line } from '../model/line.js'
import type { Range } from '../model/range.js'
import { Search } from '../model/search.js'
import { CodeSpans } from '../words/code-span.js'
import { type Delimiter, delimiterAt, MathScanner } from '../words/inline-math.js'

const HINT = /\$\$|\\[[(]|\\begin\{/g
/** A single dollar sign may be money, and one with a backtick is code in the line: neither covers lines. */
const IN_LINE = /^\$`?$/
const SPECIAL = /[\\`$]/g
const BLANK_LINE = /(?:\r\n|\r(?!\n)|\n)[ \t>]*(?=[\r\n])/g
const HEADING = /(?:\r\n?|\n)[ \t>]*#{1,6}[ \t]/g

/**
 * Mathematics that runs over the end of a line. Its later lines are not Markdown: `+ c` is no list item, `= d` no
 * underline, `> 0` no quote. It ends at a blank line, except between two `$$` that each have a line to themselves
 * or have one environment between them; a heading ends even those.
 */
export class DisplayFinder {
  private readonly math: MathScanner
  private readonly hints: Search
  private readonly blankLines: Search
  private readonly headings: Search

  constructor(private readonly source: string) {
    this.math = new MathScanner(source)
    this.hints = new Search(source, HINT)
    this.blankLines = new Search(source, BLANK_LINE)
    this.headings = new Search(source, HEADING)
  }

  /** Where mathematics ends that begins on this line from `from` on and ends on a later one, or 0. Ask in rising order. */
  endBeyond(line: Line, from: number): number {
    const hint = this.hints.next(from)
    if (!hint || hint.start >= line.end) return 0
    const text = this.source.slice(from, line.end)
    const codes = new CodeSpans(text)
    const spans = new MathScanner(text)
    for (let at = nextSpecial(text, 0); at !== undefined; ) {
      const span = text[at] === '`' ? codes.spanAt(at) : spans.spanAt(at)
      const opening = delimiterAt(text, at)
      const end = opening && this.reaches(opening, from + at, line)
      if (end) return end
      const step = text[at] === '\\' || opening?.name === '$$' ? 2 : 1
      const behind = span === null ? at + step : typeof span === 'number' ? at + span : span.end
      at = nextSpecial(text, behind)
    }
    return 0
  }

  private reaches(opening: Delimiter, at: number, line: Line): number {
    const closing = IN_LINE.test(opening.name) ? null : this.math.closing(opening, at)
    if (!closing || closing.end <= line.end) return 0
    const blank = this.blankLines.next(line.end)
    if (!blank || closing.end <= blank.start) return closing.end
    const heading = this.headings.next(line.end)
    const inner = { start: at + opening.opens, end: closing.end - opening.closes }
    const isWhole = opening.name === '$$' && (this.isFenced(inner) || this.isEnvironment(inner))
    return isWhole && (!heading || closing.end <= heading.start) ? closing.end : 0
  }

  private isFenced({ start, end }: Range): boolean {
    return (
      this.standsAlone({ start: start - 2, end: start }) && this.standsAlone({ start: end, end: end + 2 })
    )
  }

  /** Whether mathematics is one environment from the beginning to the end. */
  private isEnvironment({ start, end }: Range): boolean {
    const name = /^\s*\\begin\{([a-zA-Z]{1,30}\*?)\}/.exec(
      this.source.slice(start, start + MAX_DISTANCE),
    )?.[1]
    const tail = this.source.slice(Math.max(start, end - MAX_DISTANCE), end).trimEnd()
    return name !== undefined && tail.endsWith(`\\end{${name}}`)
  }

  /** Whether nothing but blanks, and quote marks before it, stand beside it on its line. */
  private standsAlone({ start, end }: Range): boolean {
    const before = this.source.slice(Math.max(0, start - MAX_DISTANCE), start)
    return (
      /(?:^|[\r\n])[ \t>]*$/.test(before) &&
      /^[ \t]*(?:[\r\n]|$)/.test(this.source.slice(end, end + MAX_DISTANCE))
    )
  }
}

/** How far to look for other text beside a `$$`: more blanks than this are not worth a walk. */
const MAX_DISTANCE = 100

function nextSpecial(text: string, from: number): number | undefined {
  SPECIAL.lastIndex = from
  return SPECIAL.exec(text)?.index
}
