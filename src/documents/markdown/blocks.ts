import type { Block, Leaf } from '../model/block.js'
import {
  type Container,
  type Cursor,
  continueContainers,
  indentation,
  isBlank,
  isRule,
  openContainers,
} from '../model/container.js'
import { Hidden, HiddenFinder } from '../model/hidden-source.js'
import { type Line, lineAt } from '../model/line.js'
import { isAt } from '../model/match-at.js'
import { MARKDOWN, type Notation } from '../model/notation.js'
import { DisplayFinder } from './display-math.js'
import { bodyStart } from './front-matter.js'
import { Paragraph } from './paragraph.js'
import { ProseDirectives } from './prose-directive.js'
import { Table } from './table.js'
import { Fence, IndentedCode, UnfencedPython } from './verbatim.js'

/**
 * The blocks of a Markdown document, in order. One walk over the lines, no recursion, no backtracking: every line is
 * looked at once per open container, of which there are at most 32. Text without markup has paragraphs, lists, rules
 * and fenced code only.
 */
export function* blocksOf(source: string, notation: Notation = MARKDOWN): Generator<Block> {
  const scanner = new BlockScanner(source, notation.markup)
  for (let start = notation.markup ? bodyStart(source) : 0; start < source.length; ) {
    const line = lineAt(source, start)
    yield* scanner.read(line)
    start = line.next
  }
  yield* scanner.end()
}

