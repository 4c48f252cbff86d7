import type { Token } from '../../documents/model/document.js'
import { isWordFor, wordsFor } from '../../english/lexicon.js'
import { lengthAt } from '../../english/matching.js'
import { factorOfVerb, verbOfFactor } from '../../english/numerals.js'
import { judgeClosed } from '../../math/judges/closed.js'
import { Rational } from '../../math/number/rational.js'
import { number, power } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import { sentencesOf } from './sentences.js'

const READING = 'a margin of error falls as one over the root of the sample size'

interface Scaling {
  readonly token: Token
  readonly factor: Rational
  /** From the verb to the last word of the name. */
  readonly from: number
  readonly to: number
}

/** "To halve the margin of error, quadruple the sample size": the margin is multiplied by one over the root of the factor. */
function scalingWords(page: LawPage): Judged[] {
  return sentencesOf(page).flatMap(tokens => {
    const [margin, anotherMargin] = scalingsOf(tokens, 'marginOfError')
    const [sample, anotherSample] = scalingsOf(tokens, 'sampleSize')
    if (!margin || !sample || anotherMargin || anotherSample) return []
    const judged = judgeClosed(power(number(sample.factor), number('-1/2')), number(margin.factor))
    const told = margin.token.start < sample.token.start ? sample : margin
    const needed = Rational.ONE.div(margin.factor.pow(2))
    const wanted = told === sample ? wordFor(needed) : null
    const judgement = judged.verdict === 'refuted' ? { ...judged, expected: wanted } : judged
    const { start, end } = told.token
    const [from, to] = [Math.min(margin.from, sample.from), Math.max(margin.to, sample.to)]
    const place = { from, to, start, end }
    return [ruled({ rule: 'law/scaling', token: told.token, judgement, reading: READING, ...place }, page)]
  })
}

const wordFor = (factor: Rational): string => verbOfFactor(`${factor}`) ?? `multiply by ${factor}`

/** What is multiplied is the name right behind the verb: "halve the margin of error". */
function scalingsOf(tokens: readonly Token[], name: 'marginOfError' | 'sampleSize'): Scaling[] {
  return tokens.flatMap((token, at) => {
    const factor = factorOfVerb(token.text)
    if (factor === null) return []
    const from = isWordFor(tokens[at + 1]?.text, 'article', 'possessive') ? at + 2 : at + 1
    const length = tokens[from] ? lengthAt(tokens, from, wordsFor(name)) : 0
    const last = length > 0 ? tokens[from + length - 1]! : null
    return last ? [{ token, factor: Rational.of(factor), from: token.start, to: last.end }] : []
  })
}

export const scalingLaw = defineRule({
  id: 'law/scaling',
  summary: 'A margin of error falls as one over the root of the sample size.',
  why: 'Twice the sample is taken to halve the margin.',
  source: 'Cochran, Sampling Techniques, 1977, section 2.5',
  examples: {
    right: [{ states: 'to halve the margin of error, quadruple the sample size' }],
    wrong: [{ states: 'to halve the margin of error, double the sample size' }],
  },
  check: lawCheck(scalingWords),
})
