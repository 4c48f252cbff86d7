import { isOfDerivatives } from '../../../english/arithmetic.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import { isName } from '../../../notation/tree/names.js'
import { placeOf, type Statement } from '../../../page/statement.js'
import { applyFunctions } from '../../../page/symbols/apply-functions.js'
import { readingOf } from '../../../page/symbols/definition.js'
import { putFormulasIn } from '../../../page/symbols/expand-definitions.js'
import { isExplained, provedUnder, refutedUnder, type Sides } from '../formula-sides.js'
import { mayBeRedefined } from '../redefinition.js'
import { atGivenPoint, isAtAPoint } from './derivative-at-a-point.js'
import {
  mayBeAnother,
  type NamedDerivative,
  namedDerivativesIn,
  type Worked,
  workedOut,
} from './differentiate-definition.js'

/** No more ways to read a link than these are tried; where there are as many, there may be more. */
const MAX_READINGS = 6

/**
 * Judges a link in which the derivative of something stands that the exercise has given a formula for: true as one of the
 * ways in which it may be meant, it holds; false as all of them, at points of every domain, it is refuted.
 */
export function judgeNamedDerivative(place: Statement): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  const derivatives = [left, right].flatMap(namedDerivativesIn)
  const readings = readingsOf(derivatives, place)
  const found = readings.map(reading => sidesUnder(reading, place))
  const sides = found.filter(one => one !== null)
  const here = found.flatMap((one, i) => (one && atGivenPoint(one, variablesOf(readings[i]!), place)) ?? [])
  for (const one of [...sides, ...here]) {
    const proved = provedUnder(one, place)
    if (proved) return proved
  }
  // Beside one that is a side, the gradient of a written expression, ∇ log π(y), can only be meant so.
  const isOnlyOne = ({ node, of }: NamedDerivative) => node === left || node === right || !isName(of)
  const worked = new Set(readings.flatMap(reading => [...reading.keys()]))
  const isWhole =
    [...worked].some(({ node }) => node === left || node === right) && [...worked].every(isOnlyOne)
  const ways = readings.flatMap(reading => [...reading.values()])
  if (!isWhole || readings.length === MAX_READINGS || sides.length < readings.length) return null
  // y' may be another quantity than y, and f_x another than f.
  if (derivatives.some(({ node }) => node.head === 'prime') && !isOfDerivatives(tokensAround(place)))
    return null
  const isIndexed = derivatives.some(({ of }) => place.reading.source[of.end] === '_')
  if (isIndexed && !isOfDerivatives(place.reading.section.tokens)) return null
  if (derivatives.some(derivative => mayBeAnother(derivative, place))) return null
  if (
    mayBeRedefined(
      ways.flatMap(({ uses }) => uses),
      place,
    )
  )
    return null
  const isAPoint = ways.some(({ term, by }) => by.some(name => isAtAPoint(place, term, name)))
  if (isAPoint && here.length < sides.length) return null
  return refutedAsAll(isAPoint ? here : sides, place)
}

/** What is false in all ways. Where one way explains what stands in the link, no way with something unknown is meant. */
function refutedAsAll(sides: readonly Sides[], place: Statement): Judgement | null {
  const explained = sides.filter(isExplained)
  const refuted = (explained.length > 0 ? explained : sides).map(one => refutedUnder(one, place))
  return refuted.includes(null) ? null : refuted[0]!
}

const variablesOf = (reading: Reading): readonly string[] => [...reading.values()].flatMap(({ by }) => by)

/** The words of a place and of the sentences before and behind it. */
const tokensAround = ({ chain: { token }, reading: { section } }: Statement) =>
  section.tokens.filter(({ sentence }) => Math.abs(sentence - token.sentence) <= 1)

/** A way to read all derivatives of a link. */
type Reading = ReadonlyMap<NamedDerivative, Worked>

function readingsOf(derivatives: readonly NamedDerivative[], place: Statement): readonly Reading[] {
  return derivatives
    .reduce<readonly Reading[]>(
      (readings, derivative) => {
        const ways = workedOut(derivative, place)
        // What nothing is known of stays what it is.
        if (ways.length === 0) return readings
        return readings
          .flatMap(reading => ways.map(way => new Map([...reading, [derivative, way]])))
          .slice(0, MAX_READINGS)
      },
      [new Map()],
    )
    .filter(reading => reading.size > 0)
}

function sidesUnder(reading: Reading, place: Statement): Sides | null {
  const ways = [...reading.values()]
  const worth = new Map([...reading].map(([{ node }, { term }]) => [node, term]))
  const defined = ways.flatMap(({ named }) => (named ? [named] : []))
  const [left, right] = [place.link.left, place.link.right].map(side => {
    const term = lowered(side, place.reading.glossary, worth)
    return term && substitute(term, defined)
  })
  if (!left || !right) return null
  const kept = ways.flatMap(({ by }) => by)
  // `g'(x) = g(x)(1 - g(x))`: its other side is a function of the page too.
  const applied = applyFunctions([left, right], placeOf(place), place.symbols) ?? {
    terms: [left, right] as const,
    uses: [],
  }
  const whole = putFormulasIn(applied.terms, placeOf(place), place.symbols, kept)
  const parts = ways.flatMap(({ of, term }) => [of, term])
  return {
    raw: [left, right],
    putIn: whole.terms,
    running: new Set(kept),
    known: new Set(parts.flatMap(part => [...definableIn(part).keys()])),
    reading: readingOf([...ways.flatMap(way => way.uses), ...applied.uses, ...whole.uses]),
  }
}
