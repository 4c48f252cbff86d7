import { hasSense } from '../../english/matching.js'
import { narrows } from '../../english/restriction.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import type { Relation } from '../../math/engines/relation.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Sign } from '../../notation/tree/node.js'
import { casesOf } from '../../page/domains/cases.js'
import { judgeCases } from '../../page/domains/judge-cases.js'
import { EVERYTHING, piecesWithin } from '../../page/domains/piece.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['=', '≠', '<', '>', '≤', '≥'])
const WHOLE_NAMES: ReadonlySet<string> = new Set('ijklmnGNTKM')

/**
 * Judges a relation that its sentence claims for every value of all its symbols. What is only sampled and not proved
 * counts as tested; a single point refutes. Null where the sentence does not claim so much.
 */
export function judgeQuantified(place: Statement): Judgement | null {
  const { link, reading, symbols, asserted, chain, effort } = place
  if (!RELATIONS.has(link.sign.operator)) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right || isSaidOfName(left, link.sign, right)) return null
  const [l, r] = [left, right].map(side => putFormulasIn(side, placeOf(place), symbols))
  const names = plainSymbolsOf(l!.term, r!.term)
  const isEvery =
    names && names.size > 0 && [...names].every(name => asserted.isIdentity || asserted.every.has(name))
  const sentence = [...sentenceBefore(chain.token, reading), ...sentenceBehind(chain.token, reading)]
  if (!isEvery || narrows(sentence)) return null
  const hasValue = [...names].some(key => symbols.meaningsAt(key, placeOf(place)).length > 0)
  if (hasValue && asserted.isIdentity) return null
  const isSaidWhole = sentence.some(other => hasSense(other, 'whole'))
  const pieces = [...names].map(name => {
    const isWhole = isSaidWhole || WHOLE_NAMES.has(name)
    return [name, piecesWithin({ ...(asserted.bounds.get(name) ?? EVERYTHING), isWhole })] as const
  })
  const { cases } = casesOf(l!.term, r!.term, new Map(pieces))
  const relation = link.sign.operator as Relation
  const judged = cases && judgeCases(cases, relation, effort)
  if (judged === null || judged.verdict === 'undecided') return null
  const understood = `${toPlain(l!.term)} ${relation} ${toPlain(r!.term)}`
  return { ...judged, understood, reading: readingOf([...l!.uses, ...r!.uses]) }
}

/** A definition of a name, or a range of it: what a statement is about, not what it claims. */
function isSaidOfName(left: Term, { operator }: Sign, right: Term): boolean {
  const [first, second] = [left, right].map(side => keyOf(side) !== null)
  if (operator === '=') return first! || second!
  return (first! && definableIn(right).size === 0) || (second! && definableIn(left).size === 0)
}
