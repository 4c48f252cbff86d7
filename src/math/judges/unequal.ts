import { type Domains, positiveIn } from '../engines/domain.js'
import { uncertainApplication } from '../engines/opaque-applications.js'
import { type Point, type SearchEffort, searchCounterexample } from '../engines/search.js'
import { proveIdentity } from '../proof/tactics.js'
import { subtract, type Term } from '../term/term.js'
import { compareOn } from './comparison.js'
import { placeOf, spaceOf, valueAt, witnessOf } from './identity.js'
import { evidence } from './judgement.js'
import { guardedTruth, type Truth, unknownTruth } from './truth.js'

/**
 * Whether two terms differ at every point of the domain: one is proved to be above the other everywhere, or a point is
 * found where they are equal exactly; unknown otherwise. That they differ at one point shows nothing.
 */
export function nowhereEqual(left: Term, right: Term, domains: Domains, effort: SearchEffort): Truth {
  for (const relation of ['<', '>'] as const) {
    const truth = compareOn(left, relation, right, domains, effort)
    if (truth.holds) return truth
  }
  return guardedTruth(() => meetingPoint(left, right, domains, effort))
}

function meetingPoint(left: Term, right: Term, domains: Domains, effort: SearchEffort): Truth {
  const difference = subtract(left, right)
  const isProved = proveIdentity(left, right, { positive: positiveIn(domains) }).proved
  const meets = (point: Point): boolean => {
    const value = valueAt(difference, point)
    return value !== null && (isProved || value.sign() === 0)
  }
  const { counterexample, seed, path } = searchCounterexample(spaceOf(difference, domains), meets, effort)
  if (!counterexample) return unknownTruth('no proof, and no point was found where the two sides are equal')
  const opaque = uncertainApplication(difference)
  if (opaque !== null) return unknownTruth(opaque)
  const witness = witnessOf(counterexample)
  return {
    holds: false,
    evidence: evidence('refuted: witness', { points: 1, seed, path }),
    witness,
    shown: `${placeOf(witness)} the two sides are equal`,
  }
}
