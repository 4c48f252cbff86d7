import { firstBehind, type Range } from '../model/range.js'
import { CODE, changedOver, hasDecimalCommas, withDecimalPoints } from './decimal-comma.js'

/** As far as the marks of a figure are told by what stands beside it. */
const BESIDE = 4
/** What makes any page one with decimal commas. */
const COMMAS = ' 1,5 kg 2,5 kg '

/**
 * How a text that is to stand at a place of the source, written with decimal points, is written with the marks of the
 * page; null where the page would not read it so. The text itself where the page, or the program there, has points. The
 * source may be a stretch of a page that is known to have decimal commas or not.
 */
export function pageMarks(
  source: string,
  hasCommas = hasDecimalCommas(source),
): (written: string, place: Range) => string | null {
  if (!hasCommas) return written => written
  const programs = programsOf(source)
  return (written, { start, end }) => {
    const program = programs[firstBehind(programs, one => one.end > start)]
    if (program && program.start <= start) return written
    const changed = changedOver(written)
    const [before, behind] = [
      source.slice(Math.max(0, start - BESIDE), start),
      source.slice(end, end + BESIDE),
    ]
    const read = withDecimalPoints(`${COMMAS}${before}${changed}${behind}`)
    return read.startsWith(written, COMMAS.length + before.length) ? changed : null
  }
}

function programsOf(source: string): Range[] {
  let end = 0
  return source.split(CODE).flatMap((part, i) => {
    const start = end
    end += part.length
    return i % 2 === 1 ? [{ start, end }] : []
  })
}
