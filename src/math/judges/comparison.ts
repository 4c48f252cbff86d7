import { type Domains, overPositive, positiveIn, showDomain } from '../engines/domain.js'
import { reduced } from '../engines/normal-form-or-self.js'
import { uncertainApplication } from '../engines/opaque-applications.js'
import type { Relation } from '../engines/relation.js'
import { type Point, type PointSpace, type SearchEffort, searchCounterexample } from '../engines/search.js'
import { closedValueOf, showEnclosure, showValue, type Value } from '../engines/value.js'
import { signOnDomains } from '../inequality/on-domains.js'
import { proveIdentity, proveSign } from '../proof/tactics.js'
import { symbolsOf } from '../term/symbols.js'
import { number, subtract, type Term } from '../term/term.js'
import { judgeIdentity, placeOf, restricted, spaceOf, valueAt, witnessOf } from './identity.js'
import { evidence } from './judgement.js'
import { obligationOf } from './obligation-of.js'
import { guardedTruth, not, type Truth, unknownTruth } from './truth.js'
import type { Evidence } from './verdict.js'

/** Closed values are enclosed to the first; what that leaves open, and no proof shows to be equal, to the last. */
const DIGITS = 40
const MAX_DIGITS = 240

/** Whether a relation between two terms holds on the whole domain; unknown where a side has no value, or a free index. */
export function compareOn(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  return guardedTruth(() => {
    if (relation === '≠') return not(compareOn(left, '=', right, domains, effort))
    const isOpen = [left, right].some(side => hasPoints(spaceOf(side, domains)))
    return isOpen ? openRelation(left, relation, right, domains, effort) : closedOrder(left, relation, right)
  })
}

const hasPoints = ({ symbols, groups, sizes }: PointSpace): boolean =>
  symbols.size + groups.length + sizes.length > 0

function openRelation(
  left: Term,
  relation: Ordering,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  if (relation === '=') return agreement(left, right, domains, effort)
  const isTurned = relation === '>' || relation === '≥'
  const [small, large] = isTurned ? [right, left] : [left, right]
  return openOrder(small, large, relation === '<' || relation === '>', domains, effort)
}

function agreement(left: Term, right: Term, domains: Domains, effort: SearchEffort): Truth {
  const judged = judgeIdentity(left, right, domains, effort)
  const holds = judged.verdict === 'holds' ? true : judged.verdict === 'refuted' ? false : null
  const { witness, obligations } = judged
  return { holds, evidence: judged.evidence, witness, shown: judged.explanation, obligations }
}

/** Every relation but ≠, which is the opposite of another. */
type Ordering = Exclude<Relation, '≠'>

function closedOrder(left: Term, relation: Ordering, right: Term): Truth {
  const [a, b] = [left, right].map(side => closedValueOf(side, DIGITS)) as [Value, Value]
  const shown = `${showValue(a)} against ${showValue(b)}`
  const found = orderOf(a, b) ?? provedEqual(left, right) ?? orderOf(...finest(left, right))
  if (!found) return unknownTruth(`${shown}, which no enclosure and no proof tells apart`)
  const holds = TRUE_FOR[relation].includes(found.order)
  const isShown = !holds && found.order !== '='
  const settled = { outcome: 'proved', witness: null, conditions: [] } as const
  return {
    holds,
    witness: null,
    shown,
    evidence: isShown ? { ...found.rests, level: 'refuted: witness' } : found.rests,
    obligations: [obligationOf(left, found.order, right, new Map(), settled)],
  }
}

/** The orders of two values for which each relation is true. */
const TRUE_FOR: Readonly<Record<Ordering, string>> = { '=': '=', '<': '<', '≤': '<=', '>': '>', '≥': '>=' }

interface Order {
  readonly order: '<' | '=' | '>'
  readonly rests: Evidence
}

const finest = (left: Term, right: Term): [Value, Value] => [
  closedValueOf(left, MAX_DIGITS),
  closedValueOf(right, MAX_DIGITS),
]

function orderOf(a: Value, b: Value): Order | null {
  const isExact = a.isExact && b.isExact
  const rests = isExact
    ? evidence('computed')
    : evidence('proved: enclosure', { digits: Math.max(a.digits, b.digits) })
  if (a.upper.lt(b.lower)) return { order: '<', rests }
  if (a.lower.gt(b.upper)) return { order: '>', rests }
  return isExact ? { order: '=', rests } : null
}

/** Equal irrational values, which no enclosure shows to be equal. */
function provedEqual(left: Term, right: Term): Order | null {
  const { proved, level, conditions, lemmas } = proveIdentity(left, right)
  return proved ? { order: '=', rests: evidence(level, { conditions, lemmas }) } : null
}

/** By the sign of the difference over odds, which are positive wherever the symbol is in its range. */
function openOrder(small: Term, large: Term, strict: boolean, domains: Domains, effort: SearchEffort): Truth {
  const difference = subtract(large, small)
  const { term, positive } = overPositive(difference, domains)
  const proof = proveSign(term, { positive })
  const where = [...symbolsOf(difference)].flatMap(name => showDomain(name, domains.get(name)) ?? [])
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
  const sampled = counterexampleOf(small, large, strict, domains, effort)
  return sampled.holds === null ? (bySearch(difference, domains, strict, where) ?? sampled) : sampled
}

/** What the signs of slopes and of parts show, where the normal form alone does not. */
function bySearch(
  difference: Term,
  domains: Domains,
  strict: boolean,
  where: readonly string[],
): Truth | null {
  const sign = signOnDomains(difference, domains)
  if (sign !== 'positive' && (strict || (sign !== 'nonnegative' && sign !== 'zero'))) return null
  return {
    holds: true,
    evidence: evidence('proved: sign', {
      conditions: where,
      lemmas: ['a term that rises from 0 is not negative'],
    }),
    witness: null,
    shown: where.length > 0 ? `proved for ${where.join(', ')}` : 'proved',
    obligations: [],
  }
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
  const opaque = uncertainApplication(difference)
  if (opaque !== null) return unknownTruth(opaque)
  const short = restricted(counterexample, spaceOf(reduced(difference, positiveIn(domains)), domains))
  const witness = witnessOf(short)
  const [a, b] = [small, large].map(side => showEnclosure(valueAt(side, counterexample)!))
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
