import type { Term } from '../term/term.js'
import { evidence, type Judgement, judgement, undecided } from './judgement.js'
import { closedValueOf, showValue } from './value.js'

/** How a document orders two values: by a word, perhaps turned round or weakened. */
export interface StatedOrder {
  readonly says: '<' | '>' | '='
  readonly negated: boolean
  readonly hedged: boolean
}

/** Two values compared, or the reason why they could not be. */
export interface Compared {
  readonly order: '<' | '>' | '=' | null
  readonly shown: string
}

const DIGITS = 40

/** The order of two closed terms, decided by enclosures. */
export function compareValues(left: Term, right: Term): Compared {
  const [a, b] = [closedValueOf(left, DIGITS), closedValueOf(right, DIGITS)]
  const isSame = a.isExact && b.isExact && a.lower.eq(b.lower)
  const order = isSame ? '=' : a.upper.lt(b.lower) ? '<' : a.lower.gt(b.upper) ? '>' : null
  return { order, shown: `${showValue(a)} against ${showValue(b)}` }
}

/**
 * Judges an order that the document states without the constants it needs: under every published set of constants
 * it is conditional on them, under none it is refuted, under some it is undecided.
 */
export function judgeOrdering(
  stated: StatedOrder,
  cases: readonly (Compared & { readonly source: string })[],
): Judgement {
  const explanation = cases.map(({ shown, source }) => `${shown} (${source})`).join('; ')
  if (cases.some(c => c.order === null)) return undecided('no-engine', explanation)
  const truths = cases.map(c => (c.order === stated.says) !== stated.negated)
  const constants = cases.map(c => c.source)
  const all = truths.every(truth => truth)
  const some = truths.some(truth => truth)
  if (all || (stated.hedged && some)) {
    return judgement('conditional', {
      evidence: evidence('proved: enclosure', { constants, digits: DIGITS }),
      condition: `the loss follows ${constants.join(' or ')}`,
      explanation,
    })
  }
  if (some) return undecided('no-engine', `the published constants disagree: ${explanation}`)
  return judgement('refuted', {
    evidence: evidence('refuted: witness', { constants, digits: DIGITS }),
    explanation,
  })
}
