import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import type { Term } from '../../math/term/term.js'
import { isSameDimension } from '../../math/units/dimension.js'
import type { Link } from '../../notation/tree/link.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { Sides } from './judge-relation.js'

/** A link of a chain between two sides that close, judged by arithmetic alone. */
export interface JudgedLink extends Link {
  readonly judgement: Judgement
  readonly through: readonly number[]
  /** The definitions of the page that were put in. */
  readonly uses: readonly Definition[]
  /** The link as it was judged, where its signs were read in another way. */
  readonly shaped?: Link
  /** What the figure on the right stands for, as the link was judged; null where there is no figure. */
  readonly result: Result | null
  /** Whether it is wrong by the units of the values that were put in. */
  readonly areUnitsCounted?: boolean
}

/** A link as it was judged, and its sides. */
export interface UnderConvention {
  readonly judged: JudgedLink
  readonly sides: Pick<Sides, 'left' | 'right'>
}

/** A printed figure, the data behind it, counted in what one of the figure is worth, and its unit. */
interface Result {
  readonly digits: string
  readonly data: Term
  readonly unit: string
}

/** What may be wrong only because it was read wrongly is left open. */
export function doubted(judged: JudgedLink, doubt: string): JudgedLink {
  if (!isAccusation(judged.judgement.verdict)) return judged
  const explanation = `${doubt}; ${judged.judgement.explanation}`
  return { ...judged, judgement: undecided('uncertain-place', explanation) }
}

/** Two sides of different dimensions, which figures alone make equal. */
export const measuresTwoThings = ({ left, right }: Pick<Sides, 'left' | 'right'>): boolean =>
  left.dimension.size > 0 && right.dimension.size > 0 && !isSameDimension(left.dimension, right.dimension)

/** `0.101 M × 10.1 mL = 1.02 mol`: moles per litre make one measure of both sides, and a million does not. */
export const isInOneMeasure = (
  one: Pick<Sides, 'left' | 'right'>,
  other: Pick<Sides, 'left' | 'right'>,
): boolean =>
  measuresTwoThings(other) &&
  one.left.dimension.size > 0 &&
  isSameDimension(one.left.dimension, one.right.dimension)
