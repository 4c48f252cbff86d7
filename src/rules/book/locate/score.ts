import type { Token } from '../../../documents/model/document.js'
import { beginsAt, isOneOf, isWordOf } from '../../../english/matching.js'
import { stanceOf } from '../../../english/stance.js'
import type { Reading } from '../../../page/reading.js'
import type { Place } from '../model/claim.js'
import { type Candidate, DENIED, LIMIT, SURE } from './candidate.js'
import { isTurnedRound } from './inverted-comparison.js'
import { alternativesOf } from './pattern.js'
import { reserveAbout } from './reserve.js'
import { topicCost } from './topic.js'
import { sideOf } from './topic-of-place.js'

/** What a word costs that ought to be near: by where the nearest one stands. */
const SAME_SENTENCE = 0.6
const SENTENCE_BEFORE = 0.9
const EARLIER = 1.4
const LATER = 2.5
const MISSING = 3
/** What is only supposed by the words before it may confirm, never refute; an "if" behind it names a premise. */
const ONLY_SUPPOSED = SURE + 0.05
/** How far a word of `not` reaches. */
const BESIDE = 6

/** A sentence is looked at no further than this, since a hostile one has no end. */
const MAX_DISTANCE = 200

/** Adds to a candidate's cost for what stands around it: what it is about, what it is not, which thing it belongs to. */
export function weigh(
  candidate: Candidate,
  place: Place,
  reading: Reading,
  topics: Readonly<Record<string, string>>,
): void {
  const { tokens } = reading.section
  const at = placeOf(candidate, tokens)
  const here = tokens[at]
  if (!here) return
  const pay: Pay = (cost, why) => {
    if (cost <= 0) return
    candidate.cost += cost
    candidate.why.push(why)
  }
  for (const cue of place.about ?? [])
    pay(distanceCost(here, alternativesOf(cue), tokens), `far from "${cue}"`)
  if (place.not !== undefined && isBeside(at, alternativesOf(place.not), tokens))
    pay(LIMIT + 1, 'about something else')
  if (place.never !== undefined && isInSentence(at, alternativesOf(place.never), tokens))
    pay(LIMIT + 1, 'in a sentence about something else')
  payDoubts(candidate, at, place, reading, pay)
  if (place.topic !== undefined) pay(...topicCost(candidate, at, tokens, topics, place.topic))
  if (place.topics !== undefined && !candidate.isBoth) {
    const { topic, cost } = sideOf(candidate, at, place.topics, topics, reading)
    if (topic !== undefined) candidate.topic = topic
    pay(cost, 'of which of them?')
  }
  const isOther = candidate.topic !== undefined && candidate.topic !== place.topics?.[0]
  const isTurned = place.turned !== undefined && isTurnedRound(candidate, place.turned, reading)
  if (candidate.figure) candidate.isTurned = isOther !== isTurned
}

type Pay = (cost: number, why: string) => void

/** A place that its page does not assert, or that a reserve leaves open, may confirm, but not refute. */
function payDoubts(candidate: Candidate, at: number, place: Place, reading: Reading, pay: Pay): void {
  const here = reading.section.tokens[at]!
  if (mayBeSupposed(place)) return
  const extent = { start: Math.min(candidate.from, here.start), end: Math.max(candidate.to, here.end) }
  const { kind, words } = stanceOf(here, reading, extent)
  // "Neither overflows nor underflows" lists what something else does.
  if (place.behind !== undefined && ['neither', 'nor'].includes(words ?? '')) return
  const isCompared = kind === 'supposed' && isComparedThing(place)
  if (kind !== 'asserted' && !isCompared)
    return pay(ONLY_SUPPOSED, kind === 'denied' && place.words !== undefined ? DENIED : kind)
  const reserve = reserveAbout(place, here, reading)
  if (reserve !== null) pay(ONLY_SUPPOSED, reserve)
}

/** The token that the place begins in. */
const placeOf = ({ start }: Candidate, tokens: readonly Token[]): number =>
  tokens.findIndex(token => token.start <= start && start < token.end)

/** "If it runs at 50%" is how a premise is stated; premises are told from claims by what they fall back on. */
const mayBeSupposed = (place: Place): boolean =>
  place.assumed === true || 'otherwise' in place || 'published' in place

/** Of what is compared one may well say what it would be: "Kaplan's rule would choose". */
const isComparedThing = ({ topic }: Place): boolean => topic !== undefined && !topic.startsWith('!')

function isInSentence(at: number, words: readonly string[], tokens: readonly Token[]): boolean {
  const { sentence } = tokens[at]!
  const from = Math.max(0, at - MAX_DISTANCE)
  return tokens
    .slice(from, at + MAX_DISTANCE + 1)
    .some((token, i) => token.sentence === sentence && beginsAt(tokens, from + i, words))
}

function distanceCost(here: Token, words: readonly string[], tokens: readonly Token[]): number {
  if (here.headers?.some(header => isWordOf(header, words))) return 0
  let least = MISSING
  for (const token of tokens) {
    if (costOf(token, here) >= least || !isOneOf(token, words)) continue
    least = costOf(token, here)
  }
  return least
}

function costOf(token: Token, here: Token): number {
  if (token.clause === here.clause) return 0
  if (token.sentence > here.sentence) return LATER
  if (token.sentence === here.sentence) return SAME_SENTENCE
  return token.sentence === here.sentence - 1 ? SENTENCE_BEFORE : EARLIER
}

function isBeside(at: number, words: readonly string[], tokens: readonly Token[]): boolean {
  const here = tokens[at]!
  if (here.headers?.some(header => isWordOf(header, words))) return true
  const from = Math.max(0, at - BESIDE)
  return tokens
    .slice(from, at + BESIDE + 1)
    .some((t, i) => t !== here && t.clause === here.clause && beginsAt(tokens, from + i, words))
}
