import { type Page, Sheet } from '../layout/sheet.js'
import { isBlank, linesOf, type TextLine } from '../layout/text-line.js'
import { DisplayFinder } from '../markdown/display-math.js'
import { RUN_IN } from '../model/block.js'
import { isAt, matchAt } from '../model/match-at.js'
import type { Range } from '../model/range.js'
import { InlineMarks } from './inline.js'
import { type Region, Regions } from './regions.js'

/** The page of an Org source, in one walk over its lines. */
export const pageOf = (source: string): Page => new Walker(source).read()

const HEADING = /\*+(?=[ \t])/y
const HEADING_MARKS = /(?:[ \t]+(?:TODO|DONE|NEXT|WAITING|CANCELLED)(?=[ \t]|$))?(?:[ \t]+\[#[A-Z]\])?[ \t]*/y
const TAGS = /(?<![ \t])[ \t]+:[\w@#%:]{1,200}:[ \t]*$/
const ITEM = /(?:[-+]|\d{1,9}[.)]|(?<=[ \t])\*)(?:[ \t]+(?:\[[ X-]\][ \t]+)?|(?=[\r\n]|$))/y
const KEYWORD = /#\+([A-Za-z_]{1,40})(?:\[[^\]\r\n]{0,200}\])?:[ \t]*|#\+(begin|end)_(\w{1,40})/iy
const COMMENT = /#(?:[ \t]|(?=[\r\n]|$))/y
const FIXED = /:(?:[ \t]|(?=[\r\n]|$))/y
const PLANNING = /(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/y
const FOOTNOTE = /\[fn:[\w-]{1,60}\][ \t]*/y
const RULE = /-{5,}[ \t]*(?=[\r\n]|$)/y
const BAR = /\|/g
const SPECIAL = /#\+|#(?:[ \t]|(?=[\r\n]|$))|:(?:[ \t]|(?=[\r\n]|$))|\||-{5,}[ \t]*(?=[\r\n]|$)/y

class Walker {
  private readonly sheet: Sheet
  private readonly lines: readonly TextLine[]
  private readonly marks: InlineMarks
  private readonly regions: Regions
  private readonly displays: DisplayFinder
  /** How many quotations are open. */
  private quotes = 0

  constructor(private readonly source: string) {
    this.sheet = new Sheet(source)
    this.lines = linesOf(source)
    this.marks = new InlineMarks(this.sheet)
    this.regions = new Regions(source, this.lines)
    this.displays = new DisplayFinder(source)
  }

  read(): Page {
    for (let index = 0; index < this.lines.length; ) index = this.block(index)
    return this.sheet.finish()
  }

  /** Reads the block that begins with a line, and answers with the index of the line behind it. */
  private block(index: number): number {
    const { source } = this
    const line = this.lines[index]!
    if (isBlank(line)) return index + 1
    if (line.column === 0 && isAt(HEADING, source, line.at)) return this.heading(index, HEADING.lastIndex)
    const region = this.regions.regionFrom(index)
    if (region) return this.region(index, region)
    if (isAt(KEYWORD, source, line.at)) return this.keyword(index)
    if (isAt(COMMENT, source, line.at) || isAt(PLANNING, source, line.at)) return this.hide(index)
    if (source[line.at] === '|') return this.table(index)
    if (isAt(FIXED, source, line.at)) return this.fixed(index)
    return isAt(RULE, source, line.at) ? this.hide(index) : this.prose(index)
  }

  private hide(index: number): number {
    this.sheet.blank(this.lines[index]!)
    this.sheet.outline.addDivider()
    return index + 1
  }

  /** Stars are the marks that Markdown has; what tells a task from another, and tags, are covered. */
  private heading(index: number, from: number): number {
    const { start, end } = this.lines[index]!
    const depth = Math.min(6, from - start)
    const textAt = from + matchAt(HEADING_MARKS, this.source, from)![0].length
    const title = this.source.slice(textAt, end)
    const tags = TAGS.exec(title.slice(-TAGS_LENGTH))
    const textEnd = tags ? end - tags[0].length : end
    this.sheet.cover(start, '#'.repeat(depth))
    this.sheet.blank({ start: start + depth, end: textAt })
    this.sheet.blank({ start: textEnd, end })
    this.text({ start: textAt, end: textEnd }, depth, [start], false)
    return index + 1
  }

  private region(index: number, { kind, language, closesAt }: Region): number {
    const { lines, sheet } = this
    const [first, last] = [lines[index]!, lines[closesAt]!]
    const inside = lines.slice(index + 1, closesAt)
    const isCode = kind === 'program' && inside.length > 0
    if (isCode) {
      const least = (width: number, line: TextLine) =>
        isBlank(line) ? width : Math.min(width, line.at - line.start)
      const place = { start: inside[0]!.start, end: inside.at(-1)!.end }
      sheet.outline.addProgram(place, language, inside.reduce(least, Infinity))
    } else sheet.outline.addDivider()
    for (const line of isCode ? [first, last] : [first, ...inside, last]) sheet.blank(line)
    return closesAt + 1
  }

  /** The title of the document, a caption, the beginning or end of what is set apart, or a setting. */
  private keyword(index: number): number {
    const line = this.lines[index]!
    const [whole, key, edge, name] = matchAt(KEYWORD, this.source, line.at)!
    const textAt = line.at + whole.length
    if (edge !== undefined) {
      if (/^(?:quote|verse)$/i.test(name!))
        this.quotes = Math.max(0, this.quotes + (/^begin$/i.test(edge) ? 1 : -1))
      return this.hide(index)
    }
    const isTitle = /^title$/i.test(key!)
    if (!isTitle && !/^(?:subtitle|caption)$/i.test(key!)) return this.hide(index)
    this.sheet.cover(line.at, (isTitle ? '# ' : '').padEnd(whole.length))
    this.text({ start: textAt, end: line.end }, isTitle ? 1 : RUN_IN, [line.start], !isTitle)
    return index + 1
  }

  /** The rows of a table, without the lines between them. */
  private table(index: number): number {
    const rows: Range[][] = []
    let end = index
    for (; this.source[this.lines[end]?.at ?? -1] === '|'; end++) {
      const { at, end: lineEnd } = this.lines[end]!
      if (this.source[at + 1] !== '-') rows.push(cellsOf(this.source.slice(at, lineEnd), at))
    }
    for (const cell of rows.flat()) this.marks.read(cell)
    this.sheet.outline.addTable(rows)
    return end
  }

  /** `: 2 + 2`: lines whose letters all have the same width. */
  private fixed(index: number): number {
    let end = index
    for (; end < this.lines.length && isAt(FIXED, this.source, this.lines[end]!.at); end++)
      this.sheet.cover(this.lines[end]!.at, ' ')
    this.sheet.outline.addProgram({ start: this.lines[index]!.start, end: this.lines[end - 1]!.end }, null)
    return end
  }

  /** A list item or a paragraph; a display goes on with it, whatever its lines begin with. */
  private prose(index: number): number {
    const first = this.lines[index]!
    const item = matchAt(ITEM, this.source, first.at)
    const note = item ? null : matchAt(FOOTNOTE, this.source, first.at)
    const start = first.at + (item ?? note ?? [''])[0].length
    if (note) this.sheet.blank({ start: first.at, end: start })
    const column = item ? first.column : -1
    let sealed = this.displays.endBeyond(first, start)
    let end = index + 1
    for (; end < this.lines.length; end++) {
      const line = this.lines[end]!
      if (line.start >= sealed && !this.goesOn(line, column)) break
      sealed = Math.max(sealed, this.displays.endBeyond(line, Math.max(line.at, sealed)))
    }
    const lines = this.lines.slice(index + 1, end).map(line => line.start)
    const isNested = item !== null || this.quotes > 0 || first.column > 0
    this.text({ start, end: this.lines[end - 1]!.end }, RUN_IN, lines, isNested)
    return end
  }

  private goesOn(line: TextLine, column: number): boolean {
    const { source } = this
    if (isBlank(line) || line.column <= column || isAt(SPECIAL, source, line.at)) return false
    return !isAt(ITEM, source, line.at) && !(line.column === 0 && isAt(HEADING, source, line.at))
  }

  private text(place: Range, depth: number, lines: readonly number[], isNested: boolean): void {
    this.marks.read(place)
    this.sheet.outline.addText(place, depth, lines, isNested)
  }
}

/** Tags are looked for in so much of the end of a heading. */
const TAGS_LENGTH = 250

/** What stands between the bars of a line. */
function cellsOf(row: string, offset: number): Range[] {
  const bars = [...row.matchAll(BAR)].map(({ index }) => index)
  const ends = row.trimEnd().endsWith('|') ? bars.slice(1) : [...bars.slice(1), row.length]
  return ends.map((end, i) => ({ start: offset + bars[i]! + 1, end: offset + end }))
}
