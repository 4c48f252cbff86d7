/** A text in which stretches are covered, in rising order, by others of the same length; every offset stays true. */
export class Mask {
  private readonly pieces: string[] = []
  private from = 0

  constructor(private readonly text: string) {}

  /** Covers what stands from `start` on. */
  put(start: number, cover: string): void {
    if (start < this.from || cover === '') return
    this.pieces.push(this.text.slice(this.from, start), cover)
    this.from = start + cover.length
  }

  /** Covers a stretch with blanks, but for the ends of lines. */
  blank(start: number, end: number): void {
    this.put(start, blanked(this.text.slice(start, end)))
  }

  /** Whether what stands right before a place is covered. */
  coversBefore(at: number): boolean {
    return this.from === at
  }

  finish(): string {
    return this.pieces.join('') + this.text.slice(this.from)
  }
}

/** Blanks as long as a text, with its line endings. */
export const blanked = (text: string): string => text.replace(/[^\r\n]/g, ' ')

/** A sign at the end of a stretch that is blank but for it: what `\footnote{` is to a reader. */
export const signAtEnd = (text: string, sign: string): string => blanked(text.slice(0, -1)) + sign
