import { fitting, fittingTable } from '../text/fitting.js'
import { gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'

/** GitHub takes 65,536 characters in a comment; two tables, two lists and a few lines share them. */
const LONGEST_TABLE = 18_000
const LONGEST_LIST = 7_000
const MOST_LINES = 20
const LONGEST_LINE = 400

/** A table of the rows that have room. */
export const commentTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string => fittingTable(head, rows, what, LONGEST_TABLE)

/** A list of texts under a title, the first ones where there are many; nothing where there is none. */
export function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const items = lines.slice(0, MOST_LINES).map(line => `- ${gfmText(excerpt(line, LONGEST_LINE))}\n`)
  const shown = items.slice(0, fitting(items, LONGEST_LIST))
  const left = lines.length - shown.length
  return `**${title}**\n\n${shown.join('')}${left > 0 ? `- and ${left} more\n` : ''}`
}
