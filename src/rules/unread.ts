import type { Token } from '../documents/model/document.js'
import { isOneOf } from '../english/vocabulary.js'
import type { Reason } from '../math/judges/verdict.js'
import { symbolsOf } from '../notation/tree/canonical.js'
import type { Chain, Node } from '../notation/tree/node.js'
import { type Reading, sentenceBefore } from '../page/page.js'
import { figureOfNode } from '../page/quantities/printed-figure.js'
import { sentencesOf } from './book/locate/sentences.js'

/** A statement that nothing judged, and why it is no statement to judge, or could not be. */
export interface Remaining {
  readonly start: number
  readonly end: number
  readonly reason: Reason
  readonly explanation: string
}

/** Every relation of a section that no judged statement covers, and every formula that could not be read. */
export function remainingStatements(
  reading: Reading,
  isCovered: (start: number, end: number) => boolean,
): Remaining[] {
  const unparsed = [...reading.failures].flatMap(([token, error]): Remaining[] =>
    RELATION.test(token.text)
      ? [{ start: token.start, end: token.end, reason: 'syntax', explanation: error.message }]
      : [],
  )
  const defined = new Set<string>()
  const unjudged = [...reading.chains].flatMap(([token, chains]) =>
    chains.flatMap(chain => {
      const known = classify(chain, token, reading, defined)
      return (chain.signs.length === 0 && !chain.opens && known.reason !== 'objective') ||
        isCovered(chain.start, chain.end)
        ? []
        : [{ start: chain.start, end: chain.end, ...known }]
    }),
  )
  return [...unparsed, ...unjudged].sort((a, b) => a.start - b.start)
}

/** A formula without any of these states nothing, readable or not. */
const RELATION =
  /[=<>≈≃∼≤≥≠∝∈→⇒≡≪≫]|\\(?:approx|simeq|sim|cong|propto|in|to|[lg]eq?q?|leqslant|geqslant|ll|gg|neq?|equiv|implies|iff|Rightarrow|[a-z]*rightarrow|mapsto|coloneqq|doteq|lt|gt)(?![A-Za-z])/

/** A sentence of fewer words is a label: "Lagrangian:". */
const MIN_WORDS = 3

/** The sentences of an exercise that nothing was found in, so that none is passed over in silence. */
export function unjudgedSentences(
  { section }: Reading,
  isCovered: (start: number, end: number) => boolean,
): { readonly start: number; readonly end: number }[] {
  return sentencesOf(section.tokens).flatMap(tokens => {
    const words = tokens.filter(({ kind }) => kind === 'word')
    if (words.length < MIN_WORDS) return []
    const said = tokens.filter(({ kind }) => kind !== 'stop')
    const [start, end] = [said[0]!.start, said.at(-1)!.end]
    return isCovered(start, end) ? [] : [{ start, end }]
  })
}

type Known = Pick<Remaining, 'reason' | 'explanation'>

function classify(chain: Chain, token: Token, reading: Reading, defined: Set<string>): Known {
  if (chain.terms.some(mentionsOptimum))
    return { reason: 'objective', explanation: 'an objective to optimise' }
  if (isConstraint(token, reading))
    return { reason: 'constraint', explanation: 'a constraint of the problem' }
  const [left, right] = chain.terms as [Node, Node?]
  if (!right) return FREE
  const { operator } = chain.signs[0]!
  if (operator === '≪' || operator === '≫')
    return { reason: 'notation', explanation: `how much ${operator} takes is not said` }
  if (operator === '∈') return RANGE
  if (operator === '→' || operator === ':=')
    return { reason: 'definition', explanation: 'a substitution or definition' }
  const name = isName(left) ? reading.source.slice(left.start, left.end) : null
  if (operator === '=' && name !== null) {
    if (figureOfNode(right) !== null) return { reason: 'premise', explanation: `${name} is given` }
    if (!defined.has(name)) {
      defined.add(name)
      return { reason: 'definition', explanation: `defines ${name}` }
    }
  }
  if (ORDERS.has(operator) && isDomain(token, reading)) return RANGE
  if (operator === '=' && right.text === '0')
    return { reason: 'equation', explanation: 'an equation to solve' }
  return FREE
}

const RANGE: Known = { reason: 'premise', explanation: 'says what a symbol ranges over' }
const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥', '≠'])
const BEFORE_DOMAIN = 'for every each all any with where when whenever if let assume suppose given'.split(' ')

/** "For every $n \\ge 1$", "where $x, y > 0$": what is compared right behind such a word is no result. */
function isDomain(token: Token, reading: Reading): boolean {
  const before = sentenceBefore(token, reading).findLast(({ kind }) => kind !== 'break')
  return before !== undefined && isOneOf(before, BEFORE_DOMAIN)
}

const FREE: Known = {
  reason: 'free-symbols',
  explanation: 'nothing says for which values of its symbols it should hold',
}

const NAMES: ReadonlySet<Node['head']> = new Set([
  'symbol',
  'sub',
  'hat',
  'star',
  'bar',
  'tilde',
  'call',
  'prime',
])

const isName = (node: Node): boolean => NAMES.has(node.head) && symbolsOf(node).size > 0

const mentionsOptimum = (node: Node): boolean => node.head === 'optimum' || node.args.some(mentionsOptimum)

const CONSTRAINT = [
  ['subject', 'to'],
  ['such', 'that'],
  ['under', 'the', 'condition'],
  ['under', 'the', 'constraint'],
  ['constrained', 'to'],
]

/** "subject to", "under the condition" right before a formula. */
function isConstraint(token: Token, reading: Reading): boolean {
  const { tokens } = reading.section
  const at = reading.places.get(token)!
  return CONSTRAINT.some(words => words.every((word, i) => tokens[at - words.length + i]?.text === word))
}
