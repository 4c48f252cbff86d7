import type { Token } from '../../../documents/model/document.js'
import { isWordFor, type Sense, wordsFor } from '../../../english/lexicon.js'
import { beginsAt, hasSense, isOneOf } from '../../../english/matching.js'
import { verbOfFactor } from '../../../english/numerals.js'
import { countOfScaling, type Scaled, scaledIn } from '../../../english/worded/scaled/scaled.js'
import { beginsByItself, endsByItself, saysNothing } from '../../../english/worded/stands-alone.js'
import { areWithin } from '../../../math/engines/closeness.js'
import { closedValueOf, showValue } from '../../../math/engines/value.js'
import { judgeAbout, judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { divide, number, power, type Term } from '../../../math/term/term.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck, ruled } from '../law-page.js'
import { sentencesOf } from '../sentences.js'
import { isShown, judgeFactor, termOfFactor } from './factor.js'
import { PROPORTIONS } from './known.js'
import { proportionsOf } from './of-page.js'
import type { Proportion } from './proportion.js'

/** "To halve the margin of error, quadruple the sample size": what two factors of a sentence are by a law of proportion. */
const scalingWords = (page: LawPage): Judged[] =>
  sentencesOf(page)
    .filter(
      tokens =>
        countOfScaling(tokens) === 2 && !tokens.some(token => hasSense(token, 'empirical', 'isDependent')),
    )
    .flatMap(tokens => judgeSentence(tokens, page))

/** What the laws say of a sentence, where they agree; those that the page gives come first. */
function judgeSentence(tokens: readonly Token[], page: LawPage): Judged[] {
  const [first, last] = [tokens[0]!, tokens.at(-1)!]
  const place = { token: first, reading: page.reading, start: first.start, end: last.end }
  const judgeBy = (laws: readonly Proportion[]): Judged[] =>
    laws.flatMap(law => judgeProportion(law, tokens, page) ?? [])
  const own = judgeBy(proportionsOf(page.page, place))
  const found = own.length > 0 ? own : judgeBy(PROPORTIONS)
  const isAgreed = found.every(({ judgement }) => judgement.verdict === found[0]!.judgement.verdict)
  return isAgreed ? found.slice(0, 1) : []
}

/** "Half the margin came from doubling the sample" is a share, and a denial says the opposite. */
const saysOtherwise = (token: Token): boolean => token.text === 'from' || hasSense(token, 'not', 'noneOf')

function judgeProportion(law: Proportion, sentence: readonly Token[], page: LawPage): Judged | null {
  const [of, anotherOf] = scaledIn(sentence, law.of)
  const [by, anotherBy] = of ? scaledIn(sentence, law.by) : []
  if (!of || !by || anotherOf || anotherBy || of.token === by.token) return null
  const [from, to] = [Math.min(of.start, by.start), Math.max(of.end, by.end)]
  const tokens = sentence.slice(conclusionAt(sentence, from, law))
  if (tokens.some(token => token.start >= from && token.end <= to && saysOtherwise(token))) return null
  const { needs } = law
  if (needs && !tokens.some((_, at) => beginsAt(tokens, at, wordsFor(needs)))) return null
  if (!standsAlone(tokens, of, by, law)) return null
  // What is said last is told.
  const told = of.token.start > by.token.start ? of : by
  const judgement = judgeTold(law, { of, by, told }, tokens, page)
  if (!judgement) return null
  const { start, end } = told.token
  const first = tokens.findIndex(token => token.start === from)
  const begin = conditionBefore(tokens, first)
  const place = { from: tokens[begin]!.start, to, start, end }
  const judgedHere = { rule: 'law/scaling', token: told.token, judgement, reading: law.says, ...place }
  // Its own condition narrows it to no cases.
  return { ...ruled(judgedHere, page), isGeneral: begin === first }
}

/** Behind "so" before a place, where a conclusion from the law begins that stands before it; else at the first word. */
function conclusionAt(tokens: readonly Token[], start: number, { token: given }: Proportion): number {
  const at = tokens.findLastIndex(
    token => token.start < start && hasSense(token, 'inference', 'inParticular'),
  )
  const before = tokens.slice(0, at)
  // "In particular" and "and so" say nothing before it.
  return before.length <= 1 || before.some(token => token === given) ? at + 1 : 0
}

type Sides = { readonly of: Scaled<Token>; readonly by: Scaled<Token>; readonly told: Scaled<Token> }

function judgeTold(
  law: Proportion,
  { of, by, told }: Sides,
  tokens: readonly Token[],
  page: LawPage,
): Judgement | null {
  const exponent = law.exponent()
  const isOf = told === of
  const given = termOfFactor((isOf ? by : of).factor, page.reading)
  if (!exponent || !given || exactValue(exponent)?.isZero()) return null
  const wanted = power(given, isOf ? exponent : divide(number(1), exponent))
  const isRough = tokens.some(token => hasSense(token, 'roughly', 'nearly'))
  // "We find that doubling p cuts the time by a factor of 1.7" tells what came out.
  if (isShown(told.factor) && isMeasured(told.token) && tokens.some(token => hasSense(token, 'isFound')))
    return null
  if (isShown(told.factor)) return judgeFactor(told.factor, wanted, isRough, page.reading)
  const digits = number(told.factor.digits)
  if (isRough || isNearlyRight(wanted, digits)) return judgeAbout(wanted, digits)
  const judged = judgeClosed(wanted, digits)
  if (!isAccusation(judged.verdict)) return judged
  const expected = wordFor(exactValue(wanted)?.toString() ?? showValue(closedValueOf(wanted, DIGITS)))
  return {
    ...judged,
    expected,
    explanation: 'by the law, with all else as it was',
  }
}
/** Whether the sentence says nothing but the two factors, and what the law needs. */
function standsAlone(
  tokens: readonly Token[],
  of: Scaled<Token>,
  by: Scaled<Token>,
  { needs }: Proportion,
): boolean {
  const [first, last] = of.start < by.start ? [of, by] : [by, of]
  const [from, to] = [
    tokens.findIndex(({ start }) => start === first.start),
    tokens.findIndex(({ start }) => start >= last.end),
  ]
  const isNeeded = (token: Token): boolean =>
    token.text === 'to' ||
    isWordFor(token.text, 'condition', 'needing', 'accompanying') ||
    (needs !== undefined && isNeededFor(token, needs))
  const between = tokens.filter(
    token => token.start >= first.end && token.end <= last.start && !isMeasureAside(token, tokens),
  )
  const behind = to < 0 ? tokens.length : to
  if (tokens.slice(behind).some(token => token.aside && !isMeasureAside(token, tokens))) return false
  const rest = tokens.slice(behind).findIndex(token => !isNeeded(token) && token.text !== 'at')
  return (
    beginsByItself(tokens, from, isNeeded) &&
    saysNothing(between, isNeeded) &&
    endsByItself(tokens, rest < 0 ? tokens.length : behind + rest)
  )
}

/** "(1.2 points)" only says how much that is; "(the wire gets thinner)" says what changes along. */
const isMeasureAside = ({ aside, clause, sentence }: Token, tokens: readonly Token[]): boolean =>
  aside &&
  tokens.some(
    other => other.aside && other.kind === 'number' && other.clause === clause && other.sentence === sentence,
  )

/** One of the words of what a law needs: "constant" of "constant temperature". */
const isNeededFor = (token: Token, needs: Sense): boolean =>
  wordsFor(needs).some(words => isOneOf(token, words.split('-')))

/** The place of "if" or "when" before a quantity, which belongs to the statement that one factor gives the other. */
function conditionBefore(tokens: readonly Token[], at: number): number {
  const from = isWordFor(tokens[at - 1]?.text, 'article') ? at - 1 : at
  return isWordFor(tokens[from - 1]?.text, 'condition') ? from - 1 : at
}

const isMeasured = ({ text, scale }: Token): boolean => text.includes('.') || scale === '%'

/** A word stands for a factor that is as near as this: 26% more wind doubles its power, to within 0.02%. */
const NEARLY = '0.04'

const isNearlyRight = (wanted: Term, digits: Term): boolean =>
  areWithin(NEARLY, closedValueOf(wanted, DIGITS), closedValueOf(digits, DIGITS))

/** So many digits of a factor are shown. */
const DIGITS = 4

const wordFor = (factor: string): string => verbOfFactor(factor) ?? `multiply by ${factor}`

export const scalingLaw = defineRule({
  id: 'law/scaling',
  summary:
    'Where one quantity is proportional to a power of another, a factor of the one gives the factor of the other.',
  why: 'Twice the sample is taken to halve the margin, or twice the amplitude to double the energy.',
  source: 'Cochran, Sampling Techniques, 1977, section 2.5',
  examples: {
    right: [
      { states: 'to halve the margin of error, quadruple the sample size' },
      { states: 'doubling the speed quadruples the kinetic energy' },
      { states: 'doubling the context length doubles the KV cache' },
      { states: 'the flow is $Q = \\frac{\\pi r^4 p}{8 m}$. Halving $r$ reduces the flow by a factor of 16' },
    ],
    wrong: [
      { states: 'to halve the margin of error, double the sample size' },
      { states: 'doubling the speed doubles the kinetic energy' },
      { states: 'doubling the context length quadruples the KV cache' },
      { states: 'the flow is $Q = \\frac{\\pi r^4 p}{8 m}$. Halving $r$ reduces the flow by a factor of 8' },
    ],
  },
  check: lawCheck(scalingWords),
})
