import { undecided } from '../math/judges/judgement.js'
import type { Judged } from './judged.js'

/** A stretch of a source. */
interface Place {
  readonly start: number
  readonly end: number
}

/**
 * What judges a place. Where errata itself fails there, that place is left undecided by the fault, and the rest of the page
 * is judged: one line that nobody foresaw costs no report. What a plug-in throws is its author's to mend, and passes.
 */
export function isolated(
  rule: string,
  exercise: string | null,
  { start, end }: Place,
  judge: () => readonly Judged[],
): readonly Judged[] {
  try {
    return judge()
  } catch (error) {
    if (error instanceof Error && error.name === 'UsageError') throw error
    const judgement = undecided('fault', faultOf(error))
    return [{ rule, exercise, from: start, to: end, start, end, judgement, through: [] }]
  }
}

/** What failed, and the file and the line of it: `TypeError: x is undefined (sums.js:12)`. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /(?<![\w.-])([\w.-]+\.[jt]s):(\d+):\d+/.exec(error.stack?.replace(error.message, '') ?? '')
  const [, file, line] = place ?? []
  return `${error.name}: ${error.message}${file === undefined ? '' : ` (${file}:${line})`}`
}
