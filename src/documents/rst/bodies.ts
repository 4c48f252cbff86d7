import type { Sheet } from '../layout/sheet.js'
import { isBlank, skipBlank, type TextLine } from '../layout/text-line.js'
import { RUN_IN } from '../model/block.js'
import type { Range } from '../model/range.js'
import { endOfField, type InlineMarks } from './inline.js'

/** Reads the bodies of directives, each from a line to one behind it. */
export class Bodies {
  constructor(
    private readonly sheet: Sheet,
    private readonly lines: readonly TextLine[],
    private readonly marks: InlineMarks,
  ) {}

  /** Covers lines, of the first only what stands from a column on. */
  hide(index: number, end: number, column = 0): number {
    for (const [at, line] of this.lines.slice(index, end).entries())
      this.sheet.blank({ start: line.start + (at === 0 ? column : 0), end: line.end })
    return end
  }

  /** Covers the options below a directive, `:name: value`, with the lines that go on with them. */
  hideOptions(index: number, column: number): number {
    let at = index
    for (let own: number | null = null; at < this.lines.length; at++) {
      const line = this.lines[at]!
      if (isBlank(line) || line.column <= column) break
      const isOption = endOfField(this.sheet.source, line.at) !== null
      if (!isOption && (own === null || line.column <= own)) break
      own ??= line.column
      this.sheet.blank(line)
    }
    return at
  }

  /** Code without the blanks that all its lines begin with. */
  program(index: number, end: number, language: string | null): number {
    const lines = this.lines.slice(index, end)
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return end
    const indentation = Math.min(...leastOf(lines))
    this.sheet.outline.addProgram({ start: first.start, end: last.end }, language, indentation)
    return end
  }

  /** Formulas: the argument of a directive, and each stretch of its body between blank lines. */
  formulas(index: number, end: number, textAt: number, column: number): number {
    const { outline } = this.sheet
    const own = this.lines[index]!
    let at = index + 1
    if (textAt < own.end) {
      // An argument goes on to the first option or blank line.
      while (at < end && !isBlank(this.lines[at]!) && this.fieldAt(at) === null) at++
      outline.addFormula({ start: textAt, end: this.lines[at - 1]!.end })
    }
    at = this.hideOptions(at, column)
    for (at = skipBlank(this.lines, at); at < end; at = skipBlank(this.lines, at)) {
      const first = this.lines[at]!
      while (at < end && !isBlank(this.lines[at]!)) at++
      outline.addFormula({ start: first.at, end: this.lines[at - 1]!.end })
    }
    return end
  }

  /** A table whose rows are lines and whose cells are parted by commas, below its title. */
  rows(index: number, bodyStart: number, end: number, title: Range): number {
    const { outline } = this.sheet
    if (title.end > title.start) {
      this.marks.read(title)
      outline.addText(title, RUN_IN, [], true)
    }
    const rows = this.lines
      .slice(Math.max(bodyStart, index + 1), end)
      .filter(line => !isBlank(line))
      .map(line => cellsOf(this.sheet.source, line))
    for (const cell of rows.flat()) this.marks.read(cell)
    outline.addTable(rows)
    return end
  }

  /** Covers the two colons that a paragraph ends in, but for the one that readers see; whether there are any. */
  coverColons({ end }: Range): boolean {
    const { source } = this.sheet
    const last = endOfText(source, end)
    if (!source.startsWith('::', last - 2)) return false
    const isSeen = /[^\s:]/.test(source[last - 3] ?? ' ')
    this.sheet.cover(last - 2, isSeen ? ': ' : '  ')
    return true
  }

  private fieldAt(index: number): number | null {
    return endOfField(this.sheet.source, this.lines[index]!.at)
  }
}

function endOfText(source: string, end: number): number {
  let at = end
  while (at > 0 && /[ \t]/.test(source[at - 1]!)) at--
  return at
}

/** How far each line stands in that is not blank; a spread of all would be too many arguments. */
function leastOf(lines: readonly TextLine[]): number[] {
  return [
    lines.reduce((least, line) => (isBlank(line) ? least : Math.min(least, line.at - line.start)), Infinity),
  ]
}

/** Commas part the cells, but not those between quotation marks. */
function cellsOf(source: string, { at, end }: TextLine): Range[] {
  const cells: Range[] = []
  let from = at
  let isQuoted = false
  for (let place = at; place < end; place++) {
    if (source[place] === '"') isQuoted = !isQuoted
    else if (source[place] === ',' && !isQuoted) {
      cells.push({ start: from, end: place })
      from = place + 1
    }
  }
  return [...cells, { start: from, end }]
}
