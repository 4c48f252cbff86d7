import { undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { isSameDimension } from '../../math/units/dimension.js'
import { joinUnits, type Unit } from '../../math/units/unit.js'
import type { Node } from '../../notation/tree/node.js'
import { figureOfMeasured } from '../../page/quantities/measured-figure.js'
import { inUnit, type Measured } from '../../page/quantities/measured-side.js'
import type { Statement } from '../../page/statement.js'
import { isLikelier, type JudgedSides, judgeSides, type Sides } from './judge-relation.js'

const EQUALITIES: ReadonlySet<string> = new Set(['=', '≈', '~'])
const NOTE = 'the middle of the chain is in the unit behind it'

/**
 * Judges two sides of which the right stands in the middle of a chain. Numbers there without a unit may be in that of the
 * term behind them: `1 cup = 16 · 3 = 48 teaspoons`. Where that measures something else than the left, they convert it by
 * what nobody states, `100 ns = 100 / (1/3) = 300 cycles`, and alone they show nothing.
 */
export function judgeInChain(
  sides: Sides,
  statement: Statement,
  measured: (term: Node) => Measured | null,
): JudgedSides | null {
  const found = judgeSides(sides)
  const { left, right } = sides
  if (!found || !isAccusation(found.judgement.verdict) || right.hasUnits || !isQuantity(left)) return found
  const unit = unitBehind(statement, measured)
  const other = unit && judgeSides({ ...sides, right: inUnit(right, unit) })
  if (!other) return found
  const { judgement } = other
  if (judgement.verdict === 'holds') return { ...other, judgement: { ...judgement, reading: NOTE } }
  if (isSameDimension(left.dimension, unit.dimension)) return isLikelier(other, found) ? other : found
  const explanation = `the chain goes on in another unit; ${found.judgement.explanation}`
  return { ...found, judgement: undecided('notation', explanation) }
}

const isQuantity = ({ dimension, nouns }: Measured): boolean => dimension.size > 0 || nouns.size > 0

/** The unit of the first term with one behind a statement in its chain, where that is a figure that the middle equals. */
function unitBehind(
  { chain: { terms, signs }, index }: Statement,
  measured: (term: Node) => Measured | null,
): Unit | null {
  for (let at = index + 1; at < signs.length && EQUALITIES.has(signs[at]!.operator); at++) {
    const term = measured(terms[at + 1]!)
    if (!term) return null
    if (term.hasUnits) return figureOfMeasured(term) && unitOf(term)
  }
  return null
}

const unitOf = ({ units, behind }: Measured): Unit =>
  [...units.values()].reduceRight((whole, unit) => joinUnits(unit, whole, 'times'), behind)
