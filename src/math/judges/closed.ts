import { areWithin, mayBeEqual } from '../engines/closeness.js'
import { mayBeRounded, roundedHull } from '../engines/rounded-hull.js'
import { closedValueOf, decide, showValue } from '../engines/value.js'
import { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { exactValue } from '../term/evaluate.js'
import { toPlain } from '../term/print.js'
import { subtract, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'

const DIGITS = 30

/**
 * Judges left = right between two expressions without symbols: proved by the normal form, right as rounded where the
 * decimals of the right may have been rounded to what is printed, refuted where an enclosure of the difference excludes
 * that. Where the decimals of the left may have been rounded too, a difference shows nothing.
 */
export function judgeClosed(left: Term, right: Term): Judgement {
  return { ...guarded(() => judgeDefined(left, right)), understood: `${toPlain(left)} = ${toPlain(right)}` }
}

/** What "≈" allows between two expressions: within a tenth it is fair to say, beyond a factor of two it is not. */
const FAIR = '0.1'
const UNFAIR = '0.5'

/** Judges left ≈ right between two expressions without symbols, neither of them a printed figure. */
export function judgeAbout(left: Term, right: Term): Judgement {
  return { ...guarded(() => judgeNear(left, right)), understood: `${toPlain(left)} ≈ ${toPlain(right)}` }
}

function guarded(judge: () => Judgement): Judgement {
  try {
    return judge()
  } catch (error) {
    if (error instanceof RangeError) return undecided('no-value', error.message)
    throw error
  }
}

function judgeDefined(left: Term, right: Term): Judgement {
  const proof = proveIdentity(left, right)
  if (proof.proved) {
    return judgement('holds', {
      evidence: evidence(proof.level, { conditions: proof.conditions, lemmas: proof.lemmas }),
      explanation: showValue(closedValueOf(left, DIGITS)),
    })
  }
  const exact = exactValue(left)
  if (exact && exactValue(right)?.eq(exact))
    return judgement('holds', {
      evidence: evidence('computed'),
      explanation: showValue(closedValueOf(left, DIGITS)),
    })
  const apart = decide(subtract(left, right), ({ lower, upper, digits }) =>
    lower.gt(0) || upper.lt(0) ? digits : null,
  )
  if (!apart) return agreeing(left, right)
  const [a, b] = [left, right].map(side => showValue(closedValueOf(side, DIGITS)))
  const rounded = judgeAsRounded(left, right, `${a} against ${b}`)
  if (rounded) return rounded
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { digits: apart.answer }),
    explanation: `the left is ${a}, the right ${b}`,
  })
}

/** So many digits in common are no accident: e^(π√163) has 12 nines behind its point, and no sides of a page have more. */
const AGREEING_DIGITS = 100
const PART = Rational.of('1e-100')

/** Two sides that no enclosure tells apart, as tested: both are known to many digits, and neither may be 0. */
function agreeing(left: Term, right: Term): Judgement {
  const isKnown = [left, right].every(side => {
    const { lower, upper } = closedValueOf(side, AGREEING_DIGITS + 10)
    return lower.sign() * upper.sign() > 0 && upper.minus(lower).lte(lower.abs().times(PART))
  })
  return isKnown
    ? judgement('holds', {
        evidence: evidence('tested', { digits: AGREEING_DIGITS, points: 1 }),
        explanation: `the two sides agree to ${AGREEING_DIGITS} digits, which is no proof`,
      })
    : undecided('no-engine', 'the two sides agree as far as they were computed, but no proof was found')
}

/** Where decimals are printed, they may have been rounded; null where nothing is, or where no rounding explains it. */
function judgeAsRounded(left: Term, right: Term, values: string): Judgement | null {
  if (!mayBeRounded(left) && !mayBeRounded(right)) return null
  const value = closedValueOf(left, DIGITS)
  const hull = roundedHull(right)
  if (hull?.lower.lte(value.lower) && hull.upper.gte(value.upper)) {
    return judgement('holds', {
      evidence: evidence('proved: enclosure', { digits: DIGITS }),
      explanation: `${values}, within what the decimals of the right may have been rounded from`,
    })
  }
  const own = roundedHull(left)
  return hull && own && !mayBeEqual(own, hull)
    ? null
    : undecided('no-engine', `${values}, but the parts may be rounded`)
}

function judgeNear(left: Term, right: Term): Judgement {
  const [a, b] = [closedValueOf(left, DIGITS), closedValueOf(right, DIGITS)]
  const values = `${showValue(a)} against ${showValue(b)}`
  const digits = Math.max(a.digits, b.digits)
  const level = evidence(a.isExact && b.isExact ? 'computed' : 'proved: enclosure', { digits })
  const rounded = judgeAsRounded(left, right, values)
  if (rounded?.verdict === 'holds') return rounded
  // `0.298 s` for 0.289 s is fair, but its digits say more, and no rounding explains them.
  const isMorePrecise = rounded === null && right.kind === 'multiply' && right.factors.some(mayBeRounded)
  if (areWithin(FAIR, a, b) && !isMorePrecise)
    return judgement('holds', { evidence: level, explanation: values })
  if (rounded || areWithin(UNFAIR, a, b))
    return undecided('no-engine', `${values}, which some would call about equal`)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { digits }),
    explanation: `the left is ${showValue(a)}, the right ${showValue(b)}`,
  })
}
