import { fitting, fittingTable } from '../text/fitting.js'
import { gfmText } from '../text/gfm.js'
import { excerpt } from '../text/printable.js'

/** GitHub takes 65,536 characters in a comment; two tables, two lists and a few lines share them. */
const MAX_TABLE_LENGTH = 18_000
const MAX_LIST_LENGTH = 7_000
const MAX_LINES = 20
const MAX_LINE_LENGTH = 400

/** A table of the rows that have room. */
export const commentTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
): string => fittingTable(head, rows, what, MAX_TABLE_LENGTH)

/** A list of texts under a title, the first ones where there are many; nothing where there is none. */
export function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const items = lines.slice(0, MAX_LINES).map(line => `- ${gfmText(excerpt(line, MAX_LINE_LENGTH))}\n`)
  const shown = items.slice(0, fitting(items, MAX_LIST_LENGTH))
  const left = lines.length - shown.length
  return `**${title}**\n\n${shown.join('')}${left > 0 ? `- and ${left} more\n` : ''}`
}
