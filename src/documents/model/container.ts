import { type Line, type Place, skipIndent } from './line.js'
import { matchAt } from './match-at.js'
import type { Range } from './range.js'

/** A block quote, or a list item with the width by which its text stands in from what surrounds it. */
export type Container = { readonly kind: 'quote' } | { readonly kind: 'item'; readonly width: number }

/** Markers nested deeper than this are read as text: no document goes so deep, and every line stays cheap. */
const MAX_DEPTH = 32

/** Where a line's own text begins, behind the markers of the containers that it continues or opens. */
export interface Cursor {
  readonly line: Line
  /** How many of the open containers the line continues, and which it opens. */
  readonly continued: number
  readonly opened: readonly Container[]
  /** The quote marks passed. */
  readonly marks: readonly Range[]
  /** Behind the last marker. */
  readonly from: Place
  /** The first character that is not blank, or the end of the line. */
  readonly text: Place
  /** The column from which the text's indentation counts. */
  readonly base: number
}

export const isBlank = (cursor: Cursor): boolean => cursor.text.at === cursor.line.end
export const indentation = (cursor: Cursor): number => cursor.text.column - cursor.base

/** Walks a line through the containers that are open. */
export function continueContainers(source: string, line: Line, open: readonly Container[]): Cursor {
  const marks: Range[] = []
  let from: Place = { at: line.start, column: 0 }
  let base = 0
  let text = skipIndent(source, from, line.end)
  let continued = 0
  for (const container of open) {
    if (container.kind === 'item') {
      if (text.at < line.end && text.column < base + container.width) break
      base += container.width
    } else {
      if (text.column >= base + 4 || source[text.at] !== '>') break
      marks.push({ start: text.at, end: text.at + 1 })
      from = behindMark(source, text)
      base = from.column
      text = skipIndent(source, from, line.end)
    }
    continued++
  }
  return { line, continued, opened: [], marks, from, text, base }
}

/** A quote mark takes one blank behind it along. */
function behindMark(source: string, mark: Place): Place {
  const isFollowed = source[mark.at + 1] === ' ' || source[mark.at + 1] === '\t'
  return { at: mark.at + (isFollowed ? 2 : 1), column: mark.column + (isFollowed ? 2 : 1) }
}

/**
 * Opens the containers that the rest of the line begins. Inside a paragraph only a bullet with text and a `1.` with
 * text begin a list: a line of prose may well begin with a year.
 */
export function openContainers(
  source: string,
  start: Cursor,
  isInParagraph: boolean,
  hasQuotes: boolean,
): Cursor {
  let cursor = start
  while (start.continued + cursor.opened.length < MAX_DEPTH && !isBlank(cursor) && indentation(cursor) < 4) {
    const interrupts = isInParagraph && cursor.opened.length === 0
    const next =
      hasQuotes && source[cursor.text.at] === '>'
        ? openQuote(source, cursor)
        : openItem(source, cursor, interrupts)
    if (!next) break
    cursor = next
  }
  return cursor
}

function openQuote(source: string, cursor: Cursor): Cursor {
  const mark = { start: cursor.text.at, end: cursor.text.at + 1 }
  const from = behindMark(source, cursor.text)
  const text = skipIndent(source, from, cursor.line.end)
  const opened = [...cursor.opened, { kind: 'quote' } as const]
  return { ...cursor, opened, marks: [...cursor.marks, mark], from, text, base: from.column }
}

const ITEM = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t\r\n]|$)/y

function openItem(source: string, cursor: Cursor, interrupts: boolean): Cursor | null {
  const { line, text, base } = cursor
  const match = matchAt(ITEM, source, text.at)
  if (!match || isRule(source, text.at, line.end)) return null
  const from = { at: text.at + match[0].length, column: text.column + match[0].length }
  const next = skipIndent(source, from, line.end)
  const isEmpty = next.at === line.end
  if (interrupts && (isEmpty || (match[1] !== undefined && match[1] !== '1'))) return null
  const isCode = next.column - from.column > 4
  const content = isEmpty || isCode ? from.column + 1 : next.column
  const opened = [...cursor.opened, { kind: 'item', width: content - base } as const]
  return { ...cursor, opened, from, text: next, base: content }
}

/** Whether a line is a thematic break: three or more of one of `*`, `-`, `_`, and blanks. */
export function isRule(source: string, at: number, end: number): boolean {
  const mark = source[at]
  if (mark !== '*' && mark !== '-' && mark !== '_') return false
  let count = 0
  for (let place = at; place < end; place++) {
    const character = source[place]
    if (character === mark) count++
    else if (character !== ' ' && character !== '\t') return false
  }
  return count >= 3
}
