import type { Judgement } from '../evidence/judgement.js'
import type { Node } from '../latex/node.js'
import { definedDerivative, withDefined } from './defined-derivative.js'
import { judgeDerivativeAs } from './judge-derivative.js'
import { isAtAPoint } from './judge-named-derivative.js'
import { lowered, readingOf } from './meaning.js'
import { plainSymbolsOf, type SymbolicPlace } from './symbolic-place.js'

/**
 * Judges the derivative of a name, also one between logarithms, by the one formula that the document gives for it
 * anywhere: null where no side is one, and where it may be sought at a point.
 */
export function judgeDefinedDerivative(place: SymbolicPlace): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  return judgeSide(left, right, place) ?? judgeSide(right, left, place)
}

function judgeSide(side: Node, other: Node, place: SymbolicPlace): Judgement | null {
  const derivative = definedDerivative(side, place)
  const said = derivative && lowered(other, place.reading.glossary)
  const full = said && withDefined(said, derivative)
  if (!full || !plainSymbolsOf(full) || !plainSymbolsOf(derivative.of)) return null
  const judged = judgeDerivativeAs(derivative, full, place)
  if (!judged || (judged.verdict === 'refuted' && isAtAPoint(place))) return null
  return { ...judged, reading: readingOf(derivative.uses) }
}
