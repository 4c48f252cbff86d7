import { alternativesFor } from '../lexicon.js'
import { textOf } from '../sentence.js'
import type { Word } from '../word.js'
import { LEAD } from './lead.js'

/** What words may say that some data come to. */
export type Statistic =
  | 'sum'
  | 'squares'
  | 'squaredDeviations'
  | 'largestDeviation'
  | 'mean'
  | 'median'
  | 'range'
  | 'largest'
  | 'smallest'

/** A statistic that leads to a figure. */
export interface ToldStatistic {
  readonly statistic: Statistic
  /** Where the name of its data stands among the words; null where it names none. */
  readonly nameAt: number | null
  /** Whether it speaks of the data by "they" or "their", or of squares that may be those of anything just spoken of. */
  readonly pointsBack: boolean
}

const DATA = `(?:${alternativesFor('sample')})`
const ROUGH = `(?: (?:${alternativesFor('roughly', 'precisely', 'inference')}))?`
const IS = `(?: (?:is|are|was|equals|gives|comes to))${ROUGH}$`
const ADD = `(?: (?:add|adds|added|sum|sums|summed) (?:up )?to| total| totals)${ROUGH}$`
const LEADS = `^${LEAD}(?:(?:and|so|then|thus|hence|therefore|here|in total|altogether) (?:, )?)*`
const FROM_MEAN = '(?: from (?:the|their) (?:mean|average))'
const OF_DATA = `(?: of (?:the|these|all|all the) ${DATA})?`

const PATTERNS: readonly (readonly [Statistic, string])[] = [
  ['squaredDeviations', `(?:the|their) squared deviations${FROM_MEAN}?${ADD}`],
  ['squaredDeviations', `the squares of (?:the|their) deviations${FROM_MEAN}?${ADD}`],
  ['squaredDeviations', `the sum of (?:the |their )?squared deviations${FROM_MEAN}?${IS}`],
  ['squaredDeviations', `the sum of the squares of (?:the|their) deviations${FROM_MEAN}?${IS}`],
  ['largestDeviation', `the (?:largest|greatest|biggest|maximum)(?: absolute)? deviation${FROM_MEAN}${IS}`],
  ['sum', `the sum of (?:the|these|all|all the) ${DATA}${IS}`],
  ['sum', `(?:the|these|all the) ${DATA}${ADD}`],
  ['mean', `the (?:mean|average) of (?:the|these|all) ${DATA}${IS}`],
  ['median', `the median of (?:the|these|all) ${DATA}${IS}`],
  ['range', `the range of (?:the|these|all) ${DATA}${IS}`],
]

const POINTING: readonly (readonly [Statistic, string])[] = [
  ['squares', `(?:the|their) squares${ADD}`],
  ['squares', `the sum of (?:the|their) squares${IS}`],
  ['sum', `their (?:sum|total)${IS}`],
  ['sum', `they(?: all| together)?${ADD}`],
  ['mean', `their (?:mean|average)${IS}`],
  ['median', `their median${IS}`],
  ['range', `their range${IS}`],
  ['largest', `the (?:largest|greatest|highest|maximum) value${OF_DATA}${IS}`],
  ['smallest', `the (?:smallest|least|lowest|minimum) value${OF_DATA}${IS}`],
]

const NAMED: readonly (readonly [Statistic, string])[] = (
  [
    ['mean', 'mean|average'],
    ['median', 'median'],
    ['range', 'range'],
    ['sum', 'sum|total'],
  ] as const
).map(([statistic, words]) => [statistic, `the (?:${words}) of(?: the)?(?: [a-z]+)? [\\p{L}\\d]+${IS}`])

const compiled = (patterns: readonly (readonly [Statistic, string])[]) =>
  patterns.map(([statistic, text]) => [statistic, new RegExp(LEADS + text, 'u')] as const)

const [plain, pointing, named] = [PATTERNS, POINTING, NAMED].map(compiled) as [
  ReturnType<typeof compiled>,
  ReturnType<typeof compiled>,
  ReturnType<typeof compiled>,
]

/** A longer run of words says more. */
const MAX_WORDS = 20
const VERB = /^(?:is|are|was|equals|gives|comes)$/

/** The statistic of which these words, up to a figure, say that the figure is it; null where they say anything else. */
export function statisticTold(words: readonly Word[]): ToldStatistic | null {
  if (words.length === 0 || words.length > MAX_WORDS) return null
  const text = textOf(words)
  const found = (patterns: ReturnType<typeof compiled>) =>
    patterns.find(([, pattern]) => pattern.test(text))?.[0]
  const own = found(plain)
  if (own) return { statistic: own, nameAt: null, pointsBack: false }
  const back = found(pointing)
  if (back) return { statistic: back, nameAt: null, pointsBack: true }
  const ofName = found(named)
  const verb = words.findLastIndex(word => VERB.test(word.text))
  return ofName ? { statistic: ofName, nameAt: verb - 1, pointsBack: false } : null
}
