import { judgeIdentity } from '../evidence/identity.js'
import type { Judgement } from '../evidence/judgement.js'
import type { Node } from '../latex/node.js'
import { definableIn } from '../term/definable.js'
import { simplify } from '../term/simplify.js'
import { substitute } from '../term/substitute.js'
import { groupsOf, sizesOf, symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { putFormulasIn } from './formulas-put-in.js'
import { readingOf } from './meaning.js'
import { type NamedDerivative, namedDerivativesIn, type Worked, workedOut } from './named-derivative.js'
import { sentenceBefore, sentenceBehind } from './reading.js'
import { lowerWithValues } from './stand-in.js'
import { domainsOf, placeOf, type SymbolicPlace } from './symbolic-place.js'
import { isOneOf } from './vocabulary.js'

/** No more ways to read a link than these are tried. */
const MOST_READINGS = 6
/** Words by which a derivative is set to something at some point, rather than said to be it everywhere. */
const AT_A_POINT =
  'when whenever if unless set setting setting stationary optimum optimal vanish* zero solve* root* minimum maximum critical'.split(
    ' ',
  )

/**
 * Judges a link in which the derivative of something stands that the exercise has given a formula for: true as one of the
 * ways in which it may be meant, it holds; false as all of them, at points of every domain, it is refuted.
 */
export function judgeNamedDerivative(place: SymbolicPlace): Judgement | null {
  const { left, sign, right } = place.link
  if (sign.operator !== '=') return null
  const derivatives = [left, right].flatMap(namedDerivativesIn)
  if (derivatives.length === 0) return null
  const readings = readingsOf(derivatives, place).slice(0, MOST_READINGS)
  const judged = readings.flatMap(reading => judgeReading(reading, place) ?? [])
  const holds = judged.find(({ verdict }) => verdict === 'holds')
  if (holds) return holds
  const worked = new Set(readings.flatMap(reading => [...reading.keys()]))
  const isWhole = worked.size === 1 && [left, right].includes([...worked][0]!.node)
  const isRefuted = readings.length > 0 && judged.length === readings.length
  if (!isWhole || !isRefuted || judged.some(({ verdict }) => verdict !== 'refuted')) return null
  return isAtAPoint(place) || (isConstantSide(place) && !isConstant(readings)) ? null : judged[0]!
}

/** `f'(x) = 2` asks where the slope is 2, unless it is the same everywhere. */
const isConstantSide = ({ link }: SymbolicPlace): boolean => [link.left, link.right].some(isFigureAlone)
const isConstant = (readings: readonly Reading[]): boolean =>
  readings.every(reading => [...reading.values()].every(({ term, by }) => !symbolsOf(simplify(term)).has(by)))

/** A way to read all derivatives of a link. */
type Reading = ReadonlyMap<NamedDerivative, Worked>

function readingsOf(derivatives: readonly NamedDerivative[], place: SymbolicPlace): readonly Reading[] {
  return derivatives
    .reduce<readonly Reading[]>(
      (readings, derivative) => {
        const ways = workedOut(derivative, place)
        // What nothing is known of stays what it is.
        if (ways.length === 0) return readings
        return readings
          .slice(0, MOST_READINGS)
          .flatMap(reading => ways.map(way => new Map([...reading, [derivative, way]])))
      },
      [new Map()],
    )
    .filter(reading => reading.size > 0)
}

/** Under one reading: with the formulas left out and put in; what holds in one way holds, what is false is false in both. */
function judgeReading(reading: Reading, place: SymbolicPlace): Judgement | null {
  const worth = new Map([...reading].map(([{ node }, { term }]) => [node, term]))
  const defined = [...reading.values()].flatMap(({ named, of }) => (named ? [{ from: named, to: of }] : []))
  const [left, right] = [place.link.left, place.link.right].map(side =>
    substitute(termOf(side, worth, place), defined),
  )
  const kept = [...reading.values()].map(({ by }) => by)
  const [l, r] = [left!, right!].map(side => putFormulasIn(side, placeOf(place), place.values, kept))
  const uses = new Set([...[...reading.values()].flatMap(way => way.uses), ...l!.uses, ...r!.uses])
  const known = new Set(
    [...reading.values()].flatMap(({ of, term }) =>
      [of, term].flatMap(part => [...definableIn(part).keys()]),
    ),
  )
  const pairs: Pair[] = [
    [left!, right!],
    [l!.term, r!.term],
  ]
  const judged = pairs.map(pair => judgePair(pair, place))
  const holds = judged.find(({ verdict, evidence }) => verdict === 'holds' && evidence?.level !== 'tested')
  if (holds) return { ...holds, reading: readingOf([...uses]) }
  // With a symbol that only a formula explains, the sides are no functions of the same symbols.
  const free = pairs.map(pair => isFree(pair, known, place))
  const isRefuted = free[1] && judged.every(({ verdict }, i) => verdict === 'refuted' || !free[i])
  return isRefuted ? { ...judged[1]!, reading: readingOf([...uses]) } : null
}

function termOf(side: Node, worth: ReadonlyMap<Node, Term>, { reading }: SymbolicPlace): Term {
  const own = new Map([...worth].filter(([node]) => side.start <= node.start && node.end <= side.end))
  return lowerWithValues(side, own, reading.glossary)
}

type Pair = readonly [Term, Term]
const DOMAINS = ['real', 'positive', 'unit'] as const

/** What is refuted is so at points of all domains that its symbols may have. */
function judgePair(pair: Pair, { asserted, effort }: SymbolicPlace): Judgement {
  const names = namesIn(pair)
  const judged = DOMAINS.map(otherwise =>
    judgeIdentity(...pair, domainsOf(names, asserted, otherwise), effort),
  )
  const best = judged.find(({ verdict }) => verdict === 'holds')
  return best ?? judged.find(({ verdict }) => verdict !== 'refuted') ?? judged.at(-1)!
}

const namesIn = (pair: Pair): readonly string[] => pair.flatMap(side => [...definableIn(side).keys()])

/** Whether both sides are functions of what the formula of the derivative is of, to which the exercise gives no values. */
const isFree = (pair: Pair, known: ReadonlySet<string>, place: SymbolicPlace): boolean =>
  namesIn(pair).every(name => known.has(name) && !hasValue(name, place)) && !pair.some(isOfGroups)

const isOfGroups = (side: Term): boolean => groupsOf(side).size + sizesOf(side).size > 0

const hasValue = (key: string, { values }: SymbolicPlace): boolean =>
  values.everyMeaning({ key, applied: null }).some(({ printed }) => printed)

/** Whether the derivative may be set to something at some point. */
export function isAtAPoint({ statement: { token }, reading }: SymbolicPlace): boolean {
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  return sentence.some(word => isOneOf(word, AT_A_POINT))
}

const isFigureAlone = (node: Node): boolean =>
  node.head === 'number' || (node.head === 'neg' && isFigureAlone(node.args[0]!))
