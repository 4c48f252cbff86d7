import { scriptOf } from '../words/raised.js'
import type { Piece, Tag } from './tag-stream.js'

/** How the text of an inline element is marked: by signs at the end of its first tag and the beginning of its last. */
export interface InlineMark {
  readonly opens: string
  readonly closes: string
}

const STRUCK = { opens: '~~', closes: '~~' }
const QUOTED = { opens: '"', closes: '"' }
const MARKS: ReadonlyMap<string, InlineMark> = new Map([
  ['del', STRUCK],
  ['s', STRUCK],
  ['strike', STRUCK],
  ['q', QUOTED],
])

/** How an inline element is marked, whose text goes on behind the piece at `index`; null where it is not. */
export function markOf(tag: Tag, pieces: readonly Piece[], index: number, source: string): InlineMark | null {
  if (tag.name !== 'sup' && tag.name !== 'sub') return MARKS.get(tag.name) ?? null
  const text = textBehind(pieces, index, source)
  const sign = tag.name === 'sup' ? '^' : '_'
  // What holds other elements is more than a figure.
  return text === null ? { opens: `${sign}(`, closes: ')' } : scriptOf(text, sign)
}

/** What an element says that holds text and nothing else; null for any other. */
export function textBehind(pieces: readonly Piece[], index: number, source: string): string | null {
  const tag = pieces[index] as Tag
  let text = ''
  for (let next = index + 1; ; next++) {
    const piece = pieces[next]
    if (piece?.kind === 'text') text += source.slice(piece.start, piece.end)
    else if (piece?.kind === 'entity') text += piece.says
    else return piece?.kind === 'close' && piece.name === tag.name ? text.trim() : null
  }
}

const INVISIBLE = /^[\s\u00ad\u200b-\u200d\u2060-\u2064\ufeff]+$/u

/** Signs that may stand before what they belong to. */
const PREFIX = /^[-+−–±√]$/

/** What a sign that stands behind it belongs to what follows it. */
const BEGINS = /(?:^|\s|<su[bp]>)$/

/** An entity as what it stands for: a sign next to what follows where it may belong to that, else with blanks behind it. */
export function coverOfEntity(says: string, length: number, before: string): string {
  const seen = INVISIBLE.test(says) || says === '`' ? '' : says
  const isBefore = PREFIX.test(seen) && (seen === '√' || BEGINS.test(before))
  return isBefore ? seen.padStart(length) : seen.padEnd(length)
}

/** A tag covered: blanks, with a mark where the text begins or ends that the tag stands before or behind. */
export function coverOfTag({ start, end, kind }: Piece, mark: string): string {
  const length = end - start
  if (mark.length > length) return ' '.repeat(length)
  return kind === 'open' ? mark.padStart(length) : mark.padEnd(length)
}
