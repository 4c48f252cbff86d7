import { dependenceSaid } from '../../english/independence.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import type { Formula } from '../../math/logic/formula.js'
import { type ConditionedEvent, chanceByOutcomes, eventsIn } from '../../math/statistics/event-chances.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { complementedIn, lawOf } from '../../notation/logic/set-algebra.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { isName } from '../../notation/tree/names.js'
import type { Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import { CHANCES } from '../../page/chance/asking-names.js'
import type { Statement } from '../../page/statement.js'
import { isClaimedForEvery } from './for-every-value.js'

/** With more events than these the outcomes that they tell apart are too many. */
const MAX_EVENTS = 3

/**
 * Judges an equation between chances of events that hang together, `P(A \cup B) = P(A) + P(B) - P(A \cap B)`: true of all
 * events it holds, false of some it is refuted where the sentence claims it for all. Null where no events are joined,
 * conditioned or complemented.
 */
export function judgeEvents(statement: Statement): Judgement | null {
  const { link, reading, effort } = statement
  if (link.sign.operator !== '=') return null
  const asked = new Map([link.left, link.right].flatMap(chancesOf))
  const events = [...asked.values()]
  const names = eventsIn(events)
  if (names.length > MAX_EVENTS || !events.some(isComposed)) return null
  const values = new Map([...asked].map(([node, event]) => [node, chanceByOutcomes(event, names)]))
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary, values))
  if (!left || !right) return null
  const weights = new Set([...values.values()].flatMap(namesIn))
  if (![left, right].flatMap(namesIn).every(name => weights.has(name))) return null
  const domains = new Map([...weights].map(name => [name, 'positive' as const]))
  const judged = judgeIdentity(left, right, domains, effort)
  if (judged.verdict === 'refuted') return mayRefute(new Set(names), statement) ? judged : null
  const given = [...asked.keys()].flatMap(node => conditionOf(node, reading.source))
  return judged.verdict === 'holds' && judged.evidence
    ? { ...judged, evidence: { ...judged.evidence, conditions: [...new Set(given)] } }
    : null
}

/** Whether a link is between chances of events, which are numbers. */
export const isOfEvents = ({ link: { left, right } }: Statement): boolean =>
  [left, right].flatMap(chancesOf).some(([, event]) => isComposed(event))

/** Independent events, those that exclude each other, and those "with $P(A) = P(B)$" are not all events. */
function mayRefute(names: ReadonlySet<string>, statement: Statement): boolean {
  const { chain, reading } = statement
  const { tokens } = reading.section
  const isOfSome = dependenceSaid(tokens) !== null || tokens.some(word => hasSense(word, 'ofSomeEvents'))
  const isTied = sentenceOf(chain.token, reading).some(
    token => token !== chain.token && reading.chains.get(token)?.some(({ signs }) => signs.length > 0),
  )
  return !isOfSome && !isTied && isClaimedForEvery(names, statement)
}

const namesIn = (term: Term): readonly string[] => [...definableIn(term).keys()]

const isComposed = ({ event, given }: ConditionedEvent): boolean => event.kind !== 'letter' || given !== null

/** `P(A \mid B)` speaks of B with a chance that is not 0. */
const conditionOf = ({ args: [, asked] }: Node, source: string): readonly string[] => {
  const given = asked?.head === 'given' ? asked.args[1]! : null
  return given ? [`P(${source.slice(given.start, given.end)}) > 0`] : []
}

/** The chances of events in a tree, `P(A \cap B)`, `\Pr[A, B]`, `P(A^c)`. */
function chancesOf(node: Node): readonly (readonly [Node, ConditionedEvent])[] {
  const [head, ...asked] = node.args
  const isChance = head && isName(head) && CHANCES.has(spelledName(head))
  const isProduct = node.head === 'mul' && asked.length === 1 && complementedIn(asked[0]!, 'unknown') !== null
  if (!isChance || (node.head !== 'call' && !isProduct)) return node.args.flatMap(chancesOf)
  const event = eventIn(asked)
  return event ? [[node, event]] : []
}

function eventIn(asked: readonly Node[]): ConditionedEvent | null {
  const last = asked.at(-1)!
  if (last.head !== 'given') {
    const event = allOf(asked)
    return event && { event, given: null }
  }
  const [of, ...conditions] = last.args
  const [event, given] = [allOf([...asked.slice(0, -1), of!]), allOf(conditions)]
  return event && given && { event, given }
}

/** `P(A, B)` is the chance of both. */
function allOf(nodes: readonly Node[]): Formula | null {
  const parts = nodes.flatMap(node => (node.head === 'sequence' ? node.args : [node]))
  const formulas = parts.map(part => lawOf(part, 'complement'))
  return formulas.reduce((left, right) => left && right && { kind: 'joined', by: 'and', left, right })!
}
