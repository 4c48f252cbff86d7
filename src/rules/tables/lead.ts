import type { Grid, Token } from '../../documents/model/document.js'
import { firstBehind } from '../../documents/model/range.js'
import { stanceOf } from '../../english/stance.js'
import type { Reading } from '../../page/reading.js'

/** Between the word that leads to a table and the table stand blanks and marks. */
const MAX_DISTANCE = 20

/** The words before a table stand no further from it. */
const MAX_CHARACTERS = 300

/** What is written right before a table. */
export const textBefore = (start: number, source: string): string =>
  source.slice(Math.max(0, start - MAX_CHARACTERS), start)

/** What is written right before and behind the rows of a table. */
export function textAround(lines: Grid, source: string): string {
  const cells = lines.flat()
  const [start, end] = [cells[0]?.start ?? 0, cells.at(-1)?.end ?? 0]
  return `${textBefore(start, source)} ${source.slice(end, end + MAX_CHARACTERS)}`
}

/** The word that leads to a table, where its sentence does not stand by what the table says: "A student's table:". */
export function doubtedLead(start: number, reading: Reading): Token | null {
  const { tokens } = reading.section
  let at = firstBehind(tokens, token => token.start >= start) - 1
  while (tokens[at]?.kind === 'stop' || tokens[at]?.kind === 'break') at--
  const lead = tokens[at]
  if (!lead || start - lead.end > MAX_DISTANCE) return null
  return stanceOf(lead, reading).kind === 'asserted' ? null : lead
}
