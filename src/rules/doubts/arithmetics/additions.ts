import type { Addition } from '../../../english/arithmetic.js'
import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import type { Link } from '../../../notation/tree/link.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'

/** A sum as it is printed: its parts, its result, and half a unit of the last digit of that. */
interface Sum {
  readonly parts: readonly number[]
  readonly result: number
  readonly slack: number
}

/** What so many quantities come to by each law. */
const LAWS: Readonly<Record<Exclude<Addition, 'mixture'>, (parts: readonly number[]) => number>> = {
  parallel: parts => 1 / total(parts.map(part => 1 / part)),
  atRightAngles: parts => Math.hypot(...parts),
  decibels: parts => 10 * Math.log10(total(parts.map(part => 10 ** (part / 10)))),
  velocities: parts => parts.reduce((sum, part) => (sum + part) / (1 + sum * part)),
}
/** Liquids that mix lose no more of their volume than this share. */
const MOST_LOST = 0.1

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** Whether a sum that is wrong of the numbers is right by the law by which its quantities add: two resistors side by side. */
export function addsBy(law: Addition, link: Link): boolean {
  const sum = sumOf(link)
  if (!sum) return false
  const { parts, result, slack } = sum
  if (law === 'mixture') return result < total(parts) && result >= total(parts) * (1 - MOST_LOST)
  return Math.abs(LAWS[law](parts) - result) <= slack
}

function sumOf({ left, right }: Link): Sum | null {
  const figures = [...(left.head === 'add' ? left.args : []), right].map(node => figureOfNode(node)?.figure)
  const values = figures.map(figure => (figure ? Number(figure.digits) * Number(figure.factor) : Number.NaN))
  const last = figures.at(-1)
  if (figures.length < 3 || !last || !values.every(value => Number.isFinite(value) && value > 0)) return null
  const unit = readPrinted(last.digits).unit.times(Rational.of(last.factor))
  const half = Number(unit.numerator) / Number(unit.denominator) / 2
  return { parts: values.slice(0, -1), result: values.at(-1)!, slack: half * (1 + 1e-9) }
}
