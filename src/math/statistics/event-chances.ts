import { type Formula, lettersOf, truthOf } from '../logic/formula.js'
import { add, divide, symbol, type Term } from '../term/term.js'

/** An event as a formula of others, `A ∪ B`, and the one that it is conditioned on. */
export interface ConditionedEvent {
  readonly event: Formula
  readonly given: Formula | null
}

/**
 * The chance of an event, P(E | F) = Σ w(E ∩ F) / Σ w(F), over the outcomes that some events tell apart, each of which
 * has a positive weight: what is so for all weights is so for all chances. Throws ReferenceError for an event that is none
 * of these.
 */
export function chanceByOutcomes({ event, given }: ConditionedEvent, letters: readonly string[]): Term {
  const outcomes = Array.from({ length: 2 ** letters.length }, (_, i) => {
    const values = new Map(letters.map((letter, at) => [letter, (i & (2 ** at)) === 0] as const))
    const name = [...values].map(([letter, isIn]) => (isIn ? letter : `not ${letter}`)).join(' and ')
    return { values, weight: symbol(`w(${name})`) }
  })
  const sample = outcomes.filter(({ values }) => given === null || truthOf(given, values))
  const favourable = sample.filter(({ values }) => truthOf(event, values))
  return divide(add(...favourable.map(({ weight }) => weight)), add(...sample.map(({ weight }) => weight)))
}

/** The letters of some conditioned events, in the order in which they first stand in them. */
export function eventsIn(all: readonly ConditionedEvent[]): readonly string[] {
  const found = new Set<string>()
  for (const { event, given } of all)
    for (const part of given ? [event, given] : [event]) lettersOf(part, found)
  return [...found]
}
