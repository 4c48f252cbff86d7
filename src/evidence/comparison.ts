import type { Relation } from '../claims/claim.js'
import { proveIdentity, proveSign } from '../proof/tactics.js'
import { definableIn } from '../term/definable.js'
import { groupsOf, symbolsOf } from '../term/symbols.js'
import { number, subtract, type Term } from '../term/term.js'
import { type Domains, overPositive, positiveIn, showDomain } from './domain.js'
import type { Evidence } from './finding.js'
import {
  dependentApplication,
  judgeIdentity,
  placeOf,
  restricted,
  spaceOf,
  valueAt,
  witnessOf,
} from './identity.js'
import { evidence } from './judgement.js'
import { obligationOf } from './obligation.js'
import { reduced } from './reduced.js'
import { type Point, type SearchEffort, searchCounterexample } from './sampling.js'
import { not, type Truth, unknownTruth } from './truth.js'
import { closedValueOf, showValue, type Value } from './value.js'

/** Closed values are enclosed to the first; what that leaves open, and no proof shows to be equal, to the last. */
const DIGITS = 40
const MOST_DIGITS = 240

/** Whether a relation between two terms holds on the whole domain; unknown where a side has no value, or a free index. */
export function compareOn(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  try {
    if (relation === '≠') return not(compareOn(left, '=', right, domains, effort))
    const { symbols, groups, sizes } = spaceOf(subtract(left, right), domains)
    if (symbols.size + groups.length + sizes.length === 0) return closedOrder(left, relation, right)
    return certain(openRelation(left, relation, right, domains, effort), subtract(left, right))
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return unknownTruth(error.message)
    throw error
  }
}

function openRelation(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  if (relation === '=') return agreement(left, right, domains, effort)
  const isTurned = relation === '>' || relation === '≥'
  const [small, large] = isTurned ? [right, left] : [left, right]
  return openOrder(small, large, relation === '<' || relation === '>', domains, effort)
}

/** A point gives every opaque application a value, which refutes nothing where two of them may be one and the same. */
function certain(truth: Truth, difference: Term): Truth {
  const [one, same] = truth.holds === false ? mayBeSame(difference) : []
  return same === undefined ? truth : unknownTruth(`nothing shows that ${one} is another value than ${same}`)
}

/** Two applications of one function to arguments of the same symbols, as f(|x|²) and f(x²) are. */
function mayBeSame(term: Term): readonly string[] {
  const seen = new Map<string, string>()
  for (const [key, part] of definableIn(term)) {
    if (part.kind !== 'apply') continue
    const inside = [...symbolsOf(part), ...groupsOf(part)].sort()
    const like = JSON.stringify([part.name, part.arguments.length, inside])
    const first = seen.get(like)
    if (first !== undefined) return [first, key]
    seen.set(like, key)
  }
  return []
}

function agreement(left: Term, right: Term, domains: Domains, effort: SearchEffort): Truth {
  const judged = judgeIdentity(left, right, domains, effort)
  const holds = judged.verdict === 'holds' ? true : judged.verdict === 'refuted' ? false : null
  const { witness, obligations } = judged
  return { holds, evidence: judged.evidence, witness, shown: judged.explanation, obligations }
}

function closedOrder(left: Term, relation: Relation, right: Term): Truth {
  const [a, b] = [left, right].map(side => closedValueOf(side, DIGITS)) as [Value, Value]
  const shown = `${showValue(a)} against ${showValue(b)}`
  const found = orderOf(a, b) ?? provedEqual(left, right) ?? orderOf(...finest(left, right))
  if (!found) return unknownTruth(`${shown}, which no enclosure and no proof tells apart`)
  const holds = HOLDS[relation](found.order)
  const isShown = !holds && found.order !== 0
  const settled = { outcome: 'proved', witness: null, conditions: [] } as const
  const sign = found.order === 0 ? '=' : found.order < 0 ? '<' : '>'
  return {
    holds,
    witness: null,
    shown,
    evidence: isShown ? { ...found.rests, level: 'refuted: witness' } : found.rests,
    obligations: [obligationOf(left, sign, right, new Map(), settled)],
  }
}

