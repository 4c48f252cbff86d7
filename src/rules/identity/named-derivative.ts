import { isOfDerivatives } from '../../english/arithmetic.js'
import { positiveIn } from '../../math/engines/domain.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { groupsOf, sizesOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { lowerWithValues } from '../../notation/lower/placeholders.js'
import { assuming, domainsOf, placeOf, type Statement } from '../../page/statement.js'
import { readingOf } from '../../page/symbols/definition.js'
import { putFormulasIn } from '../../page/symbols/expand-definitions.js'
import { isAtAPoint } from './derivative-at-a-point.js'
import {
  type NamedDerivative,
  namedDerivativesIn,
  type Worked,
  workedOut,
} from './differentiate-definition.js'
import { mayBeRedefined } from './redefinition.js'

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
  const sides = readings.map(reading => sidesUnder(reading, place))
  for (const one of sides) {
    const proved = provedUnder(one, place)
    if (proved) return proved
  }
  const worked = new Set(readings.flatMap(reading => [...reading.keys()]))
  const isWhole = worked.size === 1 && [left, right].includes([...worked][0]!.node)
  const ways = readings.flatMap(reading => [...reading.values()])
  if (!isWhole || readings.length === MAX_READINGS) return null
  // y' may be another quantity than y.
  if (derivatives.some(({ node }) => node.head === 'prime') && !isOfDerivatives(tokensAround(place)))
    return null
  if (ways.some(({ term, by }) => isAtAPoint(place, term, by))) return null
  if (
    mayBeRedefined(
      ways.flatMap(({ uses }) => uses),
      place,
    )
  )
    return null
  const refuted = sides.map(one => refutedUnder(one, place))
  return refuted.includes(null) ? null : refuted[0]!
}

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

/** The two sides under one reading, with the formulas left out and put in. */
interface Sides {
  readonly raw: Pair
  readonly putIn: Pair
  /** What the formula of the derivative is of. */
  readonly known: ReadonlySet<string>
  readonly reading: string | null
}

type Pair = readonly [Term, Term]

function sidesUnder(reading: Reading, place: Statement): Sides {
  const ways = [...reading.values()]
  const worth = new Map([...reading].map(([{ node }, { term }]) => [node, term]))
  const defined = ways.flatMap(({ named }) => (named ? [named] : []))
  const [left, right] = [place.link.left, place.link.right].map(side =>
    substitute(lowerWithValues(side, worth, place.reading.glossary), defined),
  )
  const kept = ways.map(({ by }) => by)
  const whole = putFormulasIn([left!, right!], placeOf(place), place.symbols, kept)
  const parts = ways.flatMap(({ of, term }) => [of, term])
  return {
    raw: [left!, right!],
    putIn: whole.terms,
    known: new Set(parts.flatMap(part => [...definableIn(part).keys()])),
    reading: readingOf([...ways.flatMap(way => way.uses), ...whole.uses]),
  }
}

/** From the narrowest on, where most is refuted soonest and proved last. */
const DOMAINS = ['unit', 'positive', 'real'] as const

/** What is proved in one way holds. */
function provedUnder({ raw, putIn, reading }: Sides, { asserted, effort }: Statement): Judgement | null {
  for (const pair of [raw, putIn])
    for (const otherwise of DOMAINS.toReversed()) {
      const domains = domainsOf(namesIn(pair), asserted, otherwise)
      if (!proveIdentity(...pair, { positive: positiveIn(domains) }).proved) continue
      const judged = judgeIdentity(...pair, domains, effort)
      return { ...assuming(judged, namesIn(pair), asserted, otherwise), reading }
    }
  return null
}

/**
 * What is false in both ways is refuted, at points of all domains that its symbols may have. With a symbol that only a
 * formula explains the sides are no functions of the same symbols: then only what is put in counts.
 */
function refutedUnder({ raw, putIn, known, reading }: Sides, place: Statement): Judgement | null {
  const isFree = (pair: Pair): boolean =>
    isOfKnown(pair, known) && (reading === null || !hasValues(pair, place))
  if (!isFree(putIn)) return null
  const pairs = isFree(raw) ? [raw, putIn] : [putIn]
  let found: Judgement | null = null
  for (const pair of pairs)
    for (const otherwise of DOMAINS) {
      found = judgeIdentity(...pair, domainsOf(namesIn(pair), place.asserted, otherwise), place.effort)
      if (found.verdict !== 'refuted') return null
    }
  return found && { ...found, reading }
}

const namesIn = (pair: Pair): readonly string[] => pair.flatMap(side => [...definableIn(side).keys()])

/** Whether both sides are functions of what the formula of the derivative is of. */
const isOfKnown = (pair: Pair, known: ReadonlySet<string>): boolean =>
  namesIn(pair).every(name => known.has(name) && !mayBeWorkedOut(name)) && !pair.some(isOfGroups)

/** `∇_x x + 1` has a value, and `∇_φ r_φ(y)` is what nobody knows. */
function mayBeWorkedOut(name: string): boolean {
  const [, by, of] = /^∇_(\S+) (.*)$/su.exec(name) ?? []
  return by !== undefined && of!.split(/[^\p{L}\d_]+/u).includes(by)
}

const isOfGroups = (side: Term): boolean => groupsOf(side).size + sizesOf(side).size > 0

/** Whether the exercise gives values to the symbols of formulas that were put in: they may be of one case. */
const hasValues = (pair: Pair, { symbols }: Statement): boolean =>
  namesIn(pair).some(key => symbols.everyMeaning({ key, applied: null }).some(({ printed }) => printed))
