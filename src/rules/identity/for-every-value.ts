import { wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { narrows, saysFromWhere } from '../../english/restriction.js'
import type { Relation } from '../../math/engines/relation.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { toPlain } from '../../math/term/print.js'
import { substitute } from '../../math/term/substitute.js'
import { PI } from '../../math/term/symbols.js'
import { symbol, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Chain, Sign } from '../../notation/tree/node.js'
import { casesOf } from '../../page/domains/cases.js'
import { withoutSupposing } from '../../page/domains/claimed-range.js'
import { judgeCases } from '../../page/domains/judge-cases.js'
import {
  type Bounds,
  type DomainPiece,
  type Ends,
  EVERYTHING,
  piecesWithin,
  piecesWithout,
} from '../../page/domains/piece.js'
import { spokenOf, UNKNOWN } from '../../page/domains/spoken.js'
import { wholeNamesIn } from '../../page/domains/whole-names.js'
import { DESCRIBED } from '../../page/domains/words.js'
import { type Asserted, everyIn, isRestriction, rangeOfClaim } from '../../page/quantifiers.js'
import type { Reading } from '../../page/reading.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { applyFunctions } from '../../page/symbols/apply-functions.js'
import { type Definition, readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'
import { mayBeStep } from './case-step.js'
import type { Pair } from './formula-sides.js'
import { mayBeRedefined } from './redefinition.js'
import { isMultipliedOut } from './shared-parts.js'

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['=', '≠', '<', '>', '≤', '≥'])
export const WHOLE_NAMES: ReadonlySet<string> = new Set('ijklmnGNTKM')

/**
 * Judges a relation that its sentence claims for every value of all its symbols. What is only sampled and not proved
 * counts as tested; a single point refutes. Null where the sentence does not claim so much.
 */
export function judgeQuantified(place: Statement): Judgement | null {
  const { link, reading, symbols, asserted } = place
  if (!RELATIONS.has(link.sign.operator)) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right) return null
  const applied = applyFunctions([left, right], placeOf(place), symbols) ?? { terms: [left, right], uses: [] }
  const { terms, uses: putIn } = putFormulasIn(applied.terms as Pair, placeOf(place), symbols, [
    ...asserted.named,
  ])
  const uses = [...applied.uses, ...putIn]
  const isCompared = link.sign.operator !== '=' && uses.length > 0
  if (!isCompared && isSaidOfName(left, link.sign, right)) return null
  const [l, r] = terms
  const names = plainSymbolsOf(l, r)
  if (!names || !isClaimedForEvery(names, place)) return null
  const hasValue = [...names].some(key => symbols.meaningsAt(key, placeOf(place)).length > 0)
  if (hasValue && asserted.isIdentity) return null
  const relation = link.sign.operator as Relation
  const judged = judgeEverywhere(l, relation, r, place)
  if (judged === null || judged.verdict === 'undecided') return null
  if (judged.verdict === 'refuted') {
    if (mayBeMeantOtherwise(l, relation, r, place)) return null
    const isPutIn = isCompared || applied.uses.length > 0
    if (isPutIn && !(areKnownEverywhere(uses, place) && isFalseAnyway(l, relation, r, names, place)))
      return null
  }
  const understood = `${toPlain(l)} ${relation} ${toPlain(r)}`
  return { ...judged, understood, reading: readingOf(uses) }
}

/** Whether the formulas of the page that were put in stand before it, count for every value, and are still meant. */
const areKnownEverywhere = (uses: readonly Definition[], place: Statement): boolean =>
  uses.every(
    ({ start, token, reading }) => start < place.link.left.start && !saysFromWhere(token, reading),
  ) && !mayBeRedefined(uses, place)

/** Whether a relation is false of positive numbers and of shares too, where nothing tells what its symbols may be. */
function isFalseAnyway(
  left: Term,
  relation: Relation,
  right: Term,
  names: ReadonlySet<string>,
  place: Statement,
): boolean {
  const isUnsaid = [...names].some(name => !place.asserted.bounds.has(name))
  return (
    !isUnsaid ||
    [POSITIVE, UNIT].every(
      own => judgeEverywhere(left, relation, right, withBounds(place, names, own))?.verdict === 'refuted',
    )
  )
}

/** Whether the sentence of a relation claims it for every value of these names, and narrows that to no cases. */
export const isClaimedForEvery = (names: ReadonlySet<string>, place: Statement): boolean =>
  names.size > 0 &&
  [...names].every(name => place.asserted.isIdentity || place.asserted.every.has(name)) &&
  !narrows(sentenceAround(place))

