import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { verbOfFactor } from '../../../english/numerals.js'
import { countOfScaling, type Scaled, scaledIn } from '../../../english/worded/scaled/scaled.js'
import { areWithin } from '../../../math/engines/closeness.js'
import { closedValueOf, showValue } from '../../../math/engines/value.js'
import { judgeAbout, judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { divide, number, power, type Term } from '../../../math/term/term.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck } from '../law-page.js'
import { agreedOn, clausesOf } from './agreed.js'
import { isShown, judgeFactor, termOfFactor } from './factor.js'
import type { Proportion } from './proportion.js'
import { ruledSides, type Sides, sidesIn } from './sides.js'

/** "To halve the margin of error, quadruple the sample size": what two factors of a sentence are by a law of proportion. */
const scalingWords = (page: LawPage): Judged[] =>
  clausesOf(page)
    .filter(tokens => countOfScaling(tokens) === 2)
    .flatMap(tokens => agreedOn(tokens, page, law => judgeProportion(law, tokens, page)))

function judgeProportion(law: Proportion, sentence: readonly Token[], page: LawPage): Judged | null {
  const sides = sidesIn(law, sentence, scaledIn, page)
  const judgement = sides && judgeTold(law, sides, sides.tokens, page)
  return judgement && ruledSides('law/scaling', law, sides, judgement, page)
}

function judgeTold(
  law: Proportion,
  { of, by, told }: Sides<Scaled<Token>>,
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
