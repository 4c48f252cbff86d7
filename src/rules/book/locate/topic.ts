import type { Token } from '../../../documents/model/document.js'
import { isWordFor } from '../../../english/lexicon.js'
import { hasSense, isWordOf, lengthAt } from '../../../english/matching.js'
import { type Candidate, LIMIT } from './candidate.js'
import { alternativesOf } from './pattern.js'

type Cost = readonly [cost: number, why: string]

/** No thing named, or more than one: the place might be meant. */
const UNCLEAR = 2
/** "DPO with cached values" names something of DPO rather than DPO. */
const QUALIFIED = 1.5
const CARRIED_OVER = 0.2
const SENTENCE_BEFORE = 0.3
const PER_SENTENCE = 0.1

/** What it costs to believe that this candidate belongs to `wanted`, of the things that the exercise compares. */
export function topicCost(
  candidate: Candidate,
  at: number,
  tokens: readonly Token[],
  topics: Readonly<Record<string, string>>,
  wanted: string,
): Cost {
  const named = nameIn(topics, tokens)
  if (wanted.startsWith('!')) {
    const about = wanted
      .slice(1)
      .split('|')
      .find(other => costOf(candidate, at, tokens, topics, named, other)[0] < UNCLEAR)
    return about === undefined ? [0, ''] : [LIMIT + 1, `about ${about}`]
  }
  return costOf(candidate, at, tokens, topics, named, wanted)
}

type Naming = (token: Token) => string | undefined

/** What each token names: the longest name that begins there, of which the words behind it are a part. */
function nameIn(topics: Readonly<Record<string, string>>, tokens: readonly Token[]): Naming {
  const known = namings.get(tokens)
  if (known?.topics === topics) return known.naming
  const lists = Object.entries(topics).map(([name, words]) => [name, alternativesOf(words)] as const)
  const names = new Map<Token, string>()
  for (let at = 0; at < tokens.length; ) {
    const found = lists.map(([name, words]) => ({ name, length: lengthAt(tokens, at, words) }))
    const longest = Math.max(1, ...found.map(({ length }) => length))
    const first = found.find(({ length }) => length === longest)
    if (first) names.set(tokens[at]!, first.name)
    at += longest
  }
  const naming: Naming = token => names.get(token)
  namings.set(tokens, { topics, naming })
  return naming
}

/** One walk over the tokens serves every candidate of an exercise. */
const namings = new WeakMap<
  readonly Token[],
  { readonly topics: Readonly<Record<string, string>>; readonly naming: Naming }
>()

function costOf(
  candidate: Candidate,
  at: number,
  tokens: readonly Token[],
  topics: Readonly<Record<string, string>>,
  named: Naming,
  wanted: string,
): Cost {
  const here = tokens[at]!
  const verdict = (name: string | undefined, cost: number): Cost =>
    name === wanted ? [cost, cost > 0 ? 'topic carried over' : ''] : [LIMIT + 1, `about ${name}`]
  if (here.headers) {
    const heads = Object.keys(topics).filter(name =>
      here.headers!.some(header => isWordOf(header, alternativesOf(topics[name]!))),
    )
    return heads.length === 1 ? verdict(heads[0], 0) : [UNCLEAR, 'which column?']
  }
  if (tokens.some(t => t.sentence === here.sentence && hasSense(t, 'ordinalPointer')))
    return [UNCLEAR, 'former or latter?']
  return inClause(candidate, here, tokens, named, verdict) ?? before(here, at, tokens, named, verdict)
}

function inClause(
  candidate: Candidate,
  here: Token,
  tokens: readonly Token[],
  named: Naming,
  verdict: (name: string | undefined, cost: number) => Cost,
): Cost | null {
  const clause = tokens.filter(t => t.clause === here.clause)
  const earlier = clause.filter(t => t.start < candidate.start && named(t))
  const figure = clause.findLast(t => t.end <= candidate.start && t.kind === 'number')
  const together = new Set(earlier.filter(t => !figure || t.start > figure.start).map(named))
  if (together.size > 1) return [UNCLEAR, 'names more than one']
  const nearest = earlier.at(-1)
  if (nearest) {
    const next = tokens[tokens.indexOf(nearest) + 1]
    return verdict(named(nearest), isWordFor(next?.text, 'accompanies', 'qualifies') ? QUALIFIED : 0)
  }
  const all = new Set(clause.filter(named).map(named))
  return all.size === 1 ? verdict([...all][0], 0) : null
}

function before(
  here: Token,
  at: number,
  tokens: readonly Token[],
  named: Naming,
  verdict: (name: string | undefined, cost: number) => Cost,
): Cost {
  const mixed = (found: readonly Token[], cost: number) =>
    new Set(found.map(named)).size > 1 ? QUALIFIED : cost
  const sentence = tokens.slice(0, at).filter(t => t.sentence === here.sentence && !t.aside && named(t))
  const last = sentence.at(-1)
  if (last) return verdict(named(last), mixed(sentence, CARRIED_OVER))
  for (let back = here.sentence - 1; back >= 0; back--) {
    const found = tokens.filter(t => t.sentence === back && !t.aside && named(t))
    const latest = found.at(-1)
    if (latest) {
      return verdict(named(latest), mixed(found, SENTENCE_BEFORE) + (here.sentence - back - 1) * PER_SENTENCE)
    }
  }
  return [UNCLEAR, 'no topic named']
}
