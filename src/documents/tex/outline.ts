import { type Block, type NamedHead, type Piece, RUN_IN } from '../model/block.js'
import type { Range } from '../model/range.js'

/** A run of prose. */
interface Text extends Range {
  readonly kind?: never
  readonly depth: number
  readonly lines: readonly number[]
  readonly isNested: boolean
  readonly head?: NamedHead
}

/** A block of a TeX source before its text is known. */
type Item =
  | Text
  | { readonly kind: 'table'; readonly rows: readonly (readonly Range[])[] }
  | ({ readonly kind: 'program'; readonly language: string | null } & Range)
  | { readonly kind: 'divider' }

/** How far before its first word a paragraph may begin: with `\textbf{`, say. */
const LEAD = 24

/** Collects the blocks of a TeX source, in order, and cuts them out of the text when it is covered. */
export class Outline {
  private readonly items: Item[] = []

  constructor(private readonly source: string) {}

  /** A run of prose: a heading, or a paragraph, which has the depth RUN_IN; `lines`: where its later lines begin. */
  addText(place: Range, depth: number, lines: readonly number[], isNested: boolean): void {
    if (place.end > place.start) this.items.push({ ...place, depth, lines, isNested })
  }

  /** A head that an environment sets, where it begins. */
  addHead(place: Range, head: NamedHead): void {
    this.items.push({ ...place, depth: RUN_IN, lines: [place.start], isNested: false, head })
  }

  addTable(rows: readonly (readonly Range[])[]): void {
    this.items.push({ kind: 'table', rows })
  }

  addProgram(place: Range, language: string | null): void {
    this.items.push({ kind: 'program', ...place, language })
  }

  /** What ends a sentence: a list, an item. */
  addDivider(): void {
    if (this.items.at(-1)?.kind !== 'divider') this.items.push({ kind: 'divider' })
  }

  /** The blocks, cut out of `text`, which is the source with blanks in it. */
  blocks(text: string): Block[] {
    return this.items.flatMap(item => {
      if (item.kind === 'divider') return [item]
      if (item.kind === 'program') return this.program(item)
      return item.kind === 'table' ? tableOf(item.rows, text) : this.text(item, text)
    })
  }

  private text(item: Text, text: string): Block[] {
    const { depth, isNested, head } = item
    if (head) {
      const { start, end, lines } = item
      return [{ kind: 'heading', depth, isNested, head, start, end, lines, text: text.slice(start, end) }]
    }
    const inside = text.slice(item.start, item.end)
    if (!/\S/.test(inside)) return []
    const end = item.start + inside.trimEnd().length
    const start = this.beginning(item.start + inside.search(/\S/), item.start)
    const isHeading = depth !== RUN_IN
    const later = item.lines.filter(line => line > start && line < end)
    const lines = isHeading ? [item.lines[0]!] : [start, ...later]
    return [
      {
        kind: isHeading ? 'heading' : 'paragraph',
        depth,
        isNested,
        lines,
        start,
        end,
        text: text.slice(start, end),
      },
    ]
  }

  /** Where the command begins that a paragraph opens with: it is covered, so not blank in the source alone. */
  private beginning(at: number, least: number): number {
    let start = at
    const first = Math.max(least, at - LEAD)
    while (start > first && /\S/.test(this.source[start - 1]!)) start--
    return start
  }

  private program({ start, end, language }: Item & { readonly kind: 'program' }): Block[] {
    const text = this.source.slice(start, end).trimEnd()
    const lines = text.replace(/\r\n?/g, '\n')
    return text === '' ? [] : [{ kind: 'program', language, text: lines, start, end: start + text.length }]
  }
}

/** The rows that hold something. */
function tableOf(rows: readonly (readonly Range[])[], text: string): Block[] {
  const filled = rows
    .map(row => row.map(({ start, end }) => trimmed(text.slice(start, end), start)))
    .filter(row => row.some(cell => cell.text !== ''))
  return filled.length > 0 ? [{ kind: 'table', rows: filled }] : []
}

function trimmed(cell: string, from: number): Piece {
  const text = cell.trim()
  const start = from + (text === '' ? 0 : cell.search(/\S/))
  return { text, start, end: start + text.length }
}
