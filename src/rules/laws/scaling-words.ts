import type { Token } from '../../documents/model/document.js'
import { isWordFor, type Sense, wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense, isOneOf } from '../../english/matching.js'
import { verbOfFactor } from '../../english/numerals.js'
import { countOfScaling, type Scaled, scaledIn } from '../../english/worded/scaled.js'
import { beginsByItself, endsByItself, saysNothing } from '../../english/worded/stands-alone.js'
import { judgeAbout, judgeClosed } from '../../math/judges/closed.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { number, power } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { PROPORTIONS, type Proportion } from './proportions.js'
import { sentencesOf } from './sentences.js'

/** "To halve the margin of error, quadruple the sample size": what two factors of a sentence are by a law of proportion. */
const scalingWords = (page: LawPage): Judged[] =>
  sentencesOf(page)
    .filter(tokens => countOfScaling(tokens) === 2)
    .flatMap(tokens => PROPORTIONS.flatMap(law => judgeProportion(law, tokens, page) ?? []))

/** "Half the margin came from doubling the sample" is a share, and a denial says the opposite. */
const saysOtherwise = (token: Token): boolean => token.text === 'from' || hasSense(token, 'not', 'noneOf')

function judgeProportion(law: Proportion, tokens: readonly Token[], page: LawPage): Judged | null {
  const [of, anotherOf] = scaledIn(tokens, law.of)
  const [by, anotherBy] = of ? scaledIn(tokens, law.by) : []
  if (!of || !by || anotherOf || anotherBy || of.token === by.token) return null
  const [from, to] = [Math.min(of.start, by.start), Math.max(of.end, by.end)]
  if (tokens.some(token => token.start >= from && token.end <= to && saysOtherwise(token))) return null
  const { needs, exponent } = law
  if (needs && !tokens.some((_, at) => beginsAt(tokens, at, wordsFor(needs)))) return null
  if (!standsAlone(tokens, of, by, law)) return null
  const given = power(number(by.factor), number(exponent))
  const isRough = tokens.some(token => hasSense(token, 'roughly'))
  const judged = (isRough ? judgeAbout : judgeClosed)(given, number(of.factor))
  // What is said last is told.
  const told = of.token.start > by.token.start ? of : by
  const needed = told === of ? exactValue(given) : inverse(of, exponent)
  const judgement =
    judged.verdict === 'refuted'
      ? {
          ...judged,
          expected: needed ? wordFor(needed) : null,
          explanation: 'by the law, with all else as it was',
        }
      : judged
  const { start, end } = told.token
  const first = tokens.findIndex(token => token.start === from)
  const begin = conditionBefore(tokens, first)
  const place = { from: tokens[begin]!.start, to, start, end }
  const judgedHere = { rule: 'law/scaling', token: told.token, judgement, reading: law.says, ...place }
  // Its own condition narrows it to no cases.
  return { ...ruled(judgedHere, page), isGeneral: begin === first }
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
    isWordFor(token.text, 'condition') ||
    (needs !== undefined && isNeededFor(token, needs))
  const between = tokens.filter(({ start, end }) => start >= first.end && end <= last.start)
  const behind = to < 0 ? tokens.length : to
  const rest = tokens.slice(behind).findIndex(token => !isNeeded(token) && token.text !== 'at')
  return (
    beginsByItself(tokens, from, isNeeded) &&
    saysNothing(between, isNeeded) &&
    endsByItself(tokens, rest < 0 ? tokens.length : behind + rest)
  )
}

/** One of the words of what a law needs: "constant" of "constant temperature". */
const isNeededFor = (token: Token, needs: Sense): boolean =>
  wordsFor(needs).some(words => isOneOf(token, words.split('-')))

/** The place of "if" or "when" before a quantity, which belongs to the statement that one factor gives the other. */
function conditionBefore(tokens: readonly Token[], at: number): number {
  const from = isWordFor(tokens[at - 1]?.text, 'article') ? at - 1 : at
  return isWordFor(tokens[from - 1]?.text, 'condition') ? from - 1 : at
}

/** By what a quantity is multiplied for the other to be multiplied by so much. */
const inverse = ({ factor }: Scaled<Token>, exponent: string): Rational | undefined =>
  exactValue(power(number(factor), number(Rational.ONE.div(Rational.of(exponent)))))

const wordFor = (factor: Rational): string => verbOfFactor(`${factor}`) ?? `multiply by ${factor}`

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
    ],
    wrong: [
      { states: 'to halve the margin of error, double the sample size' },
      { states: 'doubling the speed doubles the kinetic energy' },
      { states: 'doubling the context length quadruples the KV cache' },
    ],
  },
  check: lawCheck(scalingWords),
})
