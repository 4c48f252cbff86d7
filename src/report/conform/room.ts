import { gfmTable, gfmText } from '../gfm.js'
import { excerpt } from '../printable.js'

/** GitHub takes 65,536 characters in a comment; two tables and two lists share them. */
const LONGEST_TABLE = 22_000
const MOST_LINES = 20
const LONGEST_LINE = 400

/** A table of the rows from the first one on that have room, and how many are left out; nothing where it has none. */
export function fittingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string {
  if (rows.length === 0) return ''
  let room = LONGEST_TABLE
  const end = rows.findIndex(row => {
    room -= gfmTable([], [row]).length
    return room < 0
  })
  const table = gfmTable(head, end < 0 ? rows : rows.slice(0, end))
  return end < 0
    ? table
    : `${table}\n${rows.length - end} more of the ${rows.length} ${what} have no room here.\n`
}

/** A list of texts under a title, the first ones where there are many; nothing where there is none. */
export function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, MOST_LINES).map(line => `- ${gfmText(excerpt(line, LONGEST_LINE))}\n`)
  const left = lines.length - shown.length
  return `**${title}**\n\n${shown.join('')}${left > 0 ? `- and ${left} more\n` : ''}`
}
