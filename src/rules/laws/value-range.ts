import { type Inequality, judgeInequality } from '../../math/judges/inequality.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number } from '../../math/term/term.js'
import type { Chain, Node } from '../../notation/tree/node.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import { CHANCES } from '../../page/chance/asking-names.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { measureAt } from './information-measure.js'
import { type LawPage, lawCheck, linksOf, ruled, type StatedLink, termOf } from './law-page.js'

/** What a quantity can be. */
interface ValueRange {
  readonly says: string
  readonly bounds: readonly (readonly [Inequality, '0' | '1'])[]
}

const CHANCE: ValueRange = {
  says: 'a probability lies between 0 and 1',
  bounds: [
    ['≥', '0'],
    ['≤', '1'],
  ],
}
const SPREAD: ValueRange = {
  says: 'a variance and a standard deviation are not negative',
  bounds: [['≥', '0']],
}
const DIVERGENCE: ValueRange = { says: 'a divergence is not negative', bounds: [['≥', '0']] }

/** `P(A \\cup B) = 0.7 + 0.6 = 1.3`, `Var(X - Y) = 4 - 9 = -5`: the last value of a chain that begins with such a quantity. */
function valueRange(page: LawPage): Judged[] {
  const links = [...linksOf(page)]
  return links.flatMap(link => (isLast(link) ? judgeChain(link, page) : []))
}

const isLast = ({ chain: { terms }, right }: StatedLink): boolean => terms.at(-1) === right

function judgeChain(link: StatedLink, page: LawPage): Judged[] {
  const { chain, token, right } = link
  const range = chain.signs.every(({ operator }) => operator === '=' || operator === '≈')
    ? rangeOf(chain, page)
    : null
  const term = range && termOf(right, page.reading)
  const value = term && exactValue(term)
  // Percent may have been left out: `P(X > 3) = 12.5`.
  if (!range || !value || (range === CHANCE && value.cmp(Rational.of('2')) >= 0)) return []
  const [first] = range.bounds
    .map(([sign, bound]) => judgeInequality(term, sign, number(bound)))
    .filter(({ verdict }) => verdict === 'refuted')
  if (!first) return []
  const judgement = { ...first, explanation: range.says }
  const place = { from: chain.terms[0]!.start, to: right.end, start: right.start, end: right.end }
  return [ruled({ rule: 'law/value-range', token, judgement, reading: range.says, ...place }, page)]
}

const SPREADS: ReadonlySet<string> = new Set(['Var', 'var', 'variance', 'SD', 'sd'])
/** What only an event is. */
const EVENTS: ReadonlySet<Node['head']> = new Set(['relation', 'given'])

/** What the first term of a chain asks for; null where it may be another quantity, as P(2) of a polynomial. */
function rangeOf({ terms: [first] }: Chain, { heard }: LawPage): ValueRange | null {
  if (first!.head !== 'call') return null
  if (measureAt(first!)?.kind === 'divergence') return DIVERGENCE
  const [name, asked, another] = first!.args
  if (!asked || another) return null
  if (SPREADS.has(spelledName(name!))) return SPREAD
  const isEvent = EVENTS.has(asked.head) || (/^[A-Z]$/.test(asked.text) && heard.by(first!.start, WORDS))
  return CHANCES.has(spelledName(name!)) && isEvent ? CHANCE : null
}

const WORDS = ['probability', 'probabilities', 'chance', 'event', 'events']

export const valueRangeLaw = defineRule({
  id: 'law/value-range',
  summary:
    'A probability lies between 0 and 1, and no variance, standard deviation or divergence is negative.',
  why: 'Probabilities of events that overlap are added, or variances taken from each other.',
  source: 'Feller, An Introduction to Probability Theory, 1968, chapters I and IX',
  examples: {
    right: [{ states: 'we have $P(X > 2) = 0.2 + 0.1 = 0.3$' }],
    wrong: [
      { states: 'we have $\\operatorname{Var}(X - Y) = 4 - 9 = -5$' },
      { states: 'we have $P(X > 2) = 0.7 + 0.6 = 1.3$' },
    ],
  },
  check: lawCheck(valueRange, 'lines'),
})
