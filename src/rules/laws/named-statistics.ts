import { isWordFor } from '../../english/lexicon.js'
import { hasSense } from '../../english/matching.js'
import { sentenceOf } from '../../english/sentence.js'
import { judgeClosed } from '../../math/judges/closed.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { mean, median, range, variance } from '../../math/statistics/sample-statistics.js'
import { number, squareRoot, type Term } from '../../math/term/term.js'
import type { Judged } from '../judged.js'
import { defineRule } from '../rule.js'
import { changes } from './data/same-data.js'
import { type LawPage, lawCheck, ruled } from './law-page.js'
import type { ListedSample } from './listed-sample.js'
import { judgeNamed, type NamedFigure, namedFigures } from './named-figure.js'

type Kind = 'sample' | 'population' | null

const ruledFigure = (
  rule: string,
  named: NamedFigure,
  judgement: Judgement,
  reading: string,
  page: LawPage,
): Judged => {
  const { token, from, to, figure } = named
  const { start, end } = figure
  return ruled({ rule, token, judgement, reading, from, to, start, end }, page)
}

/** "The", "its", "arithmetic" before the name of a statistic leave it what it is. */
const isPlain = (word: string): boolean =>
  isWordFor(word, 'article', 'pointer', 'possessive', 'joining', 'plainStatistic')

/** What the one sample that the document lists has for a mean, a median, a range, a variance. */
function sampleStatistics(page: LawPage): Judged[] {
  const { section } = page.reading
  const [sample, another] = page.samples.filter(({ start }) => start < section.end)
  if (!sample || another) return []
  const isChanged = section.tokens.some((token, at) => changes(token, section.tokens[at + 1]))
  const isHere = sample.start >= section.start && !isChanged
  const reading = `of the listed sample of ${sample.values.length}`
  return [...plainOf(sample, page), ...spreadsOf(sample, page)].flatMap(({ named, values, wanted }) => {
    const judgement = judgeNamed(named, wanted, page)
    const isOfSample = named.computed ? values.some(value => isSame(named.computed!, value)) : isHere
    const isTransformed = sentenceOf(named.token, page.reading).some(word => hasSense(word, 'transforms'))
    if (judgement.verdict !== 'holds' && (!isOfSample || isTransformed)) return []
    return [ruledFigure('law/sample-statistic', named, judgement, reading, page)]
  })
}

/** A named number, what it should be, and what else could have been computed from the sample under its name. */
interface Candidate {
  readonly named: NamedFigure
  readonly wanted: Term
  readonly values: readonly Term[]
}

const PLAIN_STATISTICS = { mean, median, range } as const

const plainOf = ({ values }: ListedSample, page: LawPage): Candidate[] =>
  Object.entries(PLAIN_STATISTICS).flatMap(([name, statistic]) => {
    const wanted = number(statistic(values))
    return namedFigures([name], page)
      .filter(({ qualifier }) => qualifier === null || isPlain(qualifier))
      .map(named => ({ named, wanted, values: [wanted] }))
  })

/** A spread that is not said to be of a sample or of a population may be either. */
const spreadsOf = ({ values }: ListedSample, page: LawPage): Candidate[] =>
  [...spreads(['variance'], page), ...spreads(['standard', 'deviation'], page)].map(named => {
    const both = ([1, 0] as const).map(lost => {
      const square = number(variance(values, lost))
      return named.name.length > 1 ? squareRoot(square) : square
    }) as [Term, Term]
    const isPopulation =
      named.kind === 'population' ||
      (named.kind === null && judgeNamed(named, both[1], page).verdict === 'holds')
    return { named, wanted: both[isPopulation ? 1 : 0], values: both }
  })

const isSame = (one: Term, other: Term): boolean => judgeClosed(one, other).verdict === 'holds'

interface Spread extends NamedFigure {
  readonly name: readonly string[]
  readonly kind: Kind
}

/** Variances or deviations that are called "sample", "population" or nothing else. */
function spreads(name: readonly string[], page: LawPage): Spread[] {
  return namedFigures(name, page).flatMap((named): Spread[] => {
    const { qualifier } = named
    if (qualifier === 'sample' || qualifier === 'population') return [{ ...named, name, kind: qualifier }]
    return qualifier === null || isPlain(qualifier) ? [{ ...named, name, kind: null }] : []
  })
}

/** The standard deviation is the root of the variance, of the same kind, that the section gives before it. */
function deviations(page: LawPage): Judged[] {
  const variances = spreads(['variance'], page)
  const roots = spreads(['standard', 'deviation'], page)
  return roots.flatMap(root => {
    const same = variances.filter(({ kind }) => kind === root.kind)
    const [own, another] = same
    const isOnlyOne = roots.filter(({ kind }) => kind === root.kind).length === 1
    if (!own || another || !isOnlyOne || own.to > root.from) return []
    const isNear = root.token.sentence - own.token.sentence <= 1
    const value = own.computed ?? figureTerm(own)
    if (!isNear || !value) return []
    const kind = root.kind === null ? '' : `${root.kind} `
    const reading = `the ${kind}standard deviation is the root of the ${kind}variance`
    return [
      ruledFigure('law/standard-deviation', root, judgeNamed(root, squareRoot(value), page), reading, page),
    ]
  })
}

/** A printed variance that is surely exact: a whole number. */
const figureTerm = ({ figure }: NamedFigure): Term | null =>
  figure.factor === '1' && !figure.reciprocal && /^\d{1,15}$/.test(figure.digits)
    ? number(figure.digits)
    : null

export const sampleStatisticLaw = defineRule({
  id: 'law/sample-statistic',
  summary: 'The mean, median, range or variance of a listed sample is what its numbers give.',
  why: 'One number of the list is changed later, or the divisor of the variance is another than its name says.',
  source: null,
  examples: {
    right: [{ given: 'The sample is 3, 4, 5, 6, 8, 10.', states: 'the sample mean is 6' }],
    wrong: [{ given: 'The sample is 3, 4, 5, 6, 8, 10.', states: 'the sample mean is 7' }],
  },
  check: lawCheck(sampleStatistics),
})

export const standardDeviationLaw = defineRule({
  id: 'law/standard-deviation',
  summary: 'A standard deviation is the root of the variance beside it.',
  why: 'It is rounded from another value, or is the half of the variance.',
  source: null,
  examples: {
    right: [{ states: 'the sample variance is 16, and the sample standard deviation is 4' }],
    wrong: [{ states: 'the sample variance is 16, and the sample standard deviation is 8' }],
  },
  check: lawCheck(deviations),
})