/** Without what only supposes a range: "if $x > 0$, then …" is said of all these x. */
const sentenceAround = ({ chain: { token }, reading }: Statement) =>
  withoutSupposing(rangeOfClaim(token, reading)).filter(word => word !== token)

/**
 * A relation at all values that its place allows its symbols; null where they are too many cases. Where a sentence speaks of
 * whole numbers, only those symbols are whole that it says so of; but nobody is accused of what is true of whole numbers alone.
 */
export function judgeEverywhere(
  left: Term,
  relation: Relation,
  right: Term,
  place: Statement,
): Judgement | null {
  const sentence = sentenceAround(place)
  const whole = wholeNamesIn(sentence, place.reading)
  const judged = judgeWhere(name => whole.has(name), left, relation, right, place)
  if (judged?.verdict !== 'refuted' || !sentence.some(word => hasSense(word, 'whole'))) return judged
  const narrow = judgeWhere(() => true, left, relation, right, place)
  return narrow?.verdict === 'refuted' ? judged : null
}

function judgeWhere(
  isSaidWhole: (name: string) => boolean,
  left: Term,
  relation: Relation,
  right: Term,
  { asserted, effort }: Statement,
): Judgement | null {
  const pieces = [...definableIn(left).keys(), ...definableIn(right).keys()].map(name => {
    const isWhole = isSaidWhole(name) || WHOLE_NAMES.has(name)
    const pieces = piecesAt(name, asserted, { isWhole })
    // No whole number lies in (0, 1): there m is a modulus, and no count.
    return [name, pieces.length > 0 ? pieces : piecesAt(name, asserted, { isWhole: false })] as const
  })
  const { cases } = casesOf(left, right, new Map(pieces))
  return cases && judgeCases(cases, relation, effort)
}

/** The values of a symbol: as an author lists them, or within the bounds that its sentence states, without the one left out. */
export function piecesAt(
  name: string,
  { pieces, bounds, beside }: Asserted,
  otherwise: Partial<Bounds>,
): readonly DomainPiece[] {
  const listed = pieces?.get(name)
  if (listed) return listed
  const own = { ...EVERYTHING, ...bounds.get(name), ...otherwise }
  const excluded = beside.get(name)
  return excluded ? piecesWithout(excluded, own) : piecesWithin(own)
}

/** Why what is false of some values may not be claimed of them. */
export const mayBeMeantOtherwise = (left: Term, relation: Relation, right: Term, place: Statement): boolean =>
  isRestricted(place) ||
  mayBeStep(left, relation, right, place) ||
  relatesQuantities(left, relation, right, place) ||
  (relation === '=' ? mayBeSolved(left, right, place) : mayBeOfPositive(left, relation, right, place))

/** "For all $n$ divisible by 3", "for all $x$ with $x^2 = x + 1$": it is meant of some numbers, of which no domain tells. */
export function isRestricted(place: Statement): boolean {
  const sentence = sentenceAround(place)
  if (narrows(sentence)) return true
  return sentence.some(
    (word, at) =>
      beginsAt(sentence, at, wordsFor('restrictsNumbers')) ||
      (place.reading.chains.get(word)?.some(chain => tellsNoRange(chain, place.reading)) === true &&
        isRestriction(word, place.reading)),
  )
}

/** An equation, or a comparison such as `x^2 > 4`: it says which values are meant, and no domain does. */
const tellsNoRange = (chain: Chain, reading: Reading): boolean =>
  chain.signs.some(({ operator }) => operator === '=') ||
  (chain.signs.some(({ operator }) => /[<≤>≥]/.test(operator)) &&
    spokenOf(chain, reading).every(([, own]) => own === UNKNOWN))

/**
 * Whether an equation may be one to solve, of which a range tells which solution is meant: `x^2 = 16` for x > 0, and
 * `2x - 4 = x + 1` for real x, whose sides are both multiplied out, as those of an identity seldom are.
 */
function mayBeSolved(left: Term, right: Term, { asserted }: Statement): boolean {
  const sides = [left, right]
  const isNumber = sides.some(side => definableIn(side).size === 0)
  const isOfOneForm = sides.every(isOfRing) && isMultipliedOut(left) === isMultipliedOut(right)
  const names = sides.flatMap(side => [...definableIn(side).keys()])
  return (isNumber || isOfOneForm) && !names.some(name => asserted.named.has(name)) && !asserted.isIdentity
}

