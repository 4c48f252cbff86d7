import { type Domains, positiveIn } from '../engines/domain.js'
import type { SearchEffort } from '../engines/search.js'
import { firstOf, type Progression, proveByInduction, writtenOut } from '../proof/induction.js'
import { toPlain } from '../term/print.js'
import { simplify } from '../term/simplify.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, divide, multiply, number, subtract, type Term } from '../term/term.js'
import { judgeClosed } from './closed.js'
import { judgeIdentity } from './identity.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'

/** scale · Σ + rest = right, for every whole number from the first. */
export interface ProgressionClaim {
  readonly progression: Progression
  readonly scale: Term
  readonly rest: Term
  readonly right: Term
}

/** So many numbers from the first on are tried. */
const MAX_STEPS = 12

/**
 * Judges a sum or product up to a symbol against a formula: proved by induction, else refuted by the smallest number at
 * which it is written out and the formula fails.
 */
export function judgeProgression(claim: ProgressionClaim, domains: Domains, effort: SearchEffort): Judgement {
  const { progression, scale, rest, right } = claim
  const sign = progression.kind === 'sum' ? 'sum' : 'product'
  const understood = `${sign} over ${progression.index} from ${progression.from} of ${toPlain(progression.body)} against ${toPlain(simplify(right))}`
  const proof = proveByInduction(divide(subtract(right, rest), scale), progression, {
    positive: positiveIn(domains),
  })
  if (proof.proved) {
    const { conditions, lemmas } = proof
    return judgement('holds', {
      understood,
      evidence: evidence('proved: identity', { conditions, lemmas, size: `any ${progression.variable}` }),
      explanation: proof.how,
    })
  }
  return { ...smallestFailure(claim, domains, effort), understood }
}

function smallestFailure(
  { progression, scale, rest, right }: ProgressionClaim,
  domains: Domains,
  effort: SearchEffort,
): Judgement {
  const { variable } = progression
  for (let step = 0; step < MAX_STEPS; step++) {
    const value = number(firstOf(progression).plus(step))
    const at = (term: Term): Term => substitute(term, new Map([[variable, value]]))
    const left = add(multiply(at(scale), writtenOut(progression, step)), at(rest))
    const isClosed = symbolsOf(add(left, at(right))).size === 0
    const judged = isClosed ? judgeClosed(left, at(right)) : judgeIdentity(left, at(right), domains, effort)
    if (judged.verdict !== 'refuted') continue
    const place = `${variable} = ${toPlain(value)}`
    return judgement('refuted', {
      evidence: judged.evidence,
      witness: { [variable]: toPlain(value), ...judged.witness },
      explanation: `at ${place} ${judged.explanation.replace(/^at /, 'and ')}`,
    })
  }
  return undecided('no-engine', `no proof, and no counterexample up to ${MAX_STEPS} parts`)
}
