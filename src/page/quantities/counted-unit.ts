import type { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { multiply, type Term } from '../../math/term/term.js'
import { USUAL } from '../../math/units/convention.js'
import type { Dimension } from '../../math/units/dimension.js'
import { PREFIXES } from '../../math/units/prefixes.js'
import { alternatives } from '../../math/units/table.js'
import { findUnit, unitOfWord } from '../../math/units/unit-of-word.js'

/** `EFLOP/s`, `tera flops`, `PF-days`, `petaflop/s-days`; another hyphen or slash behind makes another unit of it. */
const WRITTEN = new RegExp(
  String.raw`^[\s~]?(?:(?<prefix>${alternatives(PREFIXES.map(({ name }) => name))})[-\s])?(?<word>[a-z]{1,16})(?:/s(?:ec(?:ond)?)?)?(?:(?<joint>[-\s])(?<behind>[a-z]{1,16}))?(?![\w/-])`,
  'i',
)

/**
 * How many of a counted thing, or how many in a second, the unit with a prefix stands for that a text begins with: 10^18
 * for `EFLOP/s`; null for any other. A span of time behind a rate makes a count of it: a PF-day is 10^15 · 86,400.
 */
export function countsOf(text: string): Rational | null {
  const groups = WRITTEN.exec(text)?.groups
  if (!groups) return null
  const { prefix = '', word = '', joint, behind = '' } = groups
  const span = unitOfWord(behind, USUAL)
  const isSpan = isPowerOfTime(span.dimension, 1)
  if (joint === '-' && !isSpan) return null
  return counted(`${prefix}${word}`, isSpan ? span.factor : null)
}

function counted(word: string, span: Term | null): Rational | null {
  const found = findUnit(word)
  if (!found) return null
  const { unit, prefix } = found
  const isCount = unit.noun !== null && prefix !== null
  if (!isCount && !(isPowerOfTime(unit.dimension, -1) && span)) return null
  const { factor } = unitOfWord(word, USUAL)
  return exactValue(span ? multiply(factor, span) : factor) ?? null
}

const isPowerOfTime = (dimension: Dimension, power: number): boolean =>
  dimension.size === 1 && dimension.get('time')?.eq(power) === true
