import { Rational } from '../../../src/math/number/rational.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import type { Term } from '../../../src/math/term/term.js'
import { type Ambiguity, type Convention, OTHERS, USUAL } from '../../../src/math/units/convention.js'
import type { Dimension } from '../../../src/math/units/dimension.js'
import type { Unit } from '../../../src/math/units/unit.js'

/** The powers of base quantities in alphabetical order: `length1 time-1`. */
export const powersOf = (dimension: Dimension): string =>
  [...dimension]
    .map(([base, power]) => `${base}${power}`)
    .sort()
    .join(' ')

/** What a worth comes to, or how it is written where that is no fraction. */
export const textOf = (worth: Term): string => exactValue(worth)?.toString() ?? toPlain(worth)

/** All that a unit says, for comparison. */
export interface Shown {
  readonly worth: string
  readonly scale: string
  readonly dimension: string
  readonly nouns: string
  readonly ambiguities: readonly string[]
  readonly isUnknown: boolean
}

export const shown = (unit: Unit): Shown => ({
  worth: textOf(unit.factor),
  scale: textOf(unit.scale),
  dimension: powersOf(unit.dimension),
  nouns: powersOf(unit.nouns),
  ambiguities: [...unit.ambiguities].sort(),
  isUnknown: unit.isUnknown,
})

/** What a unit says that is known, is no noun and scales no count, but for what is named. */
export const known = (worth: string, dimension = '', rest: Partial<Shown> = {}): Shown => ({
  worth: Rational.of(worth).toString(),
  scale: '1',
  dimension,
  nouns: '',
  ambiguities: [],
  isUnknown: false,
  ...rest,
})

/** What a scale says: all that it is worth scales a count. */
export const scaling = (worth: string, ambiguities: readonly Ambiguity[] = []): Shown =>
  known(worth, '', { scale: Rational.of(worth).toString(), ambiguities })

/** What a noun says. */
export const counted = (noun: string, isUnknown = false): Shown =>
  known('1', '', { nouns: `${noun}1`, isUnknown })

/** The convention that reads these words in their second meaning, the usual one for none. */
export const conventionOf = (meaning?: Ambiguity): Convention => {
  if (meaning === undefined) return USUAL
  const found = OTHERS.find(({ second }) => second.has(meaning))
  if (!found) throw new Error(`conventionOf: expected a convention for ${meaning}, got none`)
  return found
}

export const AMBIGUITIES: readonly Ambiguity[] = ['prefix', 'calendar', 'twelfth', 'letter', 'molar', 'rate']
