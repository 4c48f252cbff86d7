import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { hasSense, isOneOf, isWordOf } from '../../../english/matching.js'
import type { Reading } from '../../../page/reading.js'
import { type Candidate, SURE } from './candidate.js'
import { alternativesOf } from './pattern.js'
import { topicCost } from './topic.js'

/** Which of several things a place speaks of, and what it costs to believe it. */
export interface Side {
  readonly topic?: string
  readonly cost: number
}

/** Of a place whose thing nobody names one may confirm what is said, but not refute it. */
const UNNAMED: Side = { cost: SURE + 0.05 }
/** Which of these things a place speaks of: the one named right behind it, else the one that its clause is about. */
export function sideOf(
  place: Candidate,
  at: number,
  among: readonly string[],
  topics: Readonly<Record<string, string>>,
  reading: Reading,
): Side {
  const behind = namedBehind(at, among, topics, reading)
  if (behind !== undefined) return { topic: behind, cost: 0 }
  const { tokens } = reading.section
  const [cheapest] = among
    .map(topic => ({ topic, cost: topicCost(place, at, tokens, topics, topic)[0] }))
    .sort((a, b) => a.cost - b.cost)
  return cheapest && cheapest.cost < UNNAMED.cost ? cheapest : UNNAMED
}

function namedBehind(
  at: number,
  among: readonly string[],
  topics: Readonly<Record<string, string>>,
  reading: Reading,
): string | undefined {
  const { tokens } = reading.section
  const lead = tokens[at + 1]
  // `$a$ for a success`, `$a$ if it fails`.
  if (!lead || !(lead.text === '(' || isWordFor(lead.text, 'leadsToTopic'))) return undefined
  const named = tokens.slice(at + 2).find(token => !hasSense(token, 'article', 'every', 'beforeTopic'))
  return named && among.find(topic => names(named, alternativesOf(topics[topic] ?? topic), reading))
}

/** A word names a thing, and so does a formula that ends in its number: `$r_i = 0$`. */
function names(token: Token, words: readonly string[], { chains }: Reading): boolean {
  if (token.kind !== 'math') return isOneOf(token, words)
  const chain = chains.get(token)?.at(-1)
  return chain?.terms.length === 2 && isWordOf(chain.terms[1]!.text, words)
}
