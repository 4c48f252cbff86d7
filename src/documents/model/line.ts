import { endAt } from './match-at.js'
import type { Range } from './range.js'

/** A line of text: `end` stands before its line ending (`\n`, `\r\n` or `\r`), `next` behind it. */
export interface Line extends Range {
  readonly next: number
}

const REST_OF_LINE = /[^\r\n]*/y

/** The line that begins at `start`. */
export function lineAt(source: string, start: number): Line {
  const end = endAt(REST_OF_LINE, source, start)!
  const isPair = source[end] === '\r' && source[end + 1] === '\n'
  return { start, end, next: Math.min(end + (isPair ? 2 : 1), source.length) }
}

/** A place in a line and its column, counted from 0, where tabs reach to the next multiple of four. */
export interface Place {
  readonly at: number
  readonly column: number
}

/** The first place from `from` on, before `end`, that is neither space nor tab or has reached column `limit`. */
export function skipIndent(source: string, from: Place, end: number, limit = Infinity): Place {
  let { at, column } = from
  for (; at < end && column < limit; at++) {
    const character = source[at]
    if (character === '\t') column += 4 - (column % 4)
    else if (character === ' ') column++
    else break
  }
  return { at, column }
}
