import { cueBefore } from '../../english/discourse-cue.js'
import type { Complex } from '../../math/complex/complex.js'
import { type ComplexSymbols, complexOf } from '../../math/complex/of-term.js'
import {
  type ComplexRelation,
  type ComplexSides,
  judgeComplexNumbers,
  proveComplex,
} from '../../math/judges/complex.js'
import { type Judgement, undecided } from '../../math/judges/judgement.js'
import { isAccusation } from '../../math/judges/verdict.js'
import { keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import type { Link } from '../../notation/tree/link.js'
import { complexTermOf } from '../../page/complex/complex-place.js'
import {
  expandedSymbols,
  freeSymbols,
  type SymbolsAt,
  type UnitPlace,
  valuedSymbols,
} from '../../page/complex/complex-symbols.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { type Definition, readingOf } from '../../page/symbols/definition.js'
import { mayTakeValues } from '../arithmetic/takes-values.js'
import { judgeForEvery } from './for-every.js'
import { whyOtherwise } from './other-values.js'

/** A relation between complex expressions, and the definitions of the page that were put in. */
export interface JudgedComplex {
  readonly judgement: Judgement
  readonly uses: readonly Definition[]
}

/** Two sides as terms, in which the unit is a symbol. */
export interface Sides {
  readonly left: Term
  readonly right: Term
  /** The letter of the unit. */
  readonly unit: string
}

const RELATIONS: ReadonlySet<string> = new Set<ComplexRelation>(['=', '≈', '≠', '<', '>', '≤', '≥'])

/**
 * Judges a relation where i is the imaginary unit: as numbers where nothing is free in it or the page gives values, as
 * an identity between real and between imaginary parts elsewhere. Where only its form tells what i is, it may hold and is never
 * refuted. Null where it says nothing that can be judged.
 */
export function judgeComplexLink(
  link: Link,
  statement: Statement,
  chosen?: ReadonlyMap<string, Definition>,
): JudgedComplex | null {
  const { unit, reading, symbols } = statement
  const { operator } = link.sign
  if (!unit || !RELATIONS.has(operator)) return null
  const [left, right] = [link.left, link.right].map(side => complexTermOf(side, unit, reading))
  if (!left || !right || isDefined(left, unit.name)) return null
  const [sides, relation] = [{ left, right, unit: unit.name }, operator as ComplexRelation]
  const at = { unit, place: placeOf(statement), symbols }
  const found =
    freeIn(sides).size === 0
      ? judgeNumbers(sides, relation, valuedSymbols(at))
      : judgeOpen(sides, relation, at, statement, chosen)
  if (!found || (!unit.isCertain && found.judgement.verdict !== 'holds')) return null
  const understood = `${toPlain(left)} ${relation} ${toPlain(right)}`
  const { judgement, uses } = found
  return { uses, judgement: { ...judgement, understood, reading: readingOf(uses) } }
}

/** A name alone is defined by what stands behind it; the unit is none, and a conjugate is that of its name. */
function isDefined(left: Term, unit: string): boolean {
  const key = keyOf(left)
  return key !== null && key !== unit && !key.startsWith('bar ') && left.kind === 'symbol'
}

function freeIn({ left, right, unit }: Sides): ReadonlySet<string> {
  const names = [...symbolsOf(left), ...symbolsOf(right)]
  return new Set(names.filter(name => name !== unit && name !== PI))
}

function partsOf({ left, right, unit }: Sides, symbols: ComplexSymbols): ComplexSides | null {
  const parts = [left, right].map(side => complexOf(side, symbols)) as [Complex | null, Complex | null]
  return parts[0] && parts[1] ? { left: parts[0], right: parts[1], unit } : null
}

function judgeNumbers(sides: Sides, relation: ComplexRelation, symbols: SymbolsAt): JudgedComplex | null {
  const parts = partsOf(sides, symbols)
  const judged = parts && judgeComplexNumbers(parts, relation)
  if (!judged) return null
  const { uses } = symbols
  if (!isAccusation(judged.verdict)) return { judgement: judged, uses }
  const otherwise = whyOtherwise(sides, parts, relation)
  const judgement = otherwise === null ? judged : undecided('notation', `${otherwise}; ${judged.explanation}`)
  return { judgement, uses }
}

/** With free symbols: proved for all of them, or for the formulas or values that the page gives. */
function judgeOpen(
  sides: Sides,
  relation: ComplexRelation,
  at: UnitPlace,
  statement: Statement,
  chosen?: ReadonlyMap<string, Definition>,
): JudgedComplex | null {
  const isEquality = relation === '='
  const free = isEquality ? proveFree(sides, at) : null
  if (free || !at.unit.isCertain) return free
  const refuted = isEquality
    ? judgeForEvery(sides, partsOf(sides, freeSymbols(at, 'certain')), freeIn(sides), statement)
    : null
  if (refuted) return { judgement: refuted, uses: [] }
  const valued = judgeNumbers(sides, relation, valuedSymbols(at, chosen))
  if (valued && mayTake(valued, statement)) return valued
  return isEquality ? proveWith(sides, expandedSymbols(at)) : null
}

const proveFree = (sides: Sides, at: UnitPlace): JudgedComplex | null =>
  proveWith(sides, freeSymbols(at, 'complex')) ?? proveWith(sides, freeSymbols(at, 'usual'))

/** "With $|z| = 2$" gives the modulus of another z. */
const mayTake = ({ uses }: JudgedComplex, statement: Statement): boolean =>
  mayTakeValues(uses, statement, null) && !mayBePremise(statement)

const mayBePremise = ({ index, chain: { token }, reading }: Statement): boolean =>
  index === 0 && cueBefore(token, reading) === 'premise'

function proveWith(sides: Sides, symbols: SymbolsAt): JudgedComplex | null {
  const parts = partsOf(sides, symbols)
  const judged = parts && proveComplex(parts)
  if (!judged) return null
  const { uses, taken } = symbols
  const { evidence } = judged
  const conditions = [...(evidence?.conditions ?? []), ...taken]
  return { uses, judgement: { ...judged, evidence: evidence && { ...evidence, conditions } } }
}
