import { isBlank, type TextLine } from '../layout/text-line.js'

const ADORNMENT = /^([!-/:-@[-`{-~])\1*$/

/** A title: its lines from the first on, of which the one at `titleAt` holds its text. */
export interface Title {
  readonly depth: number
  readonly titleAt: number
  readonly lineCount: number
}

/** Finds the titles of a source; a way to mark them that is new is deeper than all that came before. */
export class Titles {
  private readonly styles: string[] = []

  constructor(
    private readonly source: string,
    private readonly lines: readonly TextLine[],
  ) {}

  /** The title that begins with a line: its text above an underline, or between two lines of one sign. */
  titleFrom(index: number): Title | null {
    const [first, second, third] = [0, 1, 2].map(next => this.textOf(index + next))
    if (first === undefined || second === undefined) return null
    if (isAdornment(first) && third !== undefined && third[0] === first[0] && isAdornment(third)) {
      if (isBlank(this.lines[index + 1]!) || isAdornment(second)) return null
      return { depth: this.depthOf(`${first[0]} above`), titleAt: index + 1, lineCount: 3 }
    }
    if (this.lines[index]!.column > 0 || isAdornment(first) || !isAdornment(second)) return null
    const isLongEnough = second.length >= Math.min(4, [...first].length)
    return isLongEnough ? { depth: this.depthOf(second[0]!), titleAt: index, lineCount: 2 } : null
  }

  /** Whether a line is four or more of one sign. */
  isRule(index: number): boolean {
    const text = this.textOf(index) ?? ''
    return text.length >= 4 && isAdornment(text)
  }

  private textOf(index: number): string | undefined {
    const line = this.lines[index]
    return line && this.source.slice(line.start, line.end).trimEnd()
  }

  private depthOf(style: string): number {
    if (!this.styles.includes(style)) this.styles.push(style)
    return Math.min(6, this.styles.indexOf(style) + 1)
  }
}

const isAdornment = (text: string): boolean => ADORNMENT.test(text)
