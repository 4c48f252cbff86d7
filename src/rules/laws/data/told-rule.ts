import type { Token } from '../../../documents/model/document.js'
import { type Statistic, statisticTold, type ToldStatistic } from '../../../english/data/told-statistic.js'
import { hasSense } from '../../../english/matching.js'
import { sentenceBefore } from '../../../english/sentence.js'
import { type Judgement, undecided } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import type { Rational } from '../../../math/number/rational.js'
import * as statistics from '../../../math/statistics/sample-statistics.js'
import { number } from '../../../math/term/term.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck, ruled } from '../law-page.js'
import type { ListedSample } from '../listed-sample.js'
import { figureAt, judgeNamed, type NamedFigure } from '../named-figure.js'
import { namedLists } from './named-lists.js'
import { mayBeRoundedFrom } from './rounding.js'
import { isInSight, samenessOf } from './same-data.js'

const RULE = 'law/data-told'

/** What each statistic is, and as what else it may be meant. */
const STATISTICS: Readonly<Record<Statistic, readonly ((values: readonly Rational[]) => Rational)[]>> = {
  sum: [statistics.total],
  squares: [statistics.squares, statistics.squaredDeviations],
  squaredDeviations: [statistics.squaredDeviations],
  largestDeviation: [
    statistics.largestDeviation,
    values => statistics.largest(values).minus(statistics.mean(values)),
  ],
  mean: [statistics.mean],
  median: [statistics.median],
  range: [statistics.range],
  largest: [statistics.largest],
  smallest: [statistics.smallest],
}

/** So many sentences behind a list its statistics may be told. */
const MAX_DISTANCE = 6
/** "Their sum" is of what was just listed, with no more figures between. */
const MAX_DISTANCE_BACK = 1
const MAX_FIGURES_BETWEEN = 2

/** What words say that the numbers of a list come to: "the squared deviations add up to 1.14". */
function toldOfData(page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'number' && token.kind !== 'math') return []
    const words = wordsBefore(token, page)
    const told = statisticTold(words)
    const named = told && figureAt(tokens, at, page)
    const list = named && listOf(told, words, token, page)
    return list ? judged(told, named, list, page) : []
  })
}

/** The words of the sentence behind the figure before. */
function wordsBefore(token: Token, { reading }: LawPage): readonly Token[] {
  const before = sentenceBefore(token, reading)
  return before.slice(before.findLastIndex(({ kind }) => kind === 'number' || kind === 'math') + 1)
}

/** The one list that words may be of: of the name that they give, else the one in sight, where none has a name. */
function listOf(
  { nameAt, pointsBack }: ToldStatistic,
  words: readonly Token[],
  token: Token,
  page: LawPage,
): ListedSample | null {
  const { reading } = page
  const { source } = reading
  const all = page.page.readings.flatMap(({ section }) => section.tokens)
  const isSeen = (list: ListedSample): boolean => list.end <= token.start && isInSight(list, token, source)
  const named = namedLists(all, source).filter(isSeen)
  if (nameAt !== null) {
    const { start, end } = words[nameAt]!.inner ?? words[nameAt]!
    const [own, another] = named.filter(({ name }) => name === source.slice(start, end))
    return own && !another ? own : null
  }
  const list = listInSight(token, page)
  if (!list) return null
  const between = all.filter(({ start }) => start >= list.end && start < words[0]!.start)
  const figures = between.filter(({ kind }) => kind === 'number' || kind === 'math').length
  const isOfOthers = figures > MAX_FIGURES_BETWEEN || between.some(word => hasSense(word, 'ofDeviations'))
  return pointsBack && isOfOthers ? null : list
}

/** The one list without a name that stands in sight before a token; null where there are others. */
export function listInSight(
  token: Token,
  { reading: { source }, samples, page }: LawPage,
): ListedSample | null {
  const isSeen = (list: ListedSample): boolean => list.end <= token.start && isInSight(list, token, source)
  const [list, another] = samples.filter(isSeen)
  if (!list || another) return null
  const tokens = page.readings.flatMap(({ section }) => section.tokens)
  return namedLists(tokens, source).some(isSeen) ? null : list
}

function judged(
  told: ToldStatistic,
  named: Omit<NamedFigure, 'qualifier'>,
  list: ListedSample,
  page: LawPage,
) {
  const { token, from, to, figure } = named
  const { isUnchanged, mayBe, distance } = samenessOf(list, token, page)
  const isNear = distance <= (told.pointsBack ? MAX_DISTANCE_BACK : MAX_DISTANCE)
  // "The median of group B" names its data.
  if (told.nameAt === null ? !mayBe || !isNear : !isUnchanged) return []
  const ways = STATISTICS[told.statistic].map(way => judgeNamed(named, number(way(list.values)), page))
  const judgement = ways.find(({ verdict }) => verdict === 'holds') ?? doubted(ways[0]!, told, named, list)
  const reading = `of the ${list.values.length} values that the page lists`
  const { start, end } = figure
  return [ruled({ rule: RULE, token, judgement, reading, from, to, start, end }, page)]
}

const doubted = (
  judgement: Judgement,
  { statistic }: ToldStatistic,
  { figure }: Pick<NamedFigure, 'figure'>,
  { values }: ListedSample,
): Judgement =>
  isAccusation(judgement.verdict) && mayBeRoundedFrom(statistic, figure.digits, values)
    ? undecided('no-engine', `${judgement.explanation}; its parts may be rounded`)
    : judgement

export const dataToldLaw = defineRule({
  id: RULE,
  summary: 'What words say that listed numbers come to is what they come to.',
  why: 'A number of the list is changed later, or left out where it is worked with.',
  source: null,
  examples: {
    right: [{ given: 'The values are 1, 2, 3, 6.', states: 'the squared deviations add up to 14' }],
    wrong: [{ given: 'The values are 1, 2, 3, 6.', states: 'the squared deviations add up to 15' }],
  },
  check: lawCheck(toldOfData),
})