const HEADING = /#{1,6}(?=[ \t\r\n]|$)/y
const UNDERLINE = /(?:=+|-+)[ \t]*(?=[\r\n]|$)/y
const DIRECTIVE = /:{3,}/y
const REFERENCE =
  /\[[^\]\r\n^][^\]\r\n]{0,999}\]:[ \t]*\S+(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'))?[ \t]*(?=[\r\n]|$)/y

class BlockScanner {
  private readonly containers: Container[] = []
  private readonly displays: DisplayFinder
  private readonly hidden: HiddenFinder
  private readonly directives: ProseDirectives
  private leaf: Leaf | null = null
  private done!: Block[]

  constructor(
    private readonly source: string,
    private readonly markup: boolean,
  ) {
    this.displays = new DisplayFinder(source)
    this.hidden = new HiddenFinder(source)
    this.directives = new ProseDirectives(source)
  }

  /** The blocks that this line completes. */
  read(line: Line): readonly Block[] {
    this.done = []
    const cursor = continueContainers(this.source, line, this.containers)
    if (!this.continues(cursor)) this.begin(cursor)
    return this.done
  }

  end(): readonly Block[] {
    this.done = []
    this.closeLeaf()
    return this.done
  }

  /** Whether the line goes on with the block that is open, whatever it looks like. */
  private continues(cursor: Cursor): boolean {
    const isInside = cursor.continued === this.containers.length
    if (this.leaf instanceof Paragraph) {
      if (!this.leaf.covers(cursor) || (isBlank(cursor) && !isInside)) return false
      this.leaf.take(cursor)
      return true
    }
    if (!this.leaf) return false
    const isRow = this.leaf instanceof Table
    const taken = isInside && !(isRow && this.interrupts(cursor)) ? this.leaf.take(cursor) : 'none'
    if (taken !== 'more') this.closeLeaf()
    return taken !== 'none'
  }

  private begin(start: Cursor): void {
    const isInside = start.continued === this.containers.length
    const isInParagraph = this.leaf instanceof Paragraph
    const cursor = openContainers(this.source, start, isInParagraph && isInside, this.markup)
    const isNew = !isInside || cursor.opened.length > 0
    if (isInParagraph && isNew && cursor.opened.length === 0 && this.isProse(cursor)) {
      this.leaf!.take(cursor)
      return
    }
    if (isNew) {
      this.closeLeaf()
      this.containers.length = start.continued
      this.containers.push(...cursor.opened)
    }
    this.beginLeaf(cursor)
  }

  /** Whether a line can only be prose: then it may go on with a paragraph without repeating the markers. */
  private isProse(cursor: Cursor): boolean {
    return !isBlank(cursor) && !this.interrupts(cursor)
  }

  /** Whether the line begins a block that ends a paragraph or a table. */
  private interrupts(cursor: Cursor): boolean {
    const { line, text } = cursor
    if (indentation(cursor) >= 4) return false
    return (
      this.marks(HEADING, text.at) ||
      isRule(this.source, text.at, line.end) ||
      Fence.open(this.source, cursor) !== null ||
      this.marks(DIRECTIVE, text.at) ||
      this.hiddenFrom(cursor) !== null
    )
  }

  private beginLeaf(cursor: Cursor): void {
    const { text, line } = cursor
    const paragraph = this.leaf instanceof Paragraph ? this.leaf : null
    if (isBlank(cursor)) this.closeLeaf()
    else if (this.markup && indentation(cursor) >= 4)
      this.open(paragraph ?? new IndentedCode(this.source), cursor)
    else if (this.markup && this.directives.take(cursor)) this.emit({ kind: 'divider' })
    else if (paragraph && this.endsInHeadingOrTable(paragraph, cursor)) return
    else if (isRule(this.source, text.at, line.end) || this.marks(DIRECTIVE, text.at))
      this.emit({ kind: 'divider' })
    else if (this.marks(HEADING, text.at)) this.emitHeading(cursor, HEADING.lastIndex)
    else this.beginVerbatim(cursor, paragraph)
  }

  /** Code and hidden source, and prose if it is neither. */
  private beginVerbatim(cursor: Cursor, paragraph: Paragraph | null): void {
    const fence = Fence.open(this.source, cursor)
    const hidden = this.hiddenFrom(cursor)
    if (fence) this.replace(fence)
    else if (hidden) this.replace(hidden)
    else if (!paragraph && this.marks(REFERENCE, cursor.text.at)) return
    else {
      const python = UnfencedPython.open(this.source, cursor, () => this.cursorBelow(cursor.line))
      if (python) this.replace(python)
      this.open(python ?? paragraph ?? this.newParagraph(), cursor)
    }
  }

  private newParagraph(): Paragraph {
    return new Paragraph(this.source, this.displays, this.containers.length > 0, !this.markup)
  }

  /** An underline makes the paragraph a heading, a line of dashes and bars makes its last line the head of a table. */
  private endsInHeadingOrTable(paragraph: Paragraph, cursor: Cursor): boolean {
    if (!this.markup) return false
    const table = Table.open(this.source, paragraph.lastLine(), cursor)
    if (table) {
      paragraph.dropLastLine()
      this.replace(table)
      return true
    }
    if (!isAt(UNDERLINE, this.source, cursor.text.at)) return false
    this.done.push(...paragraph.finish(this.source[cursor.text.at] === '=' ? 1 : 2))
    this.leaf = null
    return true
  }

  private emitHeading({ line, text }: Cursor, from: number): void {
    const content = this.source.slice(from, line.end)
    const closed = withoutClosingMarks(content)
    const isNested = this.containers.length > 0
    const end = from + closed.length
    const depth = from - text.at
    this.emit({ kind: 'heading', depth, text: closed, isNested, lines: [line.start], start: from, end })
  }

  /** What is hidden from here over the end of the line, or null. */
  private hiddenFrom({ line, text }: Cursor): Hidden | null {
    const end = this.markup ? this.hidden.endOf(text.at) : null
    return end && Math.min(end, this.source.length) > line.end ? new Hidden(end) : null
  }

  private marks(pattern: RegExp, at: number): boolean {
    return this.markup && isAt(pattern, this.source, at)
  }

  private cursorBelow(line: Line): Cursor {
    return continueContainers(this.source, lineAt(this.source, line.next), this.containers)
  }

  private open(leaf: Leaf, cursor: Cursor): void {
    this.leaf = leaf
    leaf.take(cursor)
  }

  private replace(leaf: Leaf): void {
    this.closeLeaf()
    this.leaf = leaf
  }

  private emit(block: Block): void {
    this.closeLeaf()
    this.done.push(block)
  }

  private closeLeaf(): void {
    if (this.leaf) this.done.push(...this.leaf.finish())
    this.leaf = null
  }
}

/** `# Title ##` is `# Title`; `# C#` stays. */
const withoutClosingMarks = (content: string): string => content.trimEnd().replace(/(?<=[ \t])#+$/, '')
