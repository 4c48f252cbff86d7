import type { Token } from '../../../documents/model/document.js'
import { isBoundedBefore, isBoundedBehind } from '../../../english/bound.js'
import { hasSense } from '../../../english/matching.js'
import { isTimeUnit } from '../../../math/units/unit-of-word.js'
import type { Reading } from '../../../page/reading.js'
import type { Candidate } from './candidate.js'

/** So many words of a unit may stand between a figure and the bound behind it, or between two parts of a figure. */
const MAX_UNIT_WORDS = 2

/**
 * Why the figure at a place may be no statement of a value: it is a bound, an addition, an end of a range, or one part of a
 * quantity that is written in several units. Null where it stands alone.
 */
export function shapeOfFigure(place: Candidate, reading: Reading): string | null {
  const { tokens } = reading.section
  const at = tokens.findIndex(token => token.end > place.start)
  const here = tokens[at]
  if (!here) return null
  if (isBoundedBefore(tokens, at)) return 'the page states a bound'
  const before = tokens.slice(Math.max(0, at - MAX_UNIT_WORDS), at)
  if (before.some(token => token.clause === here.clause && hasSense(token, 'added')))
    return 'it is an addition'
  if (isBoundedBehind(tokens, at, MAX_UNIT_WORDS)) return 'the page states a bound'
  if (isEndOfRange(tokens, at, reading.source)) return 'the page states a range'
  return isPartOfSeveral(tokens, at) ? 'it is one part of a quantity in several units' : null
}

const isFigure = (token: Token | undefined): boolean => token?.kind === 'number' || token?.kind === 'math'

/** `80 to 82`, `80-82`, `80 and 82` behind "between"; whichever end is the place. */
function isEndOfRange(tokens: readonly Token[], at: number, source: string): boolean {
  const joins = (left: Token | undefined, right: Token | undefined): boolean =>
    isFigure(left) && isFigure(right) && /^\s*[-–—]\s*$/.test(source.slice(left!.end, right!.start))
  const [here, before, behind] = [tokens[at], tokens[at - 1], tokens[at + 1]]
  const afterBreak = before?.kind === 'break' ? tokens[at - 2] : before
  const beforeBreak = behind?.kind === 'break' ? tokens[at + 2] : behind
  if (joins(afterBreak, here) || joins(here, beforeBreak)) return true
  if (before?.text === 'to' && isFigure(tokens[at - 2])) return true
  if (behind?.text === 'to' && isFigure(tokens[at + 2])) return true
  return before?.text === 'and' && isFigure(tokens[at - 2]) && tokens[at - 3]?.text === 'between'
}

/** `3 days and 9 hours`, `3 d 9 h`: another figure with a unit of time follows at once, or goes before. */
function isPartOfSeveral(tokens: readonly Token[], at: number): boolean {
  const isWithTime = (index: number) => {
    const unit = tokens[index + 1]
    return isFigure(tokens[index]) && unit?.kind === 'word' && isTimeUnit(unit.text)
  }
  const isJoint = (index: number) => tokens[index]?.text === 'and'
  const isBeside = (index: number) => tokens[index]?.kind === 'number' && isWithTime(index)
  if (!isWithTime(at)) return false
  if ((isJoint(at + 2) && isWithTime(at + 3)) || (isJoint(at - 1) && isWithTime(at - 3))) return true
  return isBeside(at) && (isBeside(at + 2) || isBeside(at - 2))
}

/** What a table may count in without saying so: thousands, millions, and whatever power of ten heads the column. */
const TABLE_SCALES = ['1e3', '1e6', '1e9', '1e12', '0.01']

/** A figure in a cell as it would be in each other scale; none for a figure elsewhere. */
export function scaledByTable(place: Candidate, reading: Reading): readonly Candidate[] {
  const { figure } = place
  const cell = reading.section.tokens.find(token => token.end > place.start)
  if (!figure || !cell?.headers) return []
  const factors = [...TABLE_SCALES, ...cell.headers.filter(header => /^1e-?\d{1,3}$/.test(header))]
  return factors.map(factor => ({ ...place, figure: { ...figure, factor } }))
}
