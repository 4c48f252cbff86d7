import { type Block, type Leaf, type Piece, RUN_IN } from '../model/block.js'
import type { Cursor } from '../model/container.js'
import { type Range, sliceWithout } from '../model/range.js'
import type { DisplayFinder } from './display-math.js'
import { textTable } from './text-table.js'

/** Lines of prose that belong together. */
export class Paragraph implements Leaf {
  private readonly marks: Range[] = []
  private readonly extents: Range[] = []
  private readonly lines: number[] = []
  private sealed = 0

  constructor(
    private readonly source: string,
    private readonly displays: DisplayFinder,
    private readonly isNested: boolean,
    /** Whether its lines may be a table that is set by blanks: where nothing else is markup. */
    private readonly maySetTables: boolean,
  ) {}

  /** Whether a display that began above runs over this line. */
  covers({ line }: Cursor): boolean {
    return line.start < this.sealed
  }

  take(cursor: Cursor): 'more' {
    const { line, text, marks } = cursor
    if (!this.covers(cursor)) this.lines.push(line.start)
    this.extents.push({ start: text.at, end: line.end })
    this.marks.push(...marks)
    this.sealed = Math.max(this.sealed, this.displays.endBeyond(line, Math.max(text.at, this.sealed)))
    return 'more'
  }

  /** The last line, which may turn out to be the head of a table. */
  lastLine(): Piece {
    return this.pieceOf(this.extents.at(-1)!)
  }

  private pieceOf({ start, end }: Range): Piece {
    return { start, end, text: this.source.slice(start, end) }
  }

  /** Gives up the last line. */
  dropLastLine(): void {
    this.extents.pop()
    this.lines.pop()
  }

  /** A paragraph, or a heading of this depth. */
  finish(depth = RUN_IN): readonly Block[] {
    const first = this.extents[0]
    if (!first) return []
    const table = this.maySetTables ? textTable(this.extents.map(line => this.pieceOf(line))) : null
    if (table) return [table]
    const place = { start: first.start, end: this.extents.at(-1)!.end }
    const text = sliceWithout(this.source, place, this.marks)
    const kind = depth === RUN_IN ? 'paragraph' : 'heading'
    return [{ kind, depth, text, isNested: this.isNested, lines: this.lines, ...place }]
  }
}
