import { cueBefore } from '../../../english/discourse-cue.js'
import { judgeClosed } from '../../../math/judges/closed.js'
import { type Judgement, undecided } from '../../../math/judges/judgement.js'
import { isAccusation } from '../../../math/judges/verdict.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { number } from '../../../math/term/term.js'
import type { Node } from '../../../notation/tree/node.js'
import { outermost } from '../../../notation/tree/parts.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { type Statement, statementsOf } from '../../../page/statement.js'
import type { Judged } from '../../judged.js'
import { defineRule } from '../../rule.js'
import { type LawPage, lawCheck, ruled, termOf } from '../law-page.js'
import { judgeNamed } from '../named-figure.js'
import { dataNamesIn, isSize, OverData } from './close.js'
import { type DataSet, dataSetsOf } from './data-set.js'
import { mayBeRounding } from './rounding.js'
import { isInSight, type Sameness, samenessOf } from './same-data.js'

const RULE = 'law/data-sum'

/** A relation between expressions of data, and what these give it. */
interface OfData {
  readonly statement: Statement
  readonly data: DataSet
  readonly sameness: Sameness
  readonly judgement: Judgement
}

/** What sums, means and sizes over the data that a page lists come to. */
function dataSums(page: LawPage): Judged[] {
  const found = statementsOf(page.reading, page.page).flatMap(statement => ofData(statement, page) ?? [])
  const held = found.filter(({ judgement, statement }) => judgement.verdict === 'holds' && hasSum(statement))
  return found.flatMap(({ statement, data, sameness, judgement }) => {
    const isBorneOut = held.some(other => other.data === data && isBeside(other.statement, statement))
    const isTold =
      sameness.mayBe &&
      (isBorneOut || (sameness.distance <= NEAR && hasSum(statement) && !isOfOtherSize(data, page)))
    const isHeld = judgement.verdict === 'holds' && !isSize(statement.link.left)
    if (!isTold && !isHeld) return []
    const { link, chain, index } = statement
    const { start, end } = link.right
    const from = index > 0 ? link.sign.start : link.left.start
    const reading = `over the ${data.size} values that the page lists`
    return [ruled({ rule: RULE, token: chain.token, judgement, reading, from, to: end, start, end }, page)]
  })
}

/** Whether the part of the page that lists data speaks of another number of them, so that these may be some of many. */
const isOfOtherSize = (data: DataSet, { reading, page }: LawPage): boolean =>
  statementsOf(reading, page).some(({ link: { left, right } }) => {
    const printed = isSize(left) && isInSight(data, left, reading.source) ? figureOfNode(right) : null
    return printed !== null && printed.figure.digits !== `${data.size}`
  })

/** So many sentences behind data nothing else is spoken of. */
const NEAR = 1
/** So many sentences apart sums are of the same data; a size or a mean without a sum is in the sentence of one. */
const MAX_SENTENCES = 3

const isBeside = (one: Statement, other: Statement): boolean =>
  Math.abs(one.chain.token.sentence - other.chain.token.sentence) <= (hasSum(other) ? MAX_SENTENCES : 0)

const sumsIn = (node: Node): readonly Node[] => outermost(node, ({ head }) => head === 'sum')
const hasSum = ({ link: { left, right } }: Statement): boolean =>
  [left, right].some(side => sumsIn(side).length > 0)

function ofData(statement: Statement, page: LawPage): OfData | null {
  const { link, chain } = statement
  const { left, right, sign } = link
  if (sign.operator !== '=' && sign.operator !== '≈') return null
  const names = [...new Set([left, right].flatMap(dataNamesIn))]
  if (names.length === 0 && !isSize(left)) return null
  const [data, another] = dataBefore(left, names, page)
  if (!data || another || !names.every(name => data.columns.has(name))) return null
  const judged = judge(statement, data, page)
  if (!judged || isGiven(statement, page)) return null
  const judgement = isAccusation(judged.verdict) ? doubted(judged, statement, data) : judged
  return { statement, data, sameness: samenessOf(data, chain.token, page), judgement }
}

/** The data before a place that have one of some names: those under its heading, else all of the document. */
function dataBefore(place: Node, names: readonly string[], page: LawPage): readonly DataSet[] {
  const isMeant = ({ end, columns }: DataSet): boolean =>
    end <= place.start && (names.length === 0 || names.some(name => columns.has(name)))
  const all = dataSetsOf(page).filter(isMeant)
  const { source } = page.reading
  const from = page.page.readings[0]!.section.start
  const near = all.filter(data => data.start >= from && isInSight(data, place, source))
  return near.length > 0 ? near : all
}

/** "For $n = 20$" is no statement of the data. */
const isGiven = ({ link, chain }: Statement, { reading }: LawPage): boolean =>
  sumsIn(link.left).length === 0 && cueBefore(chain.token, reading) === 'premise'

function judge({ link: { left, right, sign } }: Statement, data: DataSet, page: LawPage): Judgement | null {
  const value = new OverData(data, page.reading.glossary).close(left)
  if (!value) return null
  const printed = figureOfNode(right)
  if (printed) {
    const { figure, words } = printed
    const isPlain = words.length === 0 && !figure.reciprocal
    return isPlain
      ? judgeNamed({ figure, sign: sign.operator === '=' ? '=' : '≈' }, number(value), page)
      : null
  }
  const other = closedRight(right, data, page)
  return other && judgeClosed(number(value), other)
}

/** What stands to the right, as the page writes it where it is of numbers alone. */
function closedRight(right: Node, data: DataSet, page: LawPage) {
  const written = termOf(right, page.reading)
  if (written && exactValue(written)) return written
  const value = new OverData(data, page.reading.glossary).close(right)
  return value && number(value)
}

/** What is wrong only as it is read, as its numbers are rounded, or if the rows are all of the data, is left open. */
function doubted(judged: Judgement, statement: Statement, data: DataSet): Judgement {
  const open = (why: string) => undecided('no-engine', `${judged.explanation}; ${why}`)
  if (!data.isWhole) return open('not all rows of the table may be data')
  if ([statement.link.left, statement.link.right].some(goesOnBehindSum))
    return open('what stands behind the sum may be a part of it')
  return mayBeRounding(statement, data) ? open('its parts may be rounded') : judged
}

/** `\sum x - 3`: what is added behind a sum may be meant inside, but for what says how many of it there are. */
function goesOnBehindSum(node: Node): boolean {
  const first = node.head === 'add' ? node.args.findIndex(part => sumsIn(part).length > 0) : -1
  const behind = first < 0 ? [] : node.args.slice(first + 1)
  return (
    behind.some(part => sumsIn(part).length === 0 && outermost(part, isSize).length === 0) ||
    node.args.some(goesOnBehindSum)
  )
}

export const dataSumLaw = defineRule({
  id: RULE,
  summary: 'A sum, mean or size over data is what the list or the table of the page gives.',
  why: 'One value is left out or added twice, or the squares are summed where the sum is squared, and all that follows is off.',
  source: null,
  examples: {
    right: [{ given: 'The data are 1, 2, 3, 6.', states: '$\\sum x_i^2 = 50$' }],
    wrong: [{ given: 'The data are 1, 2, 3, 6.', states: '$\\sum x_i^2 = 144$' }],
  },
  check: lawCheck(dataSums, 'lines'),
})
