import type { Relation } from '../claims/claim.js'
import { compareOn } from '../evidence/comparison.js'
import { type Domains, rangeOf, type SymbolDomain } from '../evidence/domain.js'
import { evidence, type Judgement, judgement } from '../evidence/judgement.js'
import type { SearchEffort } from '../evidence/sampling.js'
import type { Truth } from '../evidence/truth.js'
import { nowhereEqual } from '../evidence/unequal.js'
import type { Sign } from '../latex/node.js'
import { Rational } from '../numeric/rational.js'
import { ceiling, floor } from '../numeric/whole-parts.js'
import { definableIn, keyOf } from '../term/definable.js'
import { toPlain } from '../term/print.js'
import { substitute } from '../term/substitute.js'
import { number, type Term } from '../term/term.js'
import { closedEndsIn, type End, facesOf } from './closed-ends.js'
import { putFormulasIn } from './formulas-put-in.js'
import { lowered, readingOf } from './meaning.js'
import { sentenceBefore, sentenceBehind } from './reading.js'
import { domainsOf, placeOf, plainSymbolsOf, type SymbolicPlace } from './symbolic-place.js'
import { isOneOf } from './vocabulary.js'

const RELATIONS: ReadonlySet<string> = new Set<Relation>(['=', '≠', '<', '>', '≤', '≥'])
/** Words that make a statement one about some values only. */
const RESTRICTS: readonly string[] =
  'such satisf* if when whenever unless except only provided subject some exist* there fails fail until while whether case where large small enough sufficiently'.split(
    ' ',
  )
const WHOLE: readonly string[] = 'integer* natural whole'.split(' ')
const WHOLE_NAMES: ReadonlySet<string> = new Set('i j k l m n G N T K M'.split(' '))

/**
 * Judges a relation that its sentence claims for every value of all its symbols. What is only sampled and not proved
 * counts as tested; a single point refutes. Null where the sentence does not claim so much.
 */
export function judgeQuantified(place: SymbolicPlace): Judgement | null {
  const { link, reading, values, asserted, statement } = place
  if (!RELATIONS.has(link.sign.operator)) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right || isSaidOfName(left, link.sign, right)) return null
  const [l, r] = [left, right].map(side => putFormulasIn(side, placeOf(place), values))
  const names = plainSymbolsOf(l!.term, r!.term)
  const isEvery =
    names && names.size > 0 && [...names].every(name => asserted.isIdentity || asserted.every.has(name))
  const sentence = [...sentenceBefore(statement.token, reading), ...sentenceBehind(statement.token, reading)]
  if (!isEvery || sentence.some(other => isOneOf(other, RESTRICTS))) return null
  const hasValue = [...names].some(key => values.meaningsAt(key, placeOf(place)).length > 0)
  if (hasValue && asserted.isIdentity) return null
  const isWhole =
    sentence.some(other => isOneOf(other, WHOLE)) || [...names].some(name => WHOLE_NAMES.has(name))
  const relation = link.sign.operator as Relation
  const domains = domainsOf(names, asserted, 'real')
  // Half a number belongs to no range of whole ones.
  const ends = closedEndsIn(sentence, reading, domains).filter(([, value]) => !isWhole || value.isInteger())
  const judge = (one: Term, other: Term, free: ReadonlySet<string> = names) => {
    const own = new Map([...domains].filter(([name]) => free.has(name)))
    const isAtWholes = isWhole && free.size > 0
    return (isAtWholes ? atWholeNumbers : everywhere)(one, relation, other, own, place)
  }
  const judged = atEnds(l!.term, relation, r!.term, ends, judge) ?? judge(l!.term, r!.term)
  return judged && { ...judged, reading: readingOf([...l!.uses, ...r!.uses]) }
}

