import type { Block, Leaf, Piece } from '../model/block.js'
import { type Cursor, indentation, isBlank } from '../model/container.js'
import { skipIndent } from '../model/line.js'
import { endAt, isAt, matchAt } from '../model/match-at.js'
import { type Range, sliceWithout } from '../model/range.js'
import { isClaim } from '../notes/claim-fence.js'
import { textTable } from './text-table.js'

/** Lines of code, each from where its own text begins. */
class CodeLines {
  private readonly lines: Range[] = []

  constructor(private readonly source: string) {}

  /** Adds a line without the indentation up to `column`. */
  add({ line, from }: Cursor, column: number): void {
    this.lines.push({ start: skipIndent(this.source, from, line.end, column).at, end: line.end })
  }

  /** Its lines, each with its place. */
  pieces(): readonly Piece[] {
    return this.lines.map(({ start, end }) => ({ text: this.source.slice(start, end), start, end }))
  }

  /** From the first line to the last that `holds` something, or null. */
  extent(): { readonly place: Range; readonly text: string } | null {
    const texts = this.lines.map(({ start, end }) => this.source.slice(start, end))
    const last = texts.findLastIndex(text => text.trim() !== '')
    if (last < 0) return null
    const place = { start: this.lines[0]!.start, end: this.lines[last]!.end }
    return { place, text: texts.slice(0, last + 1).join('\n') }
  }
}

/** MyST also fences with colons, most of whose blocks are prose. */
const OPENING = /(`{3,}|~{3,}|:{3,}(?=[ \t]*\{math\}))[ \t]*([^\r\n]*)/y
const CLOSING = /^(?:`+|~+|:+)[ \t]*$/
const MATHEMATICS: ReadonlySet<string | null> = new Set(['math', 'latex-math', 'katex'])

/** Text that is no program. */
const PLAIN: ReadonlySet<string | null> = new Set([null, 'text', 'txt', 'console', 'output'])

/** What MyST says to a formula before it: `:label: energy`, each on a line of its own. */
const OPTIONS = /(?:[ \t]*:[\w-]{1,40}:[^\r\n]*(?:\r\n?|\n))+/y

const optionsIn = (text: string): number => endAt(OPTIONS, text, 0) ?? 0

/** Code between two lines of backticks or tildes; to the end of its container if the second is missing. */
export class Fence implements Leaf {
  private readonly marks: Range[] = []
  private readonly lines: CodeLines

  private constructor(
    private readonly source: string,
    private readonly fence: string,
    private readonly column: number,
    private readonly language: string | null,
    private readonly opensAt: number,
  ) {
    this.lines = new CodeLines(source)
  }

  static open(source: string, { text }: Cursor): Fence | null {
    const match = matchAt(OPENING, source, text.at)
    if (!match) return null
    const [fence, info] = [match[1]!, match[2]!]
    if (fence.includes('`') && info.includes('`')) return null
    const language = /^\{?[.]?([^\s{},]+)/.exec(info)?.[1] ?? null
    return new Fence(source, fence, text.column, language, text.at)
  }

  take(cursor: Cursor): 'last' | 'more' {
    const { text, line } = cursor
    if (indentation(cursor) < 4 && this.closesAt(text.at, line.end)) return 'last'
    this.marks.push(...cursor.marks)
    this.lines.add(cursor, this.column)
    return 'more'
  }

  finish(): readonly Block[] {
    const extent = this.lines.extent()
    if (!extent) return this.emptyClaim()
    const { place, text } = extent
    const table = PLAIN.has(this.language) ? textTable(this.lines.pieces()) : null
    if (table) return [table]
    if (!MATHEMATICS.has(this.language)) return [{ kind: 'program', language: this.language, text, ...place }]
    const formula = { start: place.start + optionsIn(text), end: place.end }
    return [{ kind: 'formula', text: sliceWithout(this.source, formula, this.marks), ...formula }]
  }

  /** A claim that says nothing is no program to run, but its author must hear of it. */
  private emptyClaim(): readonly Block[] {
    const { language, opensAt } = this
    return isClaim(language) ? [{ kind: 'program', language, text: '', start: opensAt, end: opensAt }] : []
  }

  private closesAt(at: number, end: number): boolean {
    return this.source.startsWith(this.fence, at) && CLOSING.test(this.source.slice(at, end))
  }
}

/** Code that stands in by four columns. */
export class IndentedCode implements Leaf {
  private readonly lines: CodeLines

  constructor(source: string) {
    this.lines = new CodeLines(source)
  }

  take(cursor: Cursor): 'more' | 'none' {
    if (!isBlank(cursor) && indentation(cursor) < 4) return 'none'
    this.lines.add(cursor, cursor.base + 4)
    return 'more'
  }

  finish(): readonly Block[] {
    // A line of blanks that do not indent, such as U+00A0, is none to the eye.
    const extent = this.lines.extent()
    if (!extent) return []
    return [
      textTable(this.lines.pieces()) ?? {
        kind: 'program',
        language: null,
        text: extent.text,
        ...extent.place,
      },
    ]
  }
}

const DEFINITION = /(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(|class[ \t]+\w+[ \t]*(?:\([^()\r\n]*\)[ \t]*)?:/y

/** A Python definition that its author did not fence: from `def` or `class` to the last line that stands in under it. */
export class UnfencedPython implements Leaf {
  private readonly lines: CodeLines
  private isFirst = true

  private constructor(
    private readonly source: string,
    private readonly column: number,
  ) {
    this.lines = new CodeLines(source)
  }

  /** Opens where a definition begins and the next line stands further in. */
  static open(source: string, cursor: Cursor, below: () => Cursor): UnfencedPython | null {
    if (!isAt(DEFINITION, source, cursor.text.at)) return null
    const next = below()
    const isBody = !isBlank(next) && next.text.column > cursor.text.column
    return isBody ? new UnfencedPython(source, cursor.text.column) : null
  }

  take(cursor: Cursor): 'more' | 'none' {
    const isBelow = cursor.text.column > this.column || this.source[cursor.text.at] === ')'
    const isInside = this.isFirst || isBlank(cursor) || isBelow
    this.isFirst = false
    if (!isInside) return 'none'
    this.lines.add(cursor, this.column)
    return 'more'
  }

  finish(): readonly Block[] {
    const { place, text } = this.lines.extent()!
    return [{ kind: 'program', language: 'python', text, ...place }]
  }
}
