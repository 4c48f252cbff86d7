import { areWithin } from '../engines/closeness.js'
import { hasDecimals } from '../engines/rounded-hull.js'
import { closedValueOf, decide, MIN_DIGITS, showValue, type Value } from '../engines/value.js'
import { proveIdentity } from '../proof/tactics.js'
import { toPlain } from '../term/print.js'
import { subtract, type Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import type { EvidenceLevel } from './verdict.js'

export type Inequality = '<' | '>' | '≤' | '≥' | '≠'

/** The signs of left − right for which each relation is true. */
const TRUE_FOR: Readonly<Record<Inequality, readonly number[]>> = {
  '<': [-1],
  '>': [1],
  '≤': [-1, 0],
  '≥': [1, 0],
  '≠': [-1, 1],
}

/** Printed decimals this close, relative to the larger side, may owe their order to a rounding. */
const ROUNDING = '0.01'

/**
 * Judges an inequality between two expressions without symbols by the sign of left − right: exact over the rationals,
 * else where an enclosure excludes 0, or where the two sides are proved equal.
 */
export function judgeInequality(left: Term, relation: Inequality, right: Term): Judgement {
  const understood = `${toPlain(left)} ${relation} ${toPlain(right)}`
  try {
    return { ...judgeDefined(left, relation, right), understood }
  } catch (error) {
    if (error instanceof RangeError) return { ...undecided('no-value', error.message), understood }
    throw error
  }
}

function judgeDefined(left: Term, relation: Inequality, right: Term): Judgement {
  const found = signOf(left, right)
  const [a, b] = [left, right].map(side => closedValueOf(side, MIN_DIGITS)) as [Value, Value]
  const explanation = `the left is ${showValue(a)}, the right ${showValue(b)}`
  if (!found) return undecided('no-engine', 'the two sides agree as far as they were computed')
  const { sign, digits, level } = found
  if (TRUE_FOR[relation].includes(sign))
    return judgement('holds', { evidence: evidence(level, { digits }), explanation })
  if (areWithin(ROUNDING, a, b) && (hasDecimals(left) || hasDecimals(right)))
    return undecided('no-engine', `${explanation}, but the parts may be rounded`)
  return judgement('refuted', { evidence: evidence('refuted: witness', { digits }), explanation })
}

interface Decided {
  readonly sign: number
  readonly digits: number
  readonly level: EvidenceLevel
}

/**
 * The sign of left − right, where both ends of its enclosure have it, with the digits that it took; null where the sides
 * agree as far as they were computed.
 */
function signOf(left: Term, right: Term): Decided | null {
  const decided = decide(subtract(left, right), ({ lower, upper }) =>
    lower.sign() === upper.sign() ? lower.sign() : null,
  )
  if (decided) return { sign: decided.answer, digits: decided.value.digits, level: 'proved: enclosure' }
  const isSame = proveIdentity(left, right).proved
  return isSame ? { sign: 0, digits: 0, level: 'proved: identity' } : null
}
