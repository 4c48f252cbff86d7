import { sentencesOf } from '../english/sentence.js'
import type { Reason } from '../math/judges/verdict.js'
import type { Link } from '../notation/tree/link.js'
import { mentionsIntegral, mentionsLimit } from '../notation/tree/mentions.js'
import type { Chain } from '../notation/tree/node.js'
import { symbolsOf } from '../notation/tree/symbols-of.js'
import { nameOf } from '../page/exercises.js'
import { type Kind, mentionsOptimum } from '../page/kind.js'
import type { Page } from '../page/page.js'
import type { Reading } from '../page/reading.js'
import { type Statement, statementsOf } from '../page/statement.js'
import { unread } from './judged.js'
import { defineRule } from './rule.js'

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
  page: Page,
  isCovered: (start: number, end: number) => boolean,
): Remaining[] {
  const unparsed = [...reading.failures].flatMap(([token, error]): Remaining[] =>
    RELATION.test(token.text) || RELATION_OF_SETS.test(token.text)
      ? [{ start: token.start, end: token.end, reason: 'syntax', explanation: withoutReader(error.message) }]
      : [],
  )
  const first = new Map<Chain, Statement>()
  for (const statement of statementsOf(reading, page))
    if (!first.has(statement.chain.chain)) first.set(statement.chain.chain, statement)
  const unjudged = [...reading.chains.values()].flat().flatMap((chain): Remaining[] => {
    const known = explained(chain, first.get(chain))
    return known && !isCovered(chain.start, chain.end)
      ? [{ start: chain.start, end: chain.end, ...known }]
      : []
  })
  return [...unparsed, ...unjudged].sort((a, b) => a.start - b.start)
}

/** Which of our readers refused it says nothing to the author of the page. */
const withoutReader = (message: string): string => message.replace(/^\w+: /, '')

/** A formula without any of these states nothing, readable or not. */
const RELATION =
  /[=<>≈≃∼≤≥≠∝∈∉⊆⊂⊇⊃→⇒⇔≡≢≪≫]|\\(?:approx|simeq|sim|cong|propto|in|to|[lg]eq?q?|leqslant|geqslant|ll|gg|neq?|equiv|implies|iff|Rightarrow|[a-z]*rightarrow|mapsto|coloneqq|doteq|lt|gt)(?![A-Za-z])/

/** The same between sets, and struck out. */
const RELATION_OF_SETS = /\\(?:not(?:in)?|n?su[bp]set(?:n?eq)?)(?![A-Za-z])/

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

/** Why a chain was not judged; null where it states nothing. */
function explained(chain: Chain, statement: Statement | undefined): Known | null {
  if (!statement) {
    if (chain.terms.some(mentionsOptimum)) return REASONS.objective
    return chain.opens ? REASONS.conclusion : null
  }
  const { kind, link, reading } = statement
  const name = () => reading.source.slice(link.left.start, link.left.end)
  if (kind === 'premise') return { reason: 'premise', explanation: `${name()} is given` }
  if ((kind === 'definition' && link.sign.operator === '=') || definesFunction(link))
    return { reason: 'definition', explanation: `defines ${name()}` }
  if (kind === 'vague')
    return { reason: 'notation', explanation: `nothing says how much ${link.sign.operator} takes` }
  const sides = [link.left, link.right]
  const isEndless = kind !== 'range' && sides.some(mentionsLimit)
  const isIntegral = (kind === 'computation' || kind === 'conclusion') && sides.some(mentionsIntegral)
  return isEndless || isIntegral ? ENDLESS : REASONS[kind]
}

/** `f(x) = 2x - 3` */
const definesFunction = ({ left, sign, right }: Link): boolean =>
  left.head === 'call' &&
  sign.operator === '=' &&
  left.args.every(part => part.head === 'symbol') &&
  left.args.slice(1).some(({ text }) => symbolsOf(right).has(text)) &&
  !symbolsOf(right).has(left.args[0]!.text)

const ENDLESS: Known = {
  reason: 'no-engine',
  explanation: 'no engine works out this limit, sum or integral',
}

const REASONS: Readonly<Record<Exclude<Kind, 'premise' | 'vague'>, Known>> = {
  objective: { reason: 'objective', explanation: 'an objective to optimise' },
  constraint: { reason: 'constraint', explanation: 'a constraint of the problem' },
  definition: { reason: 'definition', explanation: 'a substitution or definition' },
  range: { reason: 'premise', explanation: 'says what a symbol ranges over' },
  equation: {
    reason: 'equation',
    explanation: 'an equation in its symbols, which no word of its sentence concludes',
  },
  implication: { reason: 'equation', explanation: 'a part of a statement with an arrow' },
  computation: { reason: 'no-engine', explanation: 'no rule works this out' },
  identity: { reason: 'no-engine', explanation: 'no rule settles it for every value of its symbols' },
  conclusion: {
    reason: 'free-symbols',
    explanation: 'nothing says for which values of its symbols it should hold',
  },
}

export const unreadStatements = defineRule({
  id: 'statement',
  summary: 'A statement that was found and not judged is listed with the reason.',
  why: 'A page of which most was passed over in silence would look as if it had been checked.',
  source: null,
  examples: { right: [{ states: '$x^2 = 2x$' }], wrong: [] },
  stage: 'rest',
  check: page =>
    page.lines.flatMap(reading =>
      remainingStatements(reading, page, page.isTaken).map(({ reason, explanation, ...place }) =>
        unread('statement', nameOf(reading.section), place, reason, explanation),
      ),
    ),
})
