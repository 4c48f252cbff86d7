import type { Sheet } from '../layout/sheet.js'
import { endAt, matchAt } from '../model/match-at.js'
import { firstBehind, type Range } from '../model/range.js'
import { Search } from '../model/search.js'

const SPECIAL = /\\[\s\S]|`{1,2}|\[(?:[\w.-]{1,60}|#[\w.-]{0,60}|\*)\]_/g
/** What text between single backticks is from there on. */
const DEFAULT_ROLE = /^\.\.[ \t]{1,9}default-role::(?:[ \t]{1,9}([\w.+:-]{1,60}))?[ \t]*$/gm
const ROLE = /(?<![\w\\]):([A-Za-z][\w.+:-]{0,60}):$/
/** A role is at most this long. */
const MAX_ROLE = 64
const MATHEMATICS: ReadonlySet<string> = new Set(['math', 'm', 'latex', 'tex'])
const RAISED: ReadonlyMap<string, string> = new Map([
  ['sup', '^'],
  ['superscript', '^'],
  ['sub', '_'],
  ['subscript', '_'],
])
/** Roles of prose, whose words are read; the text of any other is code. */
const PROSE: ReadonlySet<string> = new Set(
  'emphasis strong title-reference title t term abbr dfn guilabel menuselection'.split(' '),
)
/** Roles that point elsewhere: what they say is a name, unless they give a text of their own. */
const POINTING: ReadonlySet<string> = new Set(
  'ref eq numref doc cite cite:p cite:t cite:alp footcite footcite:t footcite:p prf:ref download any label'.split(
    ' ',
  ),
)
/** Roles of what is struck out. */
const STRUCK: ReadonlySet<string> = new Set(['del', 'strike', 's'])
/** ` <target>` behind the text of a link. */
const TARGET = /(?<!\s)\s*<[^<>]*>$/
const LINK_END = /_{1,2}/y

/**
 * Covers the marks of reStructuredText in a stretch of prose: a role `math` becomes a formula between dollars, other
 * roles become code, links keep their text. Literals stay code, and so does text without a role where the page sets none.
 */
export class InlineMarks {
  private readonly specials: Search
  private readonly single: Search
  private readonly double: Search

  private readonly defaults: readonly RegExpExecArray[]

  constructor(private readonly sheet: Sheet) {
    this.defaults = [...sheet.source.matchAll(DEFAULT_ROLE)]
    this.specials = new Search(sheet.source, SPECIAL)
    this.single = new Search(sheet.source, /`/g)
    this.double = new Search(sheet.source, /``/g)
  }

  /** Covers the marks between two places. Ask in rising order. */
  read({ start, end }: Range): void {
    for (let at = start; ; ) {
      const found = this.specials.next(at)
      if (!found || found.end > end) return
      at = this.mark(found, start, end)
    }
  }

  /** Covers what a mark begins and answers where the text goes on. */
  private mark(found: Range, start: number, end: number): number {
    const mark = this.sheet.source.slice(found.start, found.end)
    if (mark === '``') return this.literal(found, end)
    if (mark === '`') return this.interpreted(found.start, start, end)
    // A backslash takes the blank behind it away; before anything else it stays, and keeps it from being a mark.
    if (mark.startsWith('[') || /\s/.test(mark)) this.sheet.blank(found)
    return found.end
  }

  /** Two backticks become one, since elsewhere two of them open a quotation. */
  private literal(opening: Range, end: number): number {
    const closing = this.double.next(opening.end)
    if (!closing || closing.end > end) return opening.end
    if (!this.sheet.source.slice(opening.end, closing.start).includes('`')) {
      this.sheet.cover(opening.start, ' `')
      this.sheet.cover(closing.start, '` ')
    }
    return closing.end
  }

  private interpreted(at: number, start: number, end: number): number {
    const closing = this.single.next(at + 1)
    if (!closing || closing.end > end) return at + 1
    const { source } = this.sheet
    const before = source.slice(Math.max(start, at - MAX_ROLE), at)
    const role = ROLE.exec(before)
    const inner = { start: at + 1, end: closing.start }
    const link = endAt(LINK_END, source, closing.end)
    if (role) this.role(role[1]!.toLowerCase(), at - role[0].length, inner)
    else if (link !== null) this.link(at, inner, Math.min(link, end))
    else {
      const own = this.defaults[firstBehind(this.defaults, ({ index }) => index > at) - 1]?.[1]
      if (own !== undefined) this.role(own.toLowerCase(), at, inner)
    }
    return closing.end
  }

  /** Covers the role that begins at `start`, with the signs around its text. */
  private role(name: string, start: number, inner: Range): void {
    const { sheet } = this
    const opening = ' '.repeat(inner.start - start - 1)
    const raised = RAISED.get(name)
    if (MATHEMATICS.has(name)) this.formula(start, opening, inner)
    else if (raised !== undefined) {
      sheet.cover(start, opening + raised)
      sheet.cover(inner.end, ' ')
    } else if (POINTING.has(name)) {
      const isNamed = TARGET.test(sheet.source.slice(inner.start, inner.end))
      if (isNamed) this.link(start, inner, inner.end + 1)
      else sheet.blank({ start, end: inner.end + 1 })
    } else if (STRUCK.has(name)) sheet.blank({ start, end: inner.end + 1 })
    else if (PROSE.has(name)) this.link(start, inner, inner.end + 1)
    else sheet.cover(start, opening)
  }

  private formula(start: number, opening: string, inner: Range): void {
    const text = this.sheet.source.slice(inner.start, inner.end)
    // Some authors write the dollars too.
    const sign = text.trim() === '' || text.includes('$') ? ' ' : '$'
    this.sheet.cover(start, opening + sign)
    this.sheet.cover(inner.end, sign)
  }

  /** Covers all of a link but its text. */
  private link(start: number, inner: Range, end: number): void {
    const text = this.sheet.source.slice(inner.start, inner.end)
    const textEnd = inner.start + (TARGET.exec(text)?.index ?? text.length)
    this.sheet.blank({ start, end: inner.start })
    this.sheet.blank({ start: textEnd, end })
  }
}

const OPTION = /:[A-Za-z][^:`\r\n]{0,60}:(?=[ \t\r\n]|$)/y

/** The end of the name of a field, `:name:`, that begins at a place; null where none does. */
export const endOfField = (source: string, at: number): number | null =>
  matchAt(OPTION, source, at) && OPTION.lastIndex
