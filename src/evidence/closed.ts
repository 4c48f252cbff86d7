import { proveIdentity } from '../proof/tactics.js'
import { childrenOf } from '../term/children.js'
import { toPlain } from '../term/print.js'
import { subtract, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { closedValueOf, decide, showValue } from './value.js'

const DIGITS = 30

/**
 * Judges left = right between two expressions without symbols: proved by the normal form, refuted where an enclosure
 * of the difference excludes 0. Where a literal has decimals it may have been rounded, and a difference shows nothing.
 */
export function judgeClosed(left: Term, right: Term): Judgement {
  return { ...judgeSides(left, right), understood: `${toPlain(left)} = ${toPlain(right)}` }
}

function judgeSides(left: Term, right: Term): Judgement {
  try {
    return judgeDefined(left, right)
  } catch (error) {
    if (error instanceof RangeError) return undecided('no-value', error.message)
    throw error
  }
}

function judgeDefined(left: Term, right: Term): Judgement {
  const proof = proveIdentity(left, right, { positive: [] })
  if (proof.proved) {
    return judgement('holds', {
      evidence: evidence(proof.level, { conditions: proof.conditions, lemmas: proof.lemmas }),
      explanation: showValue(closedValueOf(left, DIGITS)),
    })
  }
  const apart = decide(subtract(left, right), ({ lower, upper }) =>
    lower.sign() * upper.sign() > 0 ? true : null,
  )
  if (!apart)
    return undecided('no-engine', 'the two sides agree as far as they were computed, but no proof was found')
  const [a, b] = [left, right].map(side => showValue(closedValueOf(side, DIGITS)))
  if (hasDecimals(left) || hasDecimals(right))
    return undecided('no-engine', `${a} against ${b}, but the parts may be rounded`)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { digits: apart.value.digits }),
    explanation: `the left is ${a}, the right ${b}`,
  })
}

function hasDecimals(term: Term): boolean {
  if (term.kind === 'number') return /[.e]/.test(term.written ?? '')
  return childrenOf(term).some(hasDecimals)
}
