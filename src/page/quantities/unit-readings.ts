import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { isSameDimension } from '../../math/units/dimension.js'
import type { Node } from '../../notation/tree/node.js'
import { convertsUnit } from './conversion-factor.js'
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
  /** As written; a unit on one side only; a prefix that nobody wrote; two different dimensions. */
  readonly kind: 'written' | 'one-sided' | 'prefix' | 'mismatch'
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
/** `0.82 · 2.5 = 2.05` billion, `60 + 40 = 100` percent: the scale behind the result is that of what it comes from. */
const SHARED: UnitReading = {
  ...WRITTEN,
  right: 'bare',
  kind: 'one-sided',
  note: 'the left counts in what the right does',
}
/** Memory is also counted in powers of 1024. */
const KIBI = [-10, -20, -30, 10, 20, 30].map(exponent => Rational.of(2).pow(exponent))
const THOUSANDS = [3, 6, 9, 12, -3, -6, -9].map(exponent => Rational.of(`1e${exponent}`))

/**
 * The ways in which the units of two sides can be meant, likeliest first. Of real documents a quarter write the unit
 * on the right only, where it labels a number that is in it already (`2000 + 600 = 2600` ms), or names what the base
 * units on the left come to (`15e9 / 9e10 = 167` ms); some leave out a prefix (`256 · 16 = 4` TB, in GB).
 */
export function readingsOf(left: Measured, right: Measured, figure: Precision): readonly UnitReading[] {
  const [isLeftPure, isRightPure] = [left.dimension.size === 0, right.dimension.size === 0]
  // A letter is taken for a unit under a convention of its own.
  const isLetter = right.ambiguities.has('letter')
  const scaled = !left.hasUnits && !isLetter && figure.mayShareScale ? [SHARED] : []
  if (isLeftPure && isRightPure) {
    const shifted = !right.hasUnits && figure.mayOmitPrefix ? shifts(WRITTEN) : []
    return [WRITTEN, ...scaled, ...unscaled(left, right), ...shifted]
  }
  if (isSameDimension(left.dimension, right.dimension))
    return convertsUnit(left, right) ? [WRITTEN, CONVERTED] : [WRITTEN]
  if (isLeftPure) return [...oneSided(left, right, figure), ...scaled]
  if (isRightPure) {
    const plain = {
      ...WRITTEN,
      left: 'plain',
      kind: 'one-sided',
      note: 'the right is in the unit of the left',
    } as const
    return [plain, { ...WRITTEN, kind: 'one-sided', note: 'in base units' }]
  }
  const note = 'the units of the two sides are of different dimensions'
  return [
    { ...WRITTEN, left: 'plain', right: 'plain', kind: 'mismatch', note },
    { ...WRITTEN, kind: 'mismatch', note },
  ]
}

/** FLOP, tokens and the like are counted: `312 TFLOP · 0.4 = 125` goes on in teraflops. */
function unscaled(left: Measured, right: Measured): UnitReading[] {
  if (left.hasUnits === right.hasUnits) return []
  const [from, to] = left.hasUnits ? (['plain', 'full'] as const) : (['full', 'plain'] as const)
  return [{ ...WRITTEN, left: from, right: to, kind: 'one-sided', note: 'one side names the unit of both' }]
}

/** What may be read into a printed figure. */
export interface Precision {
  /** Zero says nothing of a value in another unit, and a single digit little. */
  readonly digits: number
  readonly mayOmitPrefix: boolean
  /** Whether the left may be counted in the thousands, millions, percent … that stand behind the figure. */
  readonly mayShareScale: boolean
}

function oneSided(left: Measured, right: Measured, { digits }: Precision): UnitReading[] {
  const label = {
    ...WRITTEN,
    right: 'plain',
    kind: 'one-sided',
    note: 'the left is in the unit of the right',
  } as const
  const base = { ...WRITTEN, kind: 'one-sided', note: 'the left is in base units' } as const
  if (digits === 0) return [label]
  const isStrict = digits < 2
  const steps = right.dimension.has('byte') ? [...THOUSANDS, ...KIBI] : THOUSANDS
  const mayShift = hasPrefix(right) && !isScaled(left.node)
  const shifted = mayShift ? shifts({ ...WRITTEN, right: 'plain', isStrict }, steps) : []
  return [label, { ...base, isStrict: isStrict && shifted.length === 0 }, ...shifted]
}

const shifts = (reading: UnitReading, steps = THOUSANDS): UnitReading[] =>
  steps.map(shift => ({
    ...reading,
    shift,
    kind: 'prefix',
    note: `the left counts in units that are ${shift} of those of the right`,
  }))

/** Who writes out 10^9 or 1024 counts in base units, or converts by it: no prefix is left out. */
const isScaled = (node: Node): boolean => isScale(node) || node.args.some(isScaled)

const SCALES: ReadonlySet<string> = new Set(['1000', '1024', '1000000', '1000000000'])

function isScale({ head, text, args: [base, exponent] }: Node): boolean {
  if (head === 'number') return text.includes('e') || SCALES.has(text)
  return head === 'pow' && base!.text === '2' && /^[1-6]0$/.test(exponent!.text)
}

/** Units of a prefix are powers of a thousand, or of 1024; the kilogram has its own. */
function hasPrefix({ full, behind, dimension }: Measured): boolean {
  if (dimension.has('mass')) return true
  return [...full.values(), behind.factor].some(worth => {
    const value = exactValue(worth)
    if (!value || value.eq(1)) return false
    return [...THOUSANDS, ...[10, 20, 30, 40].map(power => Rational.of(2).pow(power))].some(thousand =>
      thousand.eq(value),
    )
  })
}
