import type { Token } from '../../../documents/model/document.js'
import { countTold, type ToldCount } from '../../../english/data/told-count.js'
import { sentenceBefore, sentenceBehind } from '../../../english/sentence.js'
import { evidence, type Judgement, judgement, undecided } from '../../../math/judges/judgement.js'
import { Rational } from '../../../math/number/rational.js'
import { mean, median } from '../../../math/statistics/sample-statistics.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck, ruled } from '../law-page.js'
import { endsThere } from '../named-figure.js'
import { decimalsOf } from './data-set.js'
import { nearest } from './rounding.js'
import { samenessOf } from './same-data.js'
import { listInSight } from './told-rule.js'

const RULE = 'law/data-count'

/** So many sentences behind a list its numbers are counted. */
const MAX_DISTANCE = 2

type Values = readonly Rational[]

/** A count of a page, and which numbers it counts. */
interface Counted {
  readonly token: Token
  readonly told: ToldCount
  /** What it may count: with what it is compared to as it is, and as rounded. */
  readonly counted: readonly ((values: Values) => Values)[]
}

/** How many numbers of a list lie above or below something: "five of the eight values lie above the mean". */
function countsOfData(page: LawPage): Judged[] {
  const { tokens } = page.reading.section
  const found = tokens.flatMap(token => countAt(token, page) ?? [])
  return found.flatMap((one, at) => {
    const list = listInSight(one.token, page)
    const { mayBe, distance } = list ? samenessOf(list, one.token, page) : { mayBe: false, distance: 0 }
    if (!list || !mayBe || distance > MAX_DISTANCE) return []
    const { all, pointsBack } = one.told
    if (all && Number(all.text) !== list.values.length) return []
    const before = found.slice(0, at).filter(({ token }) => token.start > list.end)
    // "Three of them" may be of those that were counted before.
    const parts = pointsBack ? before.flatMap(({ counted }) => counted.map(of => of(list.values))) : []
    const judged = judge(one, list.values, parts)
    const { token } = one
    const { start, end } = token
    const reading = `of the ${list.values.length} values that the page lists`
    return [ruled({ rule: RULE, token, judgement: judged, reading, from: start, to: end, start, end }, page)]
  })
}

function countAt(token: Token, { reading }: LawPage): Counted | null {
  if (token.kind !== 'number' || token.scale !== undefined || !/^\d{1,4}$/.test(token.text)) return null
  const before = sentenceBefore(token, reading)
  const from = before.findLastIndex(({ kind }) => kind === 'number' || kind === 'math') + 1
  const behind = sentenceBehind(token, reading)
  const told = countTold(before.slice(from), behind)
  if (!told || !endsThere(behind[told.length])) return null
  const bounds = boundsOf(told)
  return (
    bounds && {
      token,
      told,
      counted: bounds.map(bound => values => values.filter(isSo(told, bound(values)))),
    }
  )
}

function boundsOf({ bound }: ToldCount): readonly ((values: Values) => Rational)[] | null {
  if (bound === 'median') return [median]
  if (bound === 'mean')
    return [mean, values => nearest(mean(values), Rational.of(10).pow(-Math.max(...values.map(decimalsOf))))]
  const isPlain = bound.scale === undefined && /^-?\d+(?:\.\d+)?$/.test(bound.text)
  return isPlain ? [() => Rational.of(bound.text)] : null
}

const isSo =
  ({ comparison }: ToldCount, bound: Rational) =>
  (value: Rational): boolean => {
    const sign = value.cmp(bound)
    if (comparison === '>') return sign > 0
    if (comparison === '<') return sign < 0
    return comparison === '≥' ? sign >= 0 : sign <= 0
  }

function judge({ token, counted }: Counted, values: Values, parts: readonly Values[]): Judgement {
  const stated = Number(token.text)
  const [exact, ...others] = [values, ...parts].flatMap(own => counted.map(of => of(own).length))
  const explanation = `${exact} of the ${values.length}`
  if (exact === stated) return judgement('holds', { evidence: evidence('proved: exhaustive'), explanation })
  if (others.includes(stated)) return undecided('no-engine', `${explanation}, but it may be of some of them`)
  return judgement('refuted', {
    evidence: evidence('refuted: witness'),
    expected: `${exact}`,
    explanation,
  })
}

export const dataCountLaw = defineRule({
  id: RULE,
  summary: 'As many numbers of a list lie above or below something as words say.',
  why: 'One is counted twice or passed over, or one that is equal is counted too.',
  source: null,
  examples: {
    right: [{ given: 'The values are 1, 2, 3, 6.', states: 'two of the four values are below 3' }],
    wrong: [{ given: 'The values are 1, 2, 3, 6.', states: 'three of the four values are below 3' }],
  },
  check: lawCheck(countsOfData),
})
