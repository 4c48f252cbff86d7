import type { Block } from '../model/block.js'
import type { Range } from '../model/range.js'
import { Mask } from './mask.js'
import { Outline } from './outline.js'

/** What stands in a text in place of as many characters of its source. */
export interface Cover {
  readonly start: number
  readonly text: string
}

/** A source as a reader of the page meets it. */
export interface Page {
  /** As long as the source: it looks like Markdown, with blanks in place of what only arranges it. */
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Collects what is covered in a source, in any order, and the blocks that it is cut into, in theirs. */
export class Sheet {
  readonly outline: Outline
  private readonly covers: Cover[] = []

  constructor(readonly source: string) {
    this.outline = new Outline(source)
  }

  cover(start: number, text: string): void {
    this.covers.push({ start, text })
  }

  /** Covers a stretch with blanks, but for the ends of lines. */
  blank({ start, end }: Range): void {
    if (end > start) this.cover(start, this.source.slice(start, end).replace(/[^\r\n]/g, ' '))
  }

  /** The page; of two covers of one place the one that begins first counts. Programs may be covered too. */
  finish(isCodeCovered = false): Page {
    const mask = new Mask(this.source)
    for (const { start, text } of this.covers.toSorted((a, b) => a.start - b.start)) mask.put(start, text)
    const text = mask.finish()
    return { text, blocks: this.outline.blocks(text, isCodeCovered ? text : this.source) }
  }
}
