import { speaksOfPercent } from '../../english/arithmetic.js'
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

/**
 * `P(A \\cup B) = 0.7 + 0.6 = 1.3`, `Var(X - Y) = 4 - 9 = -5`: what a chain that begins with such a quantity works out. A
 * figure alone may be in percent, a density, or an estimate, and an estimate of a divergence may be negative.
 */
const valueRange = (page: LawPage): Judged[] =>
  [...linksOf(page)].flatMap(link => (isWorkedOut(link) ? judgeChain(link, page) : []))

/** Whether a link is the last of its chain, and works out what it says on its left. */
const isWorkedOut = ({ chain: { terms }, left, right }: StatedLink): boolean =>
  terms.at(-1) === right && terms.length > 2 && WORKS.has(left.head)

const WORKS: ReadonlySet<Node['head']> = new Set(['add', 'mul', 'div', 'pow', 'sqrt'])

function judgeChain(link: StatedLink, page: LawPage): Judged[] {
  const { chain, token, right } = link
  const range = chain.signs.every(({ operator }) => operator === '=' || operator === '≈')
    ? rangeOf(chain, page)
    : null
  const term = range && termOf(right, page.reading)
  const value = term && exactValue(term)
  if (!range || !value || (range === CHANCE && mayBePercent(value, link, page))) return []
  const [first] = range.bounds
    .map(([sign, bound]) => judgeInequality(term, sign, number(bound)))
    .filter(({ verdict }) => verdict === 'refuted')
  if (!first) return []
  const judgement = { ...first, explanation: range.says }
  const place = { from: chain.terms[0]!.start, to: right.end, start: right.start, end: right.end }
  return [ruled({ rule: 'law/value-range', token, judgement, reading: range.says, ...place }, page)]
}

/** No more than two chances of at most 1 are added up as a rule: `P(X > 3) = 8 + 4.5 = 12.5` leaves the percent out. */
const MAX_CHANCE = Rational.of('2')

function mayBePercent(value: Rational, { right }: StatedLink, { reading: { section } }: LawPage): boolean {
  if (right.head === 'percent') return false
  return value.cmp(MAX_CHANCE) >= 0 || speaksOfPercent(section.tokens)
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
  const isEvent =
    EVENTS.has(asked.head) || (/^[A-Z]$/.test(asked.text) && heard.by(first!.start, CHANCE_WORDS))
  return CHANCES.has(spelledName(name!)) && isEvent ? CHANCE : null
}

const CHANCE_WORDS = ['probability', 'probabilities', 'chance', 'event', 'events']

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
