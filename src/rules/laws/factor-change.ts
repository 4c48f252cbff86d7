import type { Token } from '../../documents/model/document.js'
import { isFunctionWord } from '../../english/grammar.js'
import { hasSense } from '../../english/matching.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { definableIn } from '../../math/term/key.js'
import { number } from '../../math/term/term.js'
import { type Figure, figureOfNode } from '../../page/quantities/printed-figure.js'
import { figureOf } from '../book/locate/figures.js'
import { numberOf } from '../doubts/unrounded-inputs.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled, termOf } from './law-page.js'
import { judgeNamed } from './named-figure.js'
import { sentencesOf } from './sentences.js'

const READING = 'a factor below 1 takes away what it lacks to 1, and one above 1 adds what it has more'

/** So many words before a factor say that something is multiplied by it. */
const MAX_BEFORE = 6
/** So many stand between a factor and the change in percent. */
const MAX_BETWEEN = 8

/** "it is multiplied by $10^{-0.154} \approx 0.70$, a reduction of 30%": what a factor comes to as a change. */
function factorChange(page: LawPage): Judged[] {
  return sentencesOf(page).flatMap(tokens =>
    tokens.flatMap((token, at) => {
      const factor = token.kind === 'math' && isMultiplier(tokens, at) ? factorAt(token, page) : null
      const change = factor && changeBehind(tokens, at, page)
      const judgement = change && judgeChange(factor, change, page)
      if (!judgement) return []
      const { start, end } = change.figure
      const place = { from: token.start, to: Math.max(end, change.token.end), start, end }
      return [
        ruled(
          { rule: 'law/factor-change', token: change.token, judgement, reading: READING, ...place },
          page,
        ),
      ]
    }),
  )
}

/** "is multiplied by", "a factor of", "multiplies the term by" before a formula. */
function isMultiplier(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - MAX_BEFORE), at)
  const isLed = hasSense(before.at(-1), 'ofChange', 'copula')
  return isLed && before.some(word => hasSense(word, 'multiplies'))
}

/** A factor: its value as it is printed and, where it is worked out there, from the data. */
interface Factor {
  readonly figure: Figure
  readonly data: Rational | null
}

function factorAt(token: Token, page: LawPage): Factor | null {
  const [chain, another] = page.reading.chains.get(token) ?? []
  if (!chain || another || chain.opens) return null
  const figure = figureOfNode(chain.terms.at(-1)!)?.figure
  if (!figure || figure.reciprocal || figure.factor !== '1') return null
  const term = chain.terms.length > 1 ? termOf(chain.terms[0]!, page.reading) : null
  return { figure, data: numberOf(term && definableIn(term).size === 0 ? term : null) }
}

interface Change {
  readonly token: Token
  readonly figure: Figure
  readonly isUp: boolean
}

/** "a reduction of 30%", "i.e. it shrinks by about 21%", "that is 30% less": nothing else stands between. */
function changeBehind(tokens: readonly Token[], at: number, page: LawPage): Change | null {
  const length = tokens
    .slice(at + 1, at + 1 + MAX_BETWEEN)
    .findIndex(token => figureOf(token, page.reading) !== null)
  const token = tokens[at + 1 + length]
  const figure = length > 0 && token ? figureOf(token, page.reading)?.figure : undefined
  if (figure?.factor !== '0.01' || figure.reciprocal || (token!.kind === 'math' && !isAlone(token!, page)))
    return null
  const between = tokens.slice(at + 1, at + 1 + length)
  const behind = tokens.slice(at + 2 + length, at + 4 + length)
  const isOfChange = hasSense(between.at(-1), 'ofChange', 'roughly') || hasSense(between.at(-2), 'ofChange')
  const said = isOfChange ? between : behind.slice(0, 1)
  const [isUp, isDown] = [
    said.some(word => hasSense(word, 'rise') || word.text === 'more'),
    said.some(word => hasSense(word, 'fall') || word.text === 'less'),
  ]
  const isPlain = between.every(
    word =>
      word.kind !== 'word' || isFunctionWord(word.text) || hasSense(word, 'rise', 'fall', 'roughly', 'again'),
  )
  return isPlain && isUp !== isDown ? { token: token!, figure, isUp } : null
}

const isAlone = (token: Token, page: LawPage): boolean =>
  page.reading.chains.get(token)?.[0]?.terms.length === 1

function judgeChange({ figure, data }: Factor, change: Change, page: LawPage): Judgement | null {
  const printed = readPrinted(figure.digits)
  const isUp = printed.value.gt(Rational.ONE)
  if (printed.value.sign() <= 0 || isUp !== change.isUp) return null
  const judge = (factor: Rational): Judgement =>
    judgeNamed({ figure: change.figure, sign: '≈' }, number(factor.minus(1).abs()), page)
  const judged = judge(data ?? printed.value)
  if (judged.verdict === 'holds' || !data) return judged
  const { lower, upper } = roundingSet(printed)
  return [printed.value, lower, upper].map(judge).find(({ verdict }) => verdict === 'holds') ?? judged
}

export const factorChangeLaw = defineRule({
  id: 'law/factor-change',
  summary: 'What is multiplied by a factor changes by the difference of the factor from 1.',
  why: 'A factor of 0.7 is told as a loss of 70%.',
  source: null,
  examples: {
    right: [
      { states: 'the loss is multiplied by $2^{-0.5} \\approx 0.707$, a reduction of 29.3%' },
      { states: 'the cost grows by a factor of $45/35 \\approx 1.286$, an increase of 28.6%' },
    ],
    wrong: [
      { states: 'the loss is multiplied by $2^{-0.5} \\approx 0.707$, a reduction of 70.7%' },
      { states: 'the cost grows by a factor of $45/35 \\approx 1.286$, an increase of 22%' },
    ],
  },
  check: lawCheck(factorChange),
})
