import { firstBehind } from './range.js'

/** A place as people count: line and column from 1, the offset from 0, all in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

const LINE_ENDING = /\r\n?|\n/g

function lineStarts(source: string): number[] {
  const starts = [0]
  LINE_ENDING.lastIndex = 0
  while (LINE_ENDING.test(source)) starts.push(LINE_ENDING.lastIndex)
  return starts
}

/**
 * A map from offsets to positions: the lines are found once, every question is a binary search. `\n`, `\r\n` and
 * `\r` end a line and belong to the line that they end. The map throws RangeError outside 0 … source.length.
 */
export function positionAt(source: string): (offset: number) => Position {
  const starts = lineStarts(source)
  return offset => {
    if (!Number.isInteger(offset) || offset < 0 || offset > source.length)
      throw new RangeError(`positionAt: expected an offset from 0 to ${source.length}, got ${offset}`)
    const line = firstBehind(starts, start => start > offset)
    return { line, column: offset - starts[line - 1]! + 1, offset }
  }
}
