import { type Page, Sheet } from '../layout/sheet.js'
import { endOfBody, isBlank, linesOf, skipBlank, type TextLine } from '../layout/text-line.js'
import { DisplayFinder } from '../markdown/display-math.js'
import { RUN_IN } from '../model/block.js'
import { endAt, isAt, matchAt } from '../model/match-at.js'
import { Bodies } from './bodies.js'
import { type Explicit, explicitAt } from './directive.js'
import { endOfField, InlineMarks } from './inline.js'
import { tableFrom } from './tables.js'
import { Titles } from './titles.js'

/**
 * The page of a reStructuredText source. One walk over its lines, which keeps no stack: what stands in further than the
 * lines around it is nested, and only the bodies that are no prose are looked for their ends.
 */
export const pageOf = (source: string): Page => new Walker(source).read()

const ITEM = /(?:[-*+•‣⁃]|(?:\d{1,9}|#)[.)])(?:[ \t]+(?=\S)|(?=[ \t]*(?:[\r\n]|$)))/y
const EXPLICIT = /\.\.(?:[ \t]+|(?=[\r\n]|$))/y
const ANONYMOUS = /__[ \t]/y
const LINE_MARK = /\|(?:[ \t]+|(?=[\r\n]|$))/y
const DOCTEST = />>>(?:[ \t]|(?=[\r\n]|$))/y
const LANGUAGE = /[\w+#-]+/y

class Walker {
  private readonly sheet: Sheet
  private readonly lines: readonly TextLine[]
  private readonly titles: Titles
  private readonly marks: InlineMarks
  private readonly displays: DisplayFinder
  private readonly bodies: Bodies

  constructor(private readonly source: string) {
    this.sheet = new Sheet(source)
    this.lines = linesOf(source)
    this.titles = new Titles(source, this.lines)
    this.marks = new InlineMarks(this.sheet)
    this.displays = new DisplayFinder(source)
    this.bodies = new Bodies(this.sheet, this.lines, this.marks)
  }

  read(): Page {
    for (let index = 0; index < this.lines.length; ) index = this.block(index)
    return this.sheet.finish()
  }

  /** Reads the block that begins with a line, and answers with the index of the line behind it. */
  private block(index: number): number {
    const line = this.lines[index]!
    if (isBlank(line)) return index + 1
    if (isAt(EXPLICIT, this.source, line.at)) return this.explicit(index, EXPLICIT.lastIndex)
    if (isAt(ANONYMOUS, this.source, line.at)) return this.bodies.hide(index, index + 1)
    return this.table(index) ?? this.title(index) ?? this.doctest(index) ?? this.prose(index, line.at)
  }

  private table(index: number): number | null {
    const table = tableFrom(this.source, this.lines, index)
    if (!table) return null
    for (const place of table.drawn) this.sheet.blank(place)
    for (const place of table.rows.flat()) this.marks.read(place)
    this.sheet.outline.addTable(table.rows)
    return table.end
  }

  private title(index: number): number | null {
    const title = this.titles.titleFrom(index)
    if (title) {
      const { at, end, start } = this.lines[title.titleAt]!
      const [first, last] = [this.lines[index]!, this.lines[index + title.lineCount - 1]!]
      if (title.titleAt > index) this.sheet.blank(first)
      this.sheet.outline.addText({ start: at, end }, title.depth, [start], false)
      this.marks.read({ start: at, end })
      // What looks for headings in the text sees the underline that Markdown has.
      this.sheet.cover(last.at, (title.depth === 1 ? '=' : '-').repeat(last.end - last.at))
      return index + title.lineCount
    }
    if (!this.titles.isRule(index)) return null
    this.sheet.blank(this.lines[index]!)
    this.sheet.outline.addDivider()
    return index + 1
  }

  private doctest(index: number): number | null {
    if (!isAt(DOCTEST, this.source, this.lines[index]!.at)) return null
    let end = index
    while (end < this.lines.length && !isBlank(this.lines[end]!)) end++
    return this.bodies.program(index, end, 'pycon')
  }

  /** A list item, a field, or a paragraph, whose text begins at a place of its line. */
  private prose(index: number, at: number): number {
    const item = endAt(ITEM, this.source, at)
    const field = item === null ? endOfField(this.source, at) : null
    if (field !== null) this.sheet.blank({ start: at, end: field })
    const from = item ?? field
    if (from === null) return this.paragraph(index, at, null)
    return this.behindMark(index, from)
  }

  /** What stands behind a mark: another mark, a directive, or a paragraph. */
  private behindMark(index: number, from: number, mark = this.lines[index]!.column): number {
    const line = this.lines[index]!
    const at = endAt(/[ \t]*/y, this.source, from)!
    if (at >= line.end) return index + 1
    if (isAt(EXPLICIT, this.source, at)) return this.explicit(index, EXPLICIT.lastIndex, at - line.start)
    return isAt(ITEM, this.source, at) && ITEM.lastIndex > at
      ? this.behindMark(index, ITEM.lastIndex, at - line.start)
      : this.paragraph(index, at, mark)
  }

  /**
   * A paragraph from a place in a line on: further lines stand in as the second does, which stands in as the first or, where
   * a mark at column `mark` opens it, further than that.
   */
  private paragraph(index: number, at: number, mark: number | null): number {
    const first = this.lines[index]!
    let end = index + 1
    let sealed = this.displays.endBeyond(first, at)
    for (let column = mark === null ? first.column : null; end < this.lines.length; end++) {
      const line = this.lines[end]!
      // The lines of a display may stand in as they like.
      if (line.start >= sealed && !this.goesOn(end, column, mark)) break
      column ??= line.column
      sealed = Math.max(sealed, this.displays.endBeyond(line, Math.max(line.at, sealed)))
    }
    const lines = this.lines.slice(index, end)
    const isVerse = mark === null && isAt(LINE_MARK, this.source, at)
    for (const line of isVerse ? lines : [])
      if (isAt(LINE_MARK, this.source, line.at)) this.sheet.cover(line.at, ' ')
    const isNested = first.column > 0 || mark !== null
    const place = { start: at, end: lines.at(-1)!.end }
    const starts = lines.slice(1).map(line => line.start)
    this.marks.read(place)
    const isLeading = this.bodies.coverColons(place)
    this.sheet.outline.addText(place, RUN_IN, starts, isNested)
    return isLeading ? this.literal(end, mark ?? first.column) : end
  }

  private goesOn(index: number, column: number | null, mark: number | null): boolean {
    const line = this.lines[index]
    if (!line || isBlank(line)) return false
    return column === null ? line.column > mark! : line.column === column
  }

  /** Code that two colons lead to: it stands in further than they do. */
  private literal(index: number, column: number): number {
    const first = skipBlank(this.lines, index)
    const end = endOfBody(this.lines, first, column)
    return end > first ? this.bodies.program(first, end, null) : index
  }

  /** What two dots open at `column`, behind which the text begins at a place. */
  private explicit(index: number, from: number, column = this.lines[index]!.column): number {
    const line = this.lines[index]!
    const said = explicitAt(this.source, from, line.end)
    const opening = { start: line.start + column, end: said.textAt }
    if (said.kind === 'comment' || said.kind === 'hidden' || said.kind === 'unread') {
      const isEmpty = from >= line.end && (!this.lines[index + 1] || isBlank(this.lines[index + 1]!))
      return this.bodies.hide(index, isEmpty ? index + 1 : endOfBody(this.lines, index + 1, column), column)
    }
    this.sheet.blank(opening)
    if (said.kind === 'footnote') return this.paragraph(index, said.textAt, column)
    return this.directive(index, said, column)
  }

  private directive(index: number, { kind, textAt }: Explicit, column: number): number {
    const { bodies, lines, source } = this
    const { end } = lines[index]!
    if (kind === 'titled' || kind === 'prose') {
      const isText = kind === 'titled' && textAt < end
      if (!isText) this.sheet.blank({ start: textAt, end })
      const next = isText ? this.titleLines(index, textAt, column) : index + 1
      return bodies.hideOptions(next, column)
    }
    const bodyEnd = endOfBody(lines, index + 1, column)
    if (kind === 'formula') return bodies.formulas(index, bodyEnd, textAt, column)
    const bodyStart = bodies.hideOptions(index + 1, column)
    if (kind === 'program') {
      this.sheet.blank({ start: textAt, end })
      const language = matchAt(LANGUAGE, source, textAt)?.[0].toLowerCase() ?? null
      return bodies.program(skipBlank(lines, bodyStart), bodyEnd, language) || bodyStart
    }
    return bodies.rows(index, bodyStart, bodyEnd, { start: textAt, end })
  }

  /** The argument of a directive as a paragraph: it ends where options begin. */
  private titleLines(index: number, at: number, column: number): number {
    let end = index + 1
    while (this.goesOn(end, null, column) && endOfField(this.source, this.lines[end]!.at) === null) end++
    const place = { start: at, end: this.lines[end - 1]!.end }
    const starts = this.lines.slice(index + 1, end).map(line => line.start)
    this.marks.read(place)
    this.sheet.outline.addText(place, RUN_IN, starts, true)
    this.sheet.outline.addDivider()
    return end
  }
}
