import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { USUAL } from '../../math/units/convention.js'
import { type Dimension, isSameDimension, powerOfDimension } from '../../math/units/dimension.js'
import type { Unit } from '../../math/units/unit.js'
import { unitOfWord } from '../../math/units/unit-of-word.js'
import type { Node } from '../../notation/tree/node.js'
import { convertsUnit, product, quotient } from './conversion-factor.js'
import type { Measured } from './measured-side.js'

/** One way in which the units of a statement can be meant. */
export interface UnitReading {
  /** Whether each side counts in base units, or in its figures as they are written; the right one without its scale. */
  readonly left: 'full' | 'plain'
  readonly right: 'full' | 'plain' | 'bare'
  /** What the left is multiplied by, where a prefix is understood. */
  readonly shift: Rational
  readonly note: string | null
  /** Whether only the exact value is taken for it: a rounded digit fits one value in ten. */
  readonly isStrict: boolean
  /** As written; a unit on one side only; another unit that the page names, or does not; two different dimensions. */
  readonly kind: 'written' | 'one-sided' | 'prefix' | 'unnamed' | 'mismatch'
}

const WRITTEN: UnitReading = {
  left: 'full',
  right: 'full',
  shift: Rational.ONE,
  note: null,
  isStrict: false,
  kind: 'written',
}
/** The figures alone are equal, since a number among them converts the unit. */
const CONVERTED: UnitReading = {
  ...WRITTEN,
  left: 'plain',
  right: 'plain',
  note: 'a number on the left converts its unit',
}
/** `0.82 · 2.5 = 2.05` million, `60 + 40 = 100` percent: the scale behind the result is that of what it comes from. */
const SHARED: UnitReading = {
  ...WRITTEN,
  right: 'bare',
  kind: 'one-sided',
  note: 'the left counts in what the right does',
}
/** `2 · 0.25 = 0.50` %: decimals that nothing says are percentages may be some. */
const OF_PERCENTAGES: UnitReading = {
  ...SHARED,
  kind: 'unnamed',
  note: 'it would be right if its figures are percentages',
}

const isInPercent = ({ node, behind }: Measured): boolean =>
  node.head === 'percent' || exactValue(behind.scale)?.eq(PERCENT) === true

const PERCENT = Rational.of('1/100')

/**
 * Whether a side works something out from decimals below one, which stand for percentages as often as for shares; a factor
 * of growth less one, `1.02 - 1`, is a share.
 */
const computesWithDecimals = ({ node, hasUnits }: Measured): boolean =>
  !hasUnits && node.args.length > 0 && mentions(node, /^0?\.\d/) && !mentions(node, /^1$/)

const mentions = ({ head, text, args }: Node, figure: RegExp): boolean =>
  (head === 'number' && figure.test(text)) || args.some(part => mentions(part, figure))

/**
 * The ways in which the units of two sides can be meant, likeliest first. Of real documents a quarter write the unit
 * on the right only, where it labels a number that is in it already (`2000 + 600 = 2600` ms), or names what the base
 * units on the left come to (`15e9 / 9e10 = 167` ms); some count in another unit that they name nearby (`256 · 16 = 4` TB,
 * in GB). Of plain numbers there is one reading, and no power of ten is left out.
 */
export function readingsOf(
  left: Measured,
  right: Measured,
  figure: Precision,
  inSight: () => readonly Unit[] = () => [],
): readonly UnitReading[] {
  const [isLeftPure, isRightPure] = [left.dimension.size === 0, right.dimension.size === 0]
  // A letter is taken for a unit under a convention of its own.
  const isLetter = right.ambiguities.has('letter')
  // `(12.4 g / 15.5 g) × 100 = 80 %`: units that cancel leave a number.
  const isNumber = !left.hasUnits || (isLeftPure && isInPercent(right))
  const scaled = isNumber && !isLetter && figure.mayShareScale ? [SHARED] : []
  const converted = convertsUnit(left, right) ? [CONVERTED] : []
  if (isLeftPure && isRightPure) {
    const unnamed = !right.hasUnits && figure.mayBeUnnamed ? inUnnamed(WRITTEN, THOUSANDS, false) : []
    const percents = isInPercent(right) && computesWithDecimals(left) ? [OF_PERCENTAGES] : []
    return [WRITTEN, ...converted, ...scaled, ...unscaled(left, right), ...unnamed, ...percents]
  }
  if (isSameDimension(left.dimension, right.dimension)) return [WRITTEN, ...converted]
  if (isLeftPure) return [...oneSided(left, right, figure, inSight), ...scaled]
  if (isRightPure) {
    const plain = {
      ...WRITTEN,
      left: 'plain',
      kind: 'one-sided',
      note: 'the right is in the unit of the left',
    } as const
    const inBase = { ...WRITTEN, kind: 'one-sided', note: 'in base units' } as const
    return isMolar(left) ? [plain] : [plain, inBase]
  }
  const note = 'the units of the two sides are of different dimensions'
  return [
    { ...WRITTEN, left: 'plain', right: 'plain', kind: 'mismatch', note },
    { ...WRITTEN, kind: 'mismatch', note },
  ]
}

/** Nobody counts concentrations in moles per cubic metre, which are a thousandth of what an M is. */
const isMolar = ({ ambiguities, dimension }: Measured): boolean =>
  ambiguities.has('molar') && isSameDimension(dimension, MOLAR)

const { dimension: MOLAR } = unitOfWord('mM', USUAL)