const HOLDS: Readonly<Record<Relation, (order: number) => boolean>> = {
  '=': order => order === 0,
  '≠': order => order !== 0,
  '<': order => order < 0,
  '≤': order => order <= 0,
  '>': order => order > 0,
  '≥': order => order >= 0,
}

interface Order {
  /** Negative, 0 or positive as the left is less than, equal to or greater than the right. */
  readonly order: number
  readonly rests: Evidence
}

const finest = (left: Term, right: Term): [Value, Value] => [
  closedValueOf(left, MOST_DIGITS),
  closedValueOf(right, MOST_DIGITS),
]

function orderOf(a: Value, b: Value): Order | null {
  const isExact = a.isExact && b.isExact
  const rests = isExact
    ? evidence('computed')
    : evidence('proved: enclosure', { digits: Math.max(a.digits, b.digits) })
  if (isExact) return { order: a.lower.cmp(b.lower), rests }
  if (a.upper.lt(b.lower)) return { order: -1, rests }
  return a.lower.gt(b.upper) ? { order: 1, rests } : null
}

/** Equal irrational values, which no enclosure shows to be equal. */
function provedEqual(left: Term, right: Term): Order | null {
  const { proved, level, conditions, lemmas } = proveIdentity(left, right, { positive: [] })
  return proved ? { order: 0, rests: evidence(level, { conditions, lemmas }) } : null
}

/** By the sign of the difference over odds, which are positive wherever the symbol is in its range. */
function openOrder(small: Term, large: Term, strict: boolean, domains: Domains, effort: SearchEffort): Truth {
  const difference = subtract(large, small)
  const { term, positive } = overPositive(difference, domains)
  const proof = proveSign(term, { positive })
  const where = [...symbolsOf(difference)].flatMap(
    name => showDomain(name, domains.get(name) ?? 'real') ?? [],
  )
  const isProved = proof.sign === 'positive' || (!strict && ['nonnegative', 'zero'].includes(proof.sign))
  if (isProved) {
    const { lemmas, size, conditions } = proof
    const rests = evidence('proved: sign', { conditions: [...where, ...conditions], lemmas, size })
    const settled = { outcome: 'proved', witness: null, conditions } as const
    const overOdds = new Map(positive.map(name => [name, 'positive'] as const))
    return {
      holds: true,
      evidence: rests,
      witness: null,
      shown: where.length > 0 ? `proved for ${where.join(', ')}` : 'proved',
      obligations: [obligationOf(number(0), strict ? '<' : '<=', term, overOdds, settled)],
    }
  }
  return counterexampleOf(small, large, strict, domains, effort)
}

function counterexampleOf(
  small: Term,
  large: Term,
  strict: boolean,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  const difference = subtract(large, small)
  const fails = (point: Point): boolean => {
    const sign = valueAt(difference, point)?.sign()
    return sign === -1 || (strict && sign === 0)
  }
  const space = spaceOf(difference, domains)
  const { counterexample, seed, path } = searchCounterexample(space, fails, effort)
  if (!counterexample) return unknownTruth('no proof and no counterexample was found')
  const opaque = dependentApplication(difference)
  if (opaque !== null) return unknownTruth(`nothing is known of ${opaque}`)
  const short = restricted(counterexample, spaceOf(reduced(difference, positiveIn(domains)), domains))
  const witness = witnessOf(short)
  const [a, b] = [small, large].map(side => showValue(valueAt(side, counterexample)!.bounds()))
  const rests = evidence('refuted: witness', { points: 1, seed, path })
  return {
    holds: false,
    evidence: rests,
    witness,
    shown: `${placeOf(witness)} ${a} is ${strict ? 'not below' : 'above'} ${b}`,
    obligations: [
      obligationOf(small, strict ? '<' : '<=', large, domains, {
        outcome: 'refuted',
        witness,
        conditions: [],
      }),
    ],
  }
}
