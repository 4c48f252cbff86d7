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

/** A block of a source before its text is known. */
type Item =
  | Text
  | { readonly kind: 'table'; readonly rows: readonly (readonly Range[])[] }
  | ({ readonly kind: 'program'; readonly language: string | null; readonly indentation: number } & Range)
  | ({ readonly kind: 'formula' } & Range)
  | { readonly kind: 'divider' }

/** How far before its first word a paragraph may begin: with `\textbf{`, say. */
const LEAD = 24

/** Collects the blocks of a source, in order, and cuts them out of the text when it is covered. */
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

  /** Code; each of its lines stands in by so many blanks, as far as it has them. */
  addProgram({ start, end }: Range, language: string | null, indentation = 0): void {
    this.items.push({ kind: 'program', start, end, language, indentation })
  }

  /** A display without signs around it. */
  addFormula({ start, end }: Range): void {
    this.items.push({ kind: 'formula', start, end })
  }

  /** What ends a sentence: a list, an item. */
  addDivider(): void {
    if (this.items.at(-1)?.kind !== 'divider') this.items.push({ kind: 'divider' })
  }

  /** How many blocks there are so far. */
  get size(): number {
    return this.items.length
  }

  /** Forgets all blocks but so many. */
  truncate(size: number): void {
    this.items.length = Math.min(size, this.items.length)
  }

  /** The blocks, cut out of `text`, which is the source with blanks in it; programs are cut out of `code`. */
  blocks(text: string, code = this.source): Block[] {
    return this.items.flatMap(item => {
      if (item.kind === 'divider') return [item]
      if (item.kind === 'program') return programOf(item, code)
      if (item.kind === 'formula') return formulaOf(item, text)
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
}

/** A program as it stands in a text. */
function programOf(
  { start, end, language, indentation }: Item & { readonly kind: 'program' },
  from: string,
): Block[] {
  const code = from.slice(start, end).trimEnd()
  if (code === '') return []
  const lines = code.split(/\r\n?|\n/).map(line => line.slice(Math.min(indentation, line.search(/\S|$/))))
  return [{ kind: 'program', language, text: lines.join('\n'), start, end: start + code.length }]
}

/** A display without the blanks around it. */
function formulaOf(place: Range, text: string): Block[] {
  const formula = trimmed(text.slice(place.start, place.end), place.start)
  return formula.text === '' ? [] : [{ kind: 'formula', ...formula }]
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