/** Things and their multiples are counted: `312 million · 0.4 = 125` goes on in millions. Measures that cancel are worth what they are. */
function unscaled(left: Measured, right: Measured): UnitReading[] {
  const isCounted = [left, right].every(({ units }) =>
    [...units.values()].every(unit => unit.dimension.size === 0),
  )
  if (left.hasUnits === right.hasUnits || !isCounted) return []
  const [from, to] = left.hasUnits ? (['plain', 'full'] as const) : (['full', 'plain'] as const)
  return [{ ...WRITTEN, left: from, right: to, kind: 'one-sided', note: 'one side names the unit of both' }]
}

/** What may be read into a printed figure. */
export interface Precision {
  /** Zero says nothing of a value in another unit, and a single digit little. */
  readonly digits: number
  /** Whether the left may be counted in the thousands, millions, percent … that stand behind the figure. */
  readonly mayShareScale: boolean
  /** Whether the left writes powers of ten, as a quantity does, and the figure none, so that its unit may stand elsewhere. */
  readonly mayBeUnnamed: boolean
}

function oneSided(
  left: Measured,
  right: Measured,
  { digits }: Precision,
  inSight: () => readonly Unit[],
): UnitReading[] {
  const label = {
    ...WRITTEN,
    right: 'plain',
    kind: 'one-sided',
    note: 'the left is in the unit of the right',
  } as const
  const base = { ...WRITTEN, kind: 'one-sided', note: 'the left is in base units' } as const
  if (digits === 0) return [label]
  const bases = isMolar(right) ? [] : [base]
  const isStrict = digits < 2
  const others = shifts(right, inSight(), isStrict)
  const shifted = isScaled(left.node) ? [] : others
  // `2000 = 2` kg restates a figure, and computes nothing.
  const isRestated = left.node.head === 'number'
  const steps = [...(right.dimension.has('byte') ? KIBI : []), ...(isRestated ? THOUSANDS : [])]
  const unnamed = shifted.length === 0 ? inUnnamed(label, steps, true) : []
  const open = shifted.length === 0 ? others.map(other => ({ ...other, kind: 'unnamed' }) as const) : []
  const inBase = bases.map(one => ({ ...one, isStrict: isStrict && shifted.length === 0 }))
  return [label, ...inBase, ...shifted, ...unnamed, ...open]
}

const THOUSANDS = [3, 6, 9, 12, -3, -6, -9].map(exponent => Rational.of(`1e${exponent}`))
const KIBI = [-10, -20, -30, 10, 20, 30].map(exponent => Rational.of(2).pow(exponent))

/** Readings in a unit that nobody names: they leave open what would be wrong, and hold nothing. */
const inUnnamed = (reading: UnitReading, shifts: readonly Rational[], isStrict: boolean): UnitReading[] =>
  shifts.map(shift => ({
    ...reading,
    shift,
    isStrict,
    kind: 'unnamed',
    note: `it would be right in a unit that is ${shift} of this one, and none is named`,
  }))

/**
 * The left may count in another unit of what the right measures, where the page names that unit nearby, or in the unit
 * of the right without its prefix, which nobody needs to name: `0.013 · 0.99 = 12.9` meV.
 */
function shifts(right: Measured, inSight: readonly Unit[], isStrict: boolean): UnitReading[] {
  const [own, prefix] = [unitOfSide(right), prefixOfSide(right)]
  if (!own) return []
  const named = inSight.flatMap(unit => worthAs(right.dimension, unit) ?? [])
  const worths = [own.div(prefix), ...named].filter(worth => !worth.eq(own) && !worth.eq(1))
  const distinct = worths.filter((worth, i) => worths.findIndex(other => other.eq(worth)) === i)
  return distinct.map(worth => {
    const shift = worth.div(own)
    const note = `the left counts in units that are ${shift} of those of the right`
    return { ...WRITTEN, right: 'plain', isStrict, shift, kind: 'prefix', note }
  })
}

/** What one of a unit is worth where it measures a dimension; 1/ns measures frequencies as GHz does. */
function worthAs(dimension: Dimension, unit: Unit): Rational | null {
  const worth = exactValue(unit.factor) ?? null
  if (isSameDimension(unit.dimension, dimension)) return worth
  const isReciprocal = isSameDimension(powerOfDimension(unit.dimension, Rational.of(-1)), dimension)
  return worth && isReciprocal && !worth.isZero() ? Rational.ONE.div(worth) : null
}

/** What one of the unit of a side is worth beyond its scale, where it has one. */
function unitOfSide({ units, behind, dimension }: Measured): Rational | null {
  const measured = [...units.values(), behind].filter(unit => unit.dimension.size > 0)
  const isWhole = measured.length === 1 && isSameDimension(measured[0]!.dimension, dimension)
  if (!isWhole) return null
  // The µ of `\mu\text{m}` stands by itself.
  const worths = [...units.values(), behind].map(({ factor, scale }) =>
    quotient(exactValue(factor), exactValue(scale)),
  )
  return worths.reduce(product, Rational.ONE)
}

const prefixOfSide = ({ units, behind }: Measured): Rational =>
  [...units.values(), behind].reduce((all, { prefix }) => all.times(prefix), Rational.ONE)

/** Who writes out 10^9 or 1024 counts in base units, or converts by it: that a prefix is left out is no more than possible. */
const isScaled = (node: Node): boolean => isScale(node) || node.args.some(isScaled)

const SCALES: ReadonlySet<string> = new Set(['1000', '1024', '1000000', '1000000000'])

function isScale({ head, text, args: [base, exponent] }: Node): boolean {
  if (head === 'number') return /e\+?\d/.test(text) || SCALES.has(text)
  return head === 'pow' && base!.text === '2' && /^[1-6]0$/.test(exponent!.text)
}