/**
 * Whether an inequality is false of numbers below 0 only, and its sentence does not name the symbols that it means: "it
 * is always true that 2uv/(u + v) ≤ (u + v)/2" is said of speeds.
 */
function mayBeOfPositive(left: Term, relation: Relation, right: Term, place: Statement): boolean {
  const { bounds, named } = place.asserted
  const names = [...definableIn(left).keys(), ...definableIn(right).keys()]
  const unsaid = names.filter(name => !bounds.has(name) && !named.has(name))
  return (
    unsaid.length > 0 &&
    judgeEverywhere(left, relation, right, withPositive(place, unsaid))?.verdict !== 'refuted'
  )
}

const POSITIVE: Ends = DESCRIBED.positive!
const UNIT: Ends = { ...POSITIVE, to: Rational.ONE }

/** A place where some symbols of which nothing is said are positive. */
export const withPositive = (place: Statement, names: Iterable<string>): Statement =>
  withBounds(place, names, POSITIVE)

function withBounds(place: Statement, names: Iterable<string>, own: Ends): Statement {
  const unsaid = [...names].filter(name => !place.asserted.bounds.has(name))
  const bounds = new Map([...place.asserted.bounds, ...unsaid.map(name => [name, own] as const)])
  return { ...place, asserted: { ...place.asserted, bounds } }
}

/**
 * Whether a side depends on a symbol that no quantifier names and the other side has not: a false identity, and a true
 * relation between quantities, "the two always sum to 1, $p + q = 1$", or of some numbers, "$p^2 = 2q^2$ for integers
 * $p$ and $q$". `\sin^2 x + \cos^2 x = 2` tells nothing of x.
 */
function relatesQuantities(left: Term, relation: Relation, right: Term, place: Statement): boolean {
  const names = [left, right].map(side => [...definableIn(side).keys()].filter(name => name !== PI))
  const { named, isIdentity } = place.asserted
  const every = everyIn(place.asserted, names[0]!, names[1]!)
  const own = names.map((side, i) => side.filter(name => !names[1 - i]!.includes(name)))
  // Where each side has a symbol of its own, "for integers $p$ and $q$" does not say that all are meant.
  const mayBeSome = relation === '=' && !isIdentity && own.every(({ length }) => length > 0)
  return [left, right].some((side, i) => {
    const isSome = (name: string): boolean => mayBeSome && own[i]!.includes(name) && !named.has(name)
    const alone = names[i]!.filter(name => !every.has(name) || isSome(name))
    return alone.length > 0 && dependsOn(side, alone, place)
  })
}

/** Whether a term is another with other values of some of its symbols. */
function dependsOn(term: Term, names: readonly string[], place: Statement): boolean {
  const others = new Map(names.map(name => [name, symbol(`${name}'`)]))
  return judgeEverywhere(term, '=', substitute(term, others), place)?.verdict !== 'holds'
}

/** Whether a term is of sums, products and whole powers alone, as in the laws of rings, bands and lattices. */
function isOfRing(term: Term): boolean {
  if (term.kind === 'add') return term.terms.every(isOfRing)
  if (term.kind === 'multiply') return term.factors.every(isOfRing)
  if (term.kind === 'power') return isOfRing(term.base) && exactValue(term.exponent)?.isInteger() === true
  return term.kind === 'number' || term.kind === 'symbol'
}

/** Whether a term is a name, or a function of names: `f(x)`, and not `f(2x)`. */
export const isBare = (term: Term): boolean =>
  term.kind !== 'apply' || term.arguments.every(({ kind }) => kind === 'symbol')

/** A definition of a name, or a range of it: what a statement is about, not what it claims. */
function isSaidOfName(left: Term, { operator }: Sign, right: Term): boolean {
  const [first, second] = [left, right].map(side => keyOf(side) !== null && isBare(side))
  const names = [left, right].map(side => new Set([...definableIn(side).keys()].filter(key => key !== PI)))
  // `\sqrt{x^2} = x` says nothing of the name x: both sides have it. `x^2 = x` may be what a ring is called by.
  const isSaidBy = (name: Term, other: Term, found: ReadonlySet<string>): boolean =>
    !found.has(keyOf(name)!) || isOfRing(other)
  if (operator === '=')
    return (first! && isSaidBy(left, right, names[1]!)) || (second! && isSaidBy(right, left, names[0]!))
  return (first! && names[1]!.size === 0) || (second! && names[0]!.size === 0)
}
