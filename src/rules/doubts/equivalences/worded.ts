import type { Token } from '../../../documents/model/document.js'
import { equivalencesIn } from '../../../english/arithmetics/equivalence.js'
import { Rational } from '../../../math/number/rational.js'
import { type Quantity, quantityIn, type Sides } from './sides.js'

/** The equivalences between units that a sentence says in words. */
export const equivalencesOfUnits = (sentence: readonly Token[]): readonly Sides[] =>
  equivalencesIn(sentence).flatMap(({ whole, count, parts }) => {
    const [one, many] = [firstUnit(whole, Rational.ONE), firstUnit(parts, Rational.of(count))]
    return one && many && !many.value.isZero() ? [[one, many] as const] : []
  })

/** "8 billable hours": the first of some words that is a unit is the one that is counted. */
const firstUnit = (words: readonly string[], count: Rational): Quantity | null =>
  words.flatMap(word => quantityIn(count, word) ?? [])[0] ?? null
