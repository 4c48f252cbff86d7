import type { Block, TextBlock } from './block.js'
import type { Document, Section } from './document.js'
import { guardCount } from './draft.js'
import { type Head, headsOf } from './head.js'
import { notesIn } from './notes.js'
import { blocksOf } from './scanner.js'
import { SectionReader } from './section.js'

/**
 * Reads a Markdown document, or plain text, into sections of tokens and programs.
 *
 * Every character belongs to one section; an empty source has none. Time and memory grow in proportion to the source,
 * whatever it holds. Throws RangeError for more than MAX_TOKENS tokens.
 */
export function readDocument(source: string, path: string): Document {
  const reader = new DocumentReader(source, path)
  for (const block of blocksOf(source)) reader.add(block)
  const sections = reader.finish()
  return { path, source, sections, notes: notesIn(source, sections) }
}

class DocumentReader {
  private readonly sections: Section[] = []
  private readonly heads: readonly Head[]
  private next = 0
  private current: SectionReader
  private count = 0

  constructor(
    private readonly source: string,
    private readonly path: string,
  ) {
    this.heads = headsOf(source)
    this.current = new SectionReader(null, null, 0)
  }

  add(block: Block): void {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') this.current.add(block)
    else this.addText(block)
    guardCount(this.count + this.current.size, this.path)
  }

  finish(): readonly Section[] {
    this.close(this.source.length)
    return this.sections
  }

  /** Cuts a run of prose at the heads inside it. */
  private addText(block: TextBlock): void {
    let from = block.start
    for (let head = this.heads[this.next]; head && head.start <= block.end; head = this.heads[this.next]) {
      if (head.start > from) this.current.add(part(block, from, head.start))
      this.close(head.start)
      this.current = new SectionReader(head.label, head.partOf, head.start)
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
  if (start === block.start && end === block.end) return block
  return { ...block, text: block.text.slice(start - block.start, end - block.start), start, end }
}
