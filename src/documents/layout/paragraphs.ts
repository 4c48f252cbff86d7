import { RUN_IN } from '../model/block.js'
import type { Outline } from './outline.js'

/** The paragraph that is being read, and what is known of where it stands. */
export class Paragraphs {
  private from = 0
  private lines: number[] = []
  /** Whether nothing was said since the paragraph began. */
  isEmpty = true
  /** Whether nothing was said since the line began. */
  isFresh = true
  /** Inside a list. */
  isNested = false

  constructor(private readonly outline: Outline) {}

  /** Something is said. */
  speak(): void {
    this.isEmpty = false
    this.isFresh = false
  }

  /** A line begins. */
  line(at: number): void {
    this.lines.push(at)
    this.isFresh = true
  }

  /** Ends the paragraph; the next one begins at `next`. */
  end(at: number, next: number, isNested: boolean): void {
    if (!this.isEmpty) this.outline.addText({ start: this.from, end: at }, RUN_IN, this.lines, this.isNested)
    this.begin(next, isNested)
  }

  /** Ends the title of a heading, whose command stands at `line`. */
  endHeading(at: number, next: number, depth: number, line: number, isNested: boolean): void {
    if (!this.isEmpty) this.outline.addText({ start: this.from, end: at }, depth, [line], isNested)
    this.begin(next, isNested)
  }

  /** Forgets what was passed. */
  begin(at: number, isNested: boolean): void {
    this.from = at
    this.lines = []
    this.isEmpty = true
    this.isFresh = true
    this.isNested = isNested
  }
}
