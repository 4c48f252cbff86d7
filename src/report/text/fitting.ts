import { gfmRow, gfmTable } from './gfm.js'

/** How many texts, from the first one on, have room in so many characters together. */
export function fitting(texts: readonly string[], room: number): number {
  let left = room
  const end = texts.findIndex(text => {
    left -= text.length
    return left < 0
  })
  return end < 0 ? texts.length : end
}

/**
 * A table of the rows from the first one on that have room in so many characters, without its head, and how many are
 * left out; nothing where it has no rows.
 */
export function fittingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
  room: number,
): string {
  if (rows.length === 0) return ''
  const written = rows.map(gfmRow)
  const shown = fitting(written, room)
  const table = gfmTable(head, written.slice(0, shown))
  const left = rows.length - shown
  return left === 0 ? table : `${table}\n${left} more of the ${rows.length} ${what} have no room here.\n`
}
