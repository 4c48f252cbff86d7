import { multiply } from '../../math/term/term.js'
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
const OPEN = /^[\s~]{0,2}\$?[\s~]{0,2}(?:°|rpm(?!\p{L}))/u
const PERCENT = /^[\s~]{0,2}\$?[\s~]{0,2}\\?%/u
/** So much text behind a value holds its unit. */
const MAX_UNIT = 8

const behind = ({ token, reading: { source } }: Definition): string =>
  source.slice(token.inner?.end ?? token.end, token.end + MAX_UNIT)

/** Whether formulas take a value in another unit than its own: 27 °C as kelvins, 3000 rpm as radians, 90° as π/2. */
export const hasOpenUnit = (value: Definition): boolean => value.printed !== null && OPEN.test(behind(value))

/** The values that are percentages behind their formula, as their figures: 2 of `$g = 2$ %`, as in the rule of 70. */
export const percentagesAsFigures = (values: readonly Definition[]): ReadonlyMap<string, Definition> =>
  new Map(
    values
      .filter(value => value.printed !== null && PERCENT.test(behind(value)))
      .map(value => [value.key, { ...value, from: null, term: multiply(100, value.term) }]),
  )
