import { USUAL } from '../../math/units/convention.js'
import { inUnit, type Measured, measure } from '../quantities/measured-side.js'
import { unitInProse } from '../quantities/unit-in-prose.js'
import type { Definition } from './definition.js'

/** The value of a definition with its unit, inside its formula or behind it. */
export function measureOf({ statement, printed, token, reading }: Definition): Measured | null {
  const node = statement.terms.find(({ start }) => start === printed!.start)
  const measured = node ? measure(node, reading.source, USUAL) : null
  if (!measured || node !== statement.terms.at(-1)) return measured
  const unit = unitInProse(token, reading, USUAL)
  return unit ? inUnit(measured, unit) : measured
}

/** Degrees of a temperature or an angle, and turns in a minute, behind a formula. */
const OPEN = /^[\s~]{0,2}\$?[\s~]{0,2}(?:°|\\?%|rpm(?!\p{L}))/u
/** So much text behind a value holds its unit. */
const MAX_UNIT = 8

/** Whether formulas take a value in another unit than its own: 27 °C as kelvins, 3000 rpm as radians, 90° as π/2, or 2% as 2. */
export function hasOpenUnit({ printed, token, reading: { source } }: Definition): boolean {
  const behind = source.slice(token.inner?.end ?? token.end, token.end + MAX_UNIT)
  return printed !== null && OPEN.test(behind)
}
