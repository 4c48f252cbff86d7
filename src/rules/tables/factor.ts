import { Rational } from '../../math/number/rational.js'

/** A factor between two columns that no head names. */
export interface Factor {
  readonly near: number
  /** What it is exactly; null where only the rows tell. */
  readonly exact: Rational | null
  /** So many digits of the rows its choice is worth: there are more large factors than small ones. */
  readonly digits: number
  /** Whether it is a number that stands near the table. */
  readonly isPrinted?: true
}

/** How freely a relation may choose its factor. */
export type Freedom = 'none' | 'power of ten' | 'any'

/** Whole numbers that may stand between two columns: bytes, blocks, hours, days, seconds, a price. */
const MAX_WHOLE = 128
const LARGER = [365, 720, 730, 1000, 3600, 8760]
/** From the first power of two above MAX_WHOLE to a mebi. */
const POWERS_OF_TWO = Array.from({ length: 13 }, (_, i) => 2 ** (8 + i))
/** As near a simple factor must be to what the rows show. */
const NEARNESS = 0.2

const ONE: Factor = { near: 1, exact: Rational.ONE, digits: 0 }
const FREE_DIGITS = Number.POSITIVE_INFINITY

/**
 * The factors that may be meant where the rows show about this one, the likeliest first: the numbers that stand near the
 * table, those that its columns suggest, simple ones, and last this one itself.
 */
export function factorsNear(
  shown: number,
  freedom: Freedom,
  printed: readonly Rational[] = [],
  factors: readonly Rational[] = [],
): readonly Factor[] {
  if (freedom === 'none') return [ONE]
  const power = Math.round(Math.log10(shown))
  const ofTen = powerOfTen(power)
  if (freedom === 'power of ten') return [ofTen]
  const simple = WHOLES.flatMap(whole => [1, -1].map(sign => simpleNear(shown, whole, sign)))
  const isNear = ({ near }: Factor): boolean => Math.abs(near / shown - 1) < NEARNESS
  const given = [
    ...printed.flatMap(number => ofPrinted(shown, number)),
    ...factors.map(factor => scaledTo(shown, factor, 0)),
  ]
  const near = [...simple, ...given].filter(isNear)
  return [...near.toSorted((a, b) => a.digits - b.digits), { near: shown, exact: null, digits: FREE_DIGITS }]
}

const WHOLES = [...Array.from({ length: MAX_WHOLE }, (_, i) => i + 1), ...LARGER, ...POWERS_OF_TWO]

const powerOfTen = (power: number): Factor => ({
  near: 10 ** power,
  exact: Rational.of(10).pow(power),
  digits: power === 0 ? 0 : 1,
})

/** A factor times the power of ten that brings it to what is shown; the choice of it is worth some digits. */
function scaledTo(shown: number, factor: Rational, digits: number): Factor {
  const near = Number(factor.numerator) / Number(factor.denominator)
  const ten = powerOfTen(Math.round(Math.log10(shown / near)))
  return { near: near * ten.near, exact: factor.times(ten.exact!), digits: digits + ten.digits }
}

const ofPrinted = (shown: number, number: Rational): readonly Factor[] =>
  [number, Rational.ONE.div(number)].map(one => ({
    ...scaledTo(shown, one, 0),
    digits: 0,
    isPrinted: true,
  }))

/** A whole number, or one over it. */
const simpleNear = (shown: number, whole: number, sign: number): Factor =>
  scaledTo(shown, Rational.of(whole).pow(sign), Math.log10(whole) + 0.5)
