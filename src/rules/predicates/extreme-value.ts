import { showEnclosure } from '../../math/engines/value.js'
import { evidence, type Judgement, judgement } from '../../math/judges/judgement.js'
import { readPrinted, roundingSet } from '../../math/number/printed-number.js'
import { Rational } from '../../math/number/rational.js'
import { definableIn } from '../../math/term/key.js'
import { add, multiply, number, subtract, type Term } from '../../math/term/term.js'
import type { Ends } from '../../page/domains/piece.js'
import { defineRule } from '../rule.js'
import { isDefinedOn } from './defined-on.js'
import { expressionOf } from './expression-said.js'
import { functionSaid, isOfAllNumbers } from './function-said.js'
import { isAtLeast, isTaken, lowestOf, naturalEnds, type Taken } from './least-value.js'
import { ofAllNumbers } from './of-all-numbers.js'
import { enclosedAt } from './points.js'
import { type SaidJudge, saidCheck } from './said.js'
import { domainOf, endsSaid } from './where-said.js'

/** A greatest value is the least of the opposite. */
const judged =
  (sign: 1 | -1): SaidJudge =>
  said => {
    const { predication, page } = said
    const of = functionSaid(said)
    const value = expressionOf(predication.objects[0], page)
    if (!of || !isOfAllNumbers(of) || !value || definableIn(value).size > 0) return null
    const ends =
      predication.where.kind === 'unsaid'
        ? naturalEnds(of)
        : endsSaid(predication.where, of.variable, page.reading)
    if (!ends || !isDefinedOn(of.term, domainOf(of.variable, ends))) return null
    const judgement = judgeLeast({
      term: multiply(sign, of.term),
      variable: of.variable,
      value: multiply(sign, value),
      slack: slackOf(value),
      ends,
      sign,
    })
    return judgement && ofAllNumbers(judgement, of.variable, said)
  }

interface Question {
  readonly term: Term
  readonly variable: string
  readonly value: Term
  /** By how much a printed decimal may be off. */
  readonly slack: Rational
  readonly ends: Ends
  readonly sign: 1 | -1
}

/** Half a unit in the last place of a decimal, and nothing for what is exact. */
function slackOf(value: Term): Rational {
  const written = value.kind === 'number' ? value.written : undefined
  if (written === undefined || !written.includes('.')) return Rational.ZERO
  const { lower, upper } = roundingSet(readPrinted(written))
  return upper.minus(lower).div(2)
}

function judgeLeast(question: Question): Judgement | null {
  const { term, variable, value, slack, ends, sign } = question
  const lowest = lowestOf(term, variable, ends)
  const [best] = [...lowest].sort((a, b) => a.value.minus(b.value).sign() ?? 0)
  if (!best) return null
  const gap = (of: Taken, by: Rational): number | null =>
    enclosedAt(subtract(number(0), add(value, number(by))), variable, of.at)
      ?.plus(of.value)
      .sign() ?? null
  if (gap(best, slack.neg()) === -1) {
    // A minimum may be one among its neighbours.
    const isLocal = lowest.some(
      one => one !== best && gap(one, slack.neg().minus(NEAR)) !== -1 && gap(one, slack.plus(NEAR)) !== 1,
    )
    return isLocal ? null : refuted(best, sign, variable)
  }
  const isBound = isAtLeast(term, subtract(value, number(slack)), variable, ends)
  const isReached = slack.isZero() ? isTaken(term, value, variable, best.at) : gap(best, slack) === -1
  if (isBound && isReached)
    return judgement('holds', {
      evidence: evidence('proved: sign'),
      explanation: `it is ${sign === 1 ? 'at least' : 'at most'} that, and takes it near ${variable} = ${about(best.at)}`,
    })
  return gap(best, slack) === 1 ? unreached(question, best) : null
}

/** How near two decimals count as the same value here. */
const NEAR = Rational.of('1e-8')

/** Nothing is as low as the value: half of the way to the lowest that was found is a bound too. */
function unreached({ term, variable, value, ends, sign }: Question, best: Taken): Judgement | null {
  const lower = best.value.lower
  const half = enclosedAt(
    multiply('1/2', add(value, number(Rational.of(lower.toString())))),
    variable,
    best.at,
  )
  const isBound = half && isAtLeast(term, number(Rational.of(half.lower.toString())), variable, ends) !== null
  return isBound ? refuted(best, sign, variable) : null
}

const about = (value: Rational): string =>
  `${Number((Number(value.numerator) / Number(value.denominator)).toPrecision(6))}`

function refuted({ at, value }: Taken, sign: 1 | -1, variable: string): Judgement {
  const shown = showEnclosure(sign === 1 ? value : value.neg())
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    witness: { [variable]: at.toString() },
    explanation: `the ${sign === 1 ? 'least' : 'greatest'} value that was found is about ${shown}, near ${variable} = ${about(at)}`,
  })
}

export const extremeValue = defineRule({
  id: 'law/extreme-value',
  summary: 'The least or greatest value that words give a function is its least or greatest.',
  why: 'The place of a minimum is written where its value should stand.',
  source: 'Spivak, Calculus, 2008, chapter 11',
  examples: {
    right: [
      { states: 'the minimum value of $f(x) = x^2 - 4x + 7$ is $3$' },
      { given: 'Let $g(x) = x e^{-x}$.', states: 'the maximum value of $g$ is $1/e$' },
      { given: 'Let $h(x) = 4x - x^2$.', states: '$h$ has the maximum $4$' },
    ],
    wrong: [
      { states: 'the minimum value of $f(x) = x^2 - 4x + 7$ is $2$' },
      { given: 'Let $g(x) = x e^{-x}$.', states: 'the maximum value of $g$ is $e$' },
      { given: 'Let $h(x) = 4x - x^2$.', states: '$h$ has the maximum $2$' },
    ],
  },
  check: saidCheck('law/extreme-value', { minimumValue: judged(1), maximumValue: judged(-1) }),
})
