import { gfmTable, gfmText } from '../gfm.js'
import { excerpt } from '../printable.js'

/** GitHub takes 65,536 characters in a comment; two tables, two lists and a few lines share them. */
const LONGEST_TABLE = 18_000
const LONGEST_LIST = 7_000
const MOST_LINES = 20
const LONGEST_LINE = 400

/** A table of the rows from the first one on that have room, and how many are left out; nothing where it has none. */
export function fittingTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string {
  if (rows.length === 0) return ''
  const shown = fitting(
    rows.map(row => gfmTable([], [row])),
    LONGEST_TABLE,
  )
  const table = gfmTable(head, rows.slice(0, shown))
  const left = rows.length - shown
  return left === 0 ? table : `${table}\n${left} more of the ${rows.length} ${what} have no room here.\n`
}

/** How many texts, from the first one on, have room in so many characters. */
function fitting(texts: readonly string[], room: number): number {
  let left = room
  const end = texts.findIndex(text => {
    left -= text.length
    return left < 0
  })
  return end < 0 ? texts.length : end
}

/** A list of texts under a title, the first ones where there are many; nothing where there is none. */
export function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const items = lines.slice(0, MOST_LINES).map(line => `- ${gfmText(excerpt(line, LONGEST_LINE))}\n`)
  const shown = items.slice(0, fitting(items, LONGEST_LIST))
  const left = lines.length - shown.length
  return `**${title}**\n\n${shown.join('')}${left > 0 ? `- and ${left} more\n` : ''}`
}
