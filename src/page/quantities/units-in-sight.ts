import type { Token } from '../../documents/model/document.js'
import { exactValue } from '../../math/term/evaluate.js'
import type { Convention } from '../../math/units/convention.js'
import type { Unit } from '../../math/units/unit.js'
import type { Reading } from '../reading.js'
import { readUnit } from './unit-expression.js'

/** As far as a page is looked through for the unit in which a statement may count: some ten lines before it, two behind. */
const MAX_BEFORE = 800
const MAX_BEHIND = 160
/** A unit of one word, or a rate. */
const WRITTEN = /\p{L}[\p{L}\p{M}]{0,15}(?:\/\p{L}{1,12}){0,2}/gu

/**
 * The units that are named near a statement, in which its numbers may count although they stand without one. Whoever
 * writes `V/cm` measures lengths in centimetres too.
 */
export function unitsInSight(token: Token, reading: Reading, convention: Convention): readonly Unit[] {
  const text = textInSight(token, reading)
  const words = new Set((text.match(WRITTEN) ?? []).flatMap(word => [word, ...word.split('/')]))
  return [...words].flatMap(word => {
    const unit = readUnit(word, convention)
    // The K of `J/K` divides by no thousand: what is no unit for certain excuses nothing.
    const isCertain = unit && !unit.isUnknown && exactValue(unit.scale)?.eq(1)
    return isCertain && unit.dimension.size > 0 ? [unit] : []
  })
}

/** What of a section stands near a statement, with the statement itself. */
export function textInSight({ start, end }: Token, { source, section }: Reading): string {
  const first = section.tokens[0]?.start ?? 0
  const last = section.tokens.at(-1)?.end ?? source.length
  return source.slice(Math.max(first, start - MAX_BEFORE), Math.min(last, end + MAX_BEHIND))
}
