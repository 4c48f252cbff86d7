import type { Relation } from '../claims/claim.js'
import { proveSign } from '../proof/tactics.js'
import { symbolsOf } from '../term/symbols.js'
import { number, subtract, type Term } from '../term/term.js'
import { type Domains, overPositive, positiveIn, showDomain } from './domain.js'
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
import { closedValueOf, showValue } from './value.js'

const DIGITS = 40

/** Whether a relation between two terms holds on the whole domain. */
export function compareOn(
  left: Term,
  relation: Relation,
  right: Term,
  domains: Domains,
  effort: SearchEffort,
): Truth {
  try {
    if (relation === '=') return agreement(left, right, domains, effort)
    if (relation === '≠') return not(agreement(left, right, domains, effort))
    const isTurned = relation === '>' || relation === '≥'
    const [small, large] = isTurned ? [right, left] : [left, right]
    const strict = relation === '<' || relation === '>'
    const isClosed = spaceOf(subtract(left, right), domains).symbols.size === 0
    return isClosed && spaceOf(subtract(left, right), domains).groups.length === 0
      ? closedOrder(left, right, small, large, strict)
      : openOrder(small, large, strict, domains, effort)
  } catch (error) {
    if (error instanceof RangeError) return unknownTruth(error.message)
    throw error
  }
}

function agreement(left: Term, right: Term, domains: Domains, effort: SearchEffort): Truth {
  const judged = judgeIdentity(left, right, domains, effort)
  const holds = judged.verdict === 'holds' ? true : judged.verdict === 'refuted' ? false : null
  const { witness, obligations } = judged
  return { holds, evidence: judged.evidence, witness, shown: judged.explanation, obligations }
}

function closedOrder(left: Term, right: Term, small: Term, large: Term, strict: boolean): Truth {
  const [a, b] = [closedValueOf(small, DIGITS), closedValueOf(large, DIGITS)]
  const shown = [left, right].map(side => showValue(closedValueOf(side, DIGITS))).join(' against ')
  const isExact = a.isExact && b.isExact
  const isSame = isExact && a.lower.eq(b.lower)
  const holds = isSame ? !strict : a.upper.lt(b.lower) ? true : a.lower.gt(b.upper) ? false : null
  const level = holds === false ? 'refuted: witness' : isExact ? 'computed' : 'proved: enclosure'
  const rests = evidence(level, { digits: isExact ? 0 : DIGITS })
  const settled = {
    outcome: holds ? 'proved' : 'refuted',
    witness: holds ? null : {},
    conditions: [],
  } as const
  const obligation = obligationOf(small, strict ? '<' : '<=', large, new Map(), settled)
  return { holds, witness: null, shown, evidence: rests, obligations: holds === null ? [] : [obligation] }
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
    const settled = { outcome: 'proved', witness: null, conditions } as const
    const overOdds = new Map(positive.map(name => [name, 'positive'] as const))
    const rests = evidence('proved: sign', { conditions: where, lemmas, size })
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
    shown: `${placeOf(witness)} ${a} is not below ${b}`,
    obligations: [
      obligationOf(small, strict ? '<' : '<=', large, domains, {
        outcome: 'refuted',
        witness,
        conditions: [],
      }),
    ],
  }
}