/** A definition of a name, or a range of it: what a statement is about, not what it claims. */
function isSaidOfName(left: Term, { operator }: Sign, right: Term): boolean {
  const [first, second] = [left, right].map(side => keyOf(side) !== null)
  if (operator === '=') return first! || second!
  return (first! && definableIn(right).size === 0) || (second! && definableIn(left).size === 0)
}

/** Of two sides that are said to be unequal everywhere, one that is unequal somewhere says nothing. */
const compared = (
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth =>
  relation === '≠'
    ? nowhereEqual(left, right, domains, effort)
    : compareOn(left, relation, right, domains, effort)

/** A closed end is no part of the open range over which the engines prove: it is put in, and those of several symbols together. */
function atEnds(
  left: Term,
  relation: Relation,
  right: Term,
  ends: readonly End[],
  judge: (left: Term, right: Term, free: ReadonlySet<string>) => Judgement | null,
): Judgement | null {
  for (const face of facesOf(ends)) {
    const [l, r] = [left, right].map(side => substitute(side, face)) as [Term, Term]
    const judged = judge(l, r, new Set([...definableIn(l).keys(), ...definableIn(r).keys()]))
    if (judged?.verdict === 'refuted')
      return refutedAt(face, left, relation, right, judged.explanation, judged.witness)
  }
  return null
}

function refutedAt(
  point: ReadonlyMap<string, Term>,
  left: Term,
  relation: Relation,
  right: Term,
  shown: string,
  others: Judgement['witness'] = null,
): Judgement {
  const own = Object.fromEntries([...point].map(([name, value]) => [name, toPlain(value)]))
  const where = Object.entries(own).map(([name, value]) => `${name} = ${value}`)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { points: 1 }),
    witness: { ...own, ...others },
    understood: `${toPlain(left)} ${relation} ${toPlain(right)}`,
    explanation: `at ${where.join(', ')}: ${shown}`,
  })
}

function everywhere(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  { effort }: SymbolicPlace,
): Judgement | null {
  const truth = compared(left, relation, right, domains, effort)
  if (truth.holds === null) return null
  return judgement(truth.holds ? 'holds' : 'refuted', {
    evidence: truth.evidence,
    witness: truth.witness,
    obligations: truth.obligations ?? [],
    understood: `${toPlain(left)} ${relation} ${toPlain(right)}`,
    explanation: truth.shown,
  })
}

/** So many whole numbers are tried for each symbol. */
const TRIED = 9

/** Of whole numbers, what holds everywhere holds; a failure counts only at a whole number. */
function atWholeNumbers(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  place: SymbolicPlace,
): Judgement | null {
  const general = everywhere(left, relation, right, domains, place)
  if (general?.verdict === 'holds' && general.evidence?.level !== 'tested') return general
  for (const point of wholePoints([...domains])) {
    const [l, r] = [left, right].map(side => substitute(side, point))
    const truth = compareOn(l!, relation, r!, new Map(), place.effort)
    if (truth.holds === false) return refutedAt(point, left, relation, right, truth.shown)
  }
  return null
}

/** Points of whole numbers in a domain: the same step for all symbols, and one more for each but the first. */
function wholePoints(domains: readonly (readonly [string, SymbolDomain])[]): ReadonlyMap<string, Term>[] {
  return Array.from({ length: TRIED }, (_, step) => step + 1).flatMap(step => {
    const values = domains.map(([name, domain], place) => [name, wholeIn(domain, step + place)] as const)
    const point = values.flatMap(([name, value]) => (value ? [[name, number(value)] as const] : []))
    return point.length < values.length ? [] : [new Map(point)]
  })
}

/** The whole number so many steps inside the end of a domain, its lower one or 0 if it has any; null behind the other end. */
function wholeIn(domain: SymbolDomain, step: number): Rational | null {
  const { from, to } = rangeOf(domain) ?? { from: Rational.ZERO, to: null }
  if (!from) return to && ceiling(to).minus(step)
  const whole = floor(from).plus(step)
  return to?.lte(whole) ? null : whole
}
