import type { Block, Piece, ProgramBlock, TextBlock } from '../model/block.js'
import type { Grid, Program, Section, Token } from '../model/document.js'
import type { Draft } from '../model/mutable-token.js'
import type { Notation } from '../model/notation.js'
import { withItemStops } from '../words/item-lines.js'
import {
  beginsSentence,
  endsInFullStop,
  isStopped,
  SentenceCounter,
  unwrittenStop,
  withFormulaStops,
} from '../words/sentence.js'
import { withLayoutBreaks } from '../words/set-lines.js'
import { readFormula, readInline } from '../words/tokens.js'
import { calculationsIn, type Line, ledgerOf, tokensOf } from './calculation-lines.js'
import { headsUnits, wordsOfHead } from './column-head.js'
import { joinedFormulas } from './joined-formula.js'

/** A paragraph that ended without a stop: what follows may go on with its sentence. */
interface OpenSentence {
  readonly end: number
  readonly last: Draft
  readonly isNested: boolean
}

/** What the head of a section says of it. */
interface SectionHead {
  readonly label: string | null
  readonly partOf: string | null
  readonly answers: boolean
}

/** Reads the blocks of a section into tokens and programs. */
export class SectionReader {
  private readonly tokens: Token[] = []
  private readonly programs: Program[] = []
  private readonly tables: Grid[] = []
  private readonly counter = new SentenceCounter()
  private open: OpenSentence | null = null

  constructor(
    private readonly head: SectionHead,
    private readonly start: number,
    private readonly notation: Notation,
    /** The document, as long as its source. */
    private readonly text: string,
  ) {}

  get size(): number {
    return this.tokens.length
  }

  add(block: Block): void {
    const lines = calculationsIn(block, this.text)
    // What a colon leads to is of its sentence: "the student wrote:".
    const isLedTo = lines.length > 0 && this.tokens.at(-1)?.text === ':'
    // A display is of the sentence before it, whichever way it is written.
    const mayContinue = block.kind === 'paragraph' || block.kind === 'formula' || isLedTo
    if (!mayContinue) this.closeSentence()
    if (block.kind === 'paragraph') this.addParagraph(block)
    else if (block.kind === 'heading') this.addPiece(block)
    else if (block.kind === 'table') this.addTable(block.rows)
    else if (block.kind === 'formula') this.addFormula(block)
    else if (block.kind === 'program') this.addProgram(block, lines)
  }

  finish(end: number): Section {
    this.closeSentence()
    const { start, programs, tables } = this
    const { label, partOf, answers } = this.head
    const tokens = joinedFormulas(this.tokens, this.text)
    return {
      ...{ label, partOf, start, end, tokens, programs },
      ...(answers && { answers }),
      ...(tables.length > 0 && { tables }),
    }
  }

  private addParagraph({ text, start, isNested }: TextBlock): void {
    const read = withFormulaStops(readInline(text, start, this.notation), text, start)
    const listed = withItemStops(read, text, start)
    const tokens = this.notation.typed ? withLayoutBreaks(listed, text, start) : listed
    const first = tokens[0]
    if (!first) return
    if (!this.open || isNested !== this.open.isNested || !continues(this.open.last, first, text, start))
      this.closeSentence()
    this.put(tokens)
    const last = tokens.at(-1)!
    this.open = isStopped(tokens) ? null : { end: start + text.trimEnd().length, last, isNested }
  }

  /** A heading, or a cell: it ends with a stop. */
  private addPiece({ text, start }: Piece, headers?: readonly string[]): void {
    const tokens = withFormulaStops(readInline(text, start, this.notation), text, start)
    if (tokens.length === 0) return
    if (!isStopped(tokens)) tokens.push(unwrittenStop(start + text.trimEnd().length))
    if (headers) for (const token of tokens) token.headers = headers
    this.put(tokens)
  }

  private addTable([heads = [], ...rows]: readonly (readonly Piece[])[]): void {
    const wordsOf = (cell: Piece) => wordsOfHead(cell, this.notation)
    const columns = heads.map(wordsOf)
    this.tables.push(
      [heads, ...rows].map(cells => cells.map(({ start, text }) => ({ start, end: start + text.length }))),
    )
    const unitsAt = columns.findIndex(headsUnits)
    for (const head of heads) this.addPiece(head, [])
    for (const cells of rows) {
      const own = cells.slice(0, 1).flatMap(wordsOf)
      const unit = unitsAt > 0 && cells[unitsAt] ? wordsOf(cells[unitsAt]) : []
      for (const [column, cell] of cells.entries()) {
        const beside = column > 0 ? [...own, ...(column === unitsAt ? [] : unit)] : []
        this.addPiece(cell, [...beside, ...(columns[column] ?? [])])
      }
    }
  }

  private addFormula({ text, start, end }: Piece): void {
    const tokens = readFormula(text, { start, end }, start, true, this.notation)
    const last = tokens.at(-1)!
    this.put(tokens)
    const isNested = this.open?.isNested ?? false
    this.open = endsInFullStop(last) ? null : { end, last, isNested }
    if (!this.open) this.put([unwrittenStop(end)])
  }

  /** A block in no language whose lines work something out is prose, and no program. */
  private addProgram(block: ProgramBlock, lines: readonly Line[]): void {
    if (lines.length === 0) {
      this.programs.push(programOf(block))
      return
    }
    const ledger = ledgerOf(lines)
    if (ledger) this.tables.push(ledger)
    this.put(tokensOf(lines))
    this.open = null
  }

  private closeSentence(): void {
    if (this.open) this.put([unwrittenStop(this.open.end)])
    this.open = null
  }

  private put(tokens: readonly Draft[]): void {
    this.counter.count(tokens)
    for (const token of tokens) this.tokens.push(token)
  }
}

/** Whether a paragraph goes on with the sentence before it: with a display, or behind one. */
function continues(last: Draft, first: Draft, text: string, offset: number): boolean {
  return first.display === true || (last.display === true && !beginsSentence(first, text, offset))
}

function programOf({ language, text, start, end }: ProgramBlock): Program {
  return { language, text, start, end }
}
