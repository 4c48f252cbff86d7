import type { Token } from '../../../documents/model/document.js'
import { hasSense } from '../../../english/matching.js'
import { verbOfFactor } from '../../../english/numerals.js'
import type { Scaled } from '../../../english/worded/scaled/scaled.js'
import { areWithin } from '../../../math/engines/closeness.js'
import { closedValueOf, showValue } from '../../../math/engines/value.js'
import { judgeAbout, judgeClosed } from '../../../math/judges/closed.js'
import type { Judgement } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { divide, number, power, type Term } from '../../../math/term/term.js'
import type { LawPage } from '../law-page.js'
import { areOverlapping } from '../overlapping.js'
import { isShown, judgeFactor, termsOfFactor } from './factor.js'
import type { Proportion } from './proportion.js'
import type { Sides } from './sides.js'

/**
 * What a law says of the factor that a sentence tells, by the one that it gives; where that is of two values, these may have
 * been rounded.
 */
export function judgeTold(
  law: Proportion,
  { of, by, told }: Sides<Scaled<Token>>,
  tokens: readonly Token[],
  page: LawPage,
): Judgement | null {
  const exponent = law.exponent()
  const isOf = told === of
  if (!exponent || (!isOf && exactValue(exponent)?.isZero())) return null
  const [wanted, ...others] = termsOfFactor((isOf ? by : of).factor, page.reading).map(given =>
    power(given, isOf ? exponent : divide(number(1), exponent)),
  )
  const judged = wanted ? judgeWanted(wanted, told, tokens, page) : null
  const isWithin = () => areOverlapping(termsOfFactor(told.factor, page.reading).slice(0, 1), others)
  if (!judged || !isAccusation(judged.verdict)) return judged
  const isIdeal = law.isIdeal && isShown(told.factor) && isMeasured(told.token)
  return isIdeal || (others.length > 0 && isWithin()) ? null : judged
}

/** A factor that a sentence tells, beside the one that it has to be. */
export function judgeWanted(
  wanted: Term,
  { factor, token }: Scaled<Token>,
  tokens: readonly Token[],
  page: LawPage,
): Judgement | null {
  const isRough = tokens.some(word => hasSense(word, 'roughly', 'nearly'))
  if (isShown(factor)) {
    // "We find that doubling p cuts the time by a factor of 1.7" tells what came out.
    const isFound = isMeasured(token) && tokens.some(word => hasSense(word, 'isFound'))
    return isFound ? null : judgeFactor(factor, wanted, isRough, page.reading)
  }
  // "From 8 to 5" may have been measured.
  if (!('digits' in factor)) return null
  const digits = number(factor.digits)
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
