import { type Line, lineAt, skipIndent } from '../model/line.js'

/** A line with the place and the column at which its text begins; a blank one has its text at its end. */
export interface TextLine extends Line {
  readonly at: number
  readonly column: number
}

/** The lines of a source. */
export function linesOf(source: string): TextLine[] {
  const lines: TextLine[] = []
  for (let start = 0; start < source.length; ) {
    const line = lineAt(source, start)
    const { at, column } = skipIndent(source, { at: start, column: 0 }, line.end)
    lines.push({ ...line, at, column })
    start = line.next
  }
  return lines
}

export const isBlank = (line: TextLine): boolean => line.at === line.end

/** The index of the first line from `from` on that is not blank; the number of lines where there is none. */
export function skipBlank(lines: readonly TextLine[], from: number): number {
  let index = from
  while (index < lines.length && isBlank(lines[index]!)) index++
  return index
}

/** The index behind the lines from `from` on that stand in further than `column`, without blank lines at their end. */
export function endOfBody(lines: readonly TextLine[], from: number, column: number): number {
  let end = from
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!
    if (isBlank(line)) continue
    if (line.column <= column) break
    end = index + 1
  }
  return end
}
