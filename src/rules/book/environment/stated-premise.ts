import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { number, type Term } from '../../../math/term/term.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { worthWithScale } from '../../../page/quantities/scale-behind.js'
import type { Reading } from '../../../page/reading.js'
import { type Candidate, CLEAR, LIMIT } from '../locate/candidate.js'
import type { Premise } from '../model/claim.js'

/** Of several statements of a premise: the last before a claim, or the first of all; or the exercise's own instead. */
export type PremiseChoice = 'nearest' | 'first' | 'own'

/** A premise with every place of the page that could state it, the cheapest first. */
export interface StatedPremise {
  readonly key: string
  readonly premise: Premise
  readonly places: readonly Candidate[]
}

export const isNearEnough = (places: readonly Candidate[]) => (place: Candidate) =>
  place.cost <= LIMIT && place.cost <= places[0]!.cost + CLEAR

/** The statement of a premise that a reader at this place has in mind: the last before it, else one beside it. */
export function chosenPlace(
  places: readonly Candidate[],
  at: Candidate,
  choice: PremiseChoice,
  { section }: Reading,
): Candidate | null {
  if (choice === 'own') return null
  const sentenceAt = (offset: number) => section.tokens.find(token => token.end > offset)?.sentence
  const sentence = sentenceAt(at.start)
  const eligible = places
    .filter(isNearEnough(places))
    .filter(place => place.end <= at.start || sentenceAt(place.start) === sentence)
    .sort((a, b) => a.start - b.start)
  const before = choice === 'nearest' ? eligible.filter(place => place.end <= at.start).at(-1) : undefined
  return before ?? eligible[0] ?? null
}

/** The figure of a place, in the unit or scale that stands behind it, as the exact number that is printed there; null where no figure stands there. */
export function printedValue(place: Candidate, source: string): Term | null {
  const figure = place.figure ?? (place.node && figureOfNode(place.node)?.figure)
  if (!figure) return null
  const { value } = readPrinted(figure.digits)
  return number((figure.reciprocal ? Rational.ONE.div(value) : value).times(worthWithScale(figure, source)))
}
