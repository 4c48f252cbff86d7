import { Rational } from '../../math/number/rational.js'
import { type Bounds, EVERYTHING } from './piece.js'

/** Words that leave only the whole numbers of a domain. */
export const WHOLE: ReadonlySet<string> = new Set(['integer', 'whole'])
const ABOVE: Bounds = { ...EVERYTHING, from: Rational.ZERO }
const FROM_ZERO: Bounds = { ...ABOVE, hasFrom: true }
const INTEGERS: Bounds = { ...EVERYTHING, isWhole: true }
export const NATURAL: Bounds = { ...ABOVE, isWhole: true }
/** The smaller of the two sets that go by the name: what fails there fails in both. */
export const FROM_ONE = 'the natural numbers from 1 on'

/** What a word says of the values of a symbol. */
export const DESCRIBED: Readonly<Record<string, Bounds | undefined>> = {
  positive: ABOVE,
  nonnegative: FROM_ZERO,
  negative: { ...EVERYTHING, to: Rational.ZERO },
  real: EVERYTHING,
  integer: INTEGERS,
  whole: INTEGERS,
}

interface NamedSet {
  readonly bounds: Bounds
  readonly reading: string | null
}

const named = (names: string, bounds: Bounds, reading: string | null = null): [string, NamedSet][] =>
  names.split(' ').map(name => [name, { bounds, reading }])

const SETS: ReadonlyMap<string, NamedSet> = new Map([
  ...named('R ℝ \\R \\reals real', EVERYTHING),
  ...named('R_{>0} ℝ_{>0} R_{++}', ABOVE),
  ...named('R_+ R^+ R_{+} R^{+} ℝ_+ ℝ^+', ABOVE, 'the positive numbers, 0 not among them'),
  ...named('R_{\\ge0} R_{\\geq0} R_{≥0} R_{>=0}', FROM_ZERO),
  ...named('Z ℤ \\Z integer', INTEGERS),
  ...named('N ℕ \\N natural', NATURAL, FROM_ONE),
  ...named('N_+ N_{>0} N^+ ℕ_{>0} Z_+ Z^+ Z_{>0}', NATURAL),
  ...named('N_0 N_{0} ℕ_0 Z_{\\ge0} Z_{\\geq0} Z_{≥0}', { ...INTEGERS, from: Rational.ZERO, hasFrom: true }),
])

/** The set that a name stands for, in blackboard letters or plain ones; undefined for a name that is none. */
export const setNamed = (name: string): NamedSet | undefined =>
  SETS.get(name.replace(/\\math(?:bb|bf|rm)(?:\{([A-Z])\}| ([A-Z]))/, '$1$2').replaceAll(' ', ''))
