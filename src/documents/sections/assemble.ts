import type { Block, TextBlock } from '../model/block.js'
import type { Document, Section } from '../model/document.js'
import { guardCount } from '../model/mutable-token.js'
import type { Notation } from '../model/notation.js'
import { notesIn } from '../notes/notes.js'
import { type Head, headsOf } from './head.js'
import { SectionReader } from './section.js'

/** A document cut into blocks. */
export interface Layout {
  readonly path: string
  /** What is read, as long as the source, with blanks in place of what only arranges it. */
  readonly text: string
  readonly notation: Notation
  /** The blocks from the first to the last; asked twice. */
  readonly blocks: () => Iterable<Block>
}

/**
 * Reads the blocks of a document into sections of tokens and programs.
 *
 * Every character belongs to one section; an empty source has none. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function assemble(source: string, layout: Layout): Document {
  const sections = sectionsOf(layout)
  const notes = notesIn(source, sections, layout.notation)
  return { path: layout.path, source, sections, notes }
}

/** The sections of a document that is cut into blocks. Throws as assemble does. */
export function sectionsOf(layout: Layout): readonly Section[] {
  const assembler = new Assembler(layout)
  for (const block of layout.blocks()) assembler.add(block)
  return assembler.finish()
}

/** What stands before the first exercise. */
const UNLABELLED = { label: null, partOf: null, answers: false }

class Assembler {
  private readonly sections: Section[] = []
  private readonly heads: readonly Head[]
  private next = 0
  private current: SectionReader
  private count = 0

  constructor(private readonly layout: Layout) {
    this.heads = headsOf(layout.blocks(), layout.text)
    this.current = new SectionReader(UNLABELLED, 0, layout.notation, layout.text)
  }

  add(block: Block): void {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') this.current.add(block)
    else this.addText(block)
    guardCount(this.count + this.current.size, this.layout.path)
  }

  finish(): readonly Section[] {
    this.close(this.layout.text.length)
    return this.sections
  }

  /** Cuts a run of prose at the heads inside it. */
  private addText(block: TextBlock): void {
    const { notation, text } = this.layout
    let from = block.start
    for (let head = this.heads[this.next]; head && head.start <= block.end; head = this.heads[this.next]) {
      if (head.start > from) this.current.add(part(block, from, head.start))
      this.close(head.start)
      this.current = new SectionReader(head, head.start, notation, text)
      from = head.textStart
      this.next++
    }
    this.current.add(part(block, from, block.end))
  }

  private close(end: number): void {
    const section = this.current.finish(end)
    this.count += section.tokens.length
    if (section.end > section.start) this.sections.push(section)
  }
}

function part(block: TextBlock, start: number, end: number): TextBlock {
  return { ...block, text: block.text.slice(start - block.start, end - block.start), start, end }
}
