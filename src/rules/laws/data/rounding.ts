import type { Statistic } from '../../../english/data/told-statistic.js'
import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import { largest, mean, total } from '../../../math/statistics/sample-statistics.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import type { Node } from '../../../notation/tree/node.js'
import { outermost } from '../../../notation/tree/parts.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import type { Statement } from '../../../page/statement.js'
import { dataNamesIn, OverData } from './close.js'
import { type DataSet, dataName, decimalsOf } from './data-set.js'

/** More columns in one sum are not followed. */
const MAX_COLUMNS = 3

/**
 * Whether a value that data do not give is what they give as rounded on the way: in a table, in their mean, or where each
 * member of a sum is rounded before all are added.
 */
export function mayBeRounding({ link: { left, right }, reading }: Statement, all: DataSet): boolean {
  const { glossary } = reading
  const printed = figureOfNode(right)?.figure
  const data = usedOf(all, [left, right])
  if (!printed) return data.isRounded || hasRoundedMean(data)
  const { value: stated, unit } = readPrinted(printed.digits)
  const ends = data.isRounded ? roundedEnds(left, data, glossary) : meanEnds(left, data, glossary)
  if (!ends) return true
  const slack = unit.div(2).times(mayRoundMembers(data, printed.digits) ? data.size : 1)
  const [least, most] = ends
  return stated.plus(slack).gte(least) && stated.minus(slack).lte(most)
}

/** The data that expressions are of, and those whose mean stands in them. */
interface Used extends DataSet {
  readonly means: readonly string[]
}

function usedOf(data: DataSet, sides: readonly Node[]): Used {
  const names = new Set(sides.flatMap(dataNamesIn))
  const columns = new Map([...data.columns].filter(([name]) => names.has(name)))
  const decimals = Math.max(0, ...[...columns.values()].flat().map(decimalsOf))
  const bars = sides.flatMap(side => outermost(side, ({ head }) => head === 'bar'))
  const means = bars.map(bar => dataName(bar.args[0]!))
  return { ...data, columns, decimals, isRounded: data.isRounded && decimals > 0, means }
}

/** What a digit of data may be off by. */
const halfOf = (decimals: number): Rational => Rational.of(10).pow(-decimals).div(2)

const hasRoundedMean = ({ columns, decimals, means }: Used): boolean =>
  means.some(name => decimalsOf(mean(columns.get(name)!)) > decimals)

/** Members of more decimals than their sum is printed with may each have been rounded to these. */
const mayRoundMembers = (data: Used, digits: string): boolean =>
  data.decimals > 0 || hasRoundedMean(data) || digits.includes('.')

type Ends = readonly [Rational, Rational]

/** The least and the greatest that an expression is with a mean that was rounded as the data are. */
function meanEnds(node: Node, data: Used, glossary: Glossary): Ends | null {
  const half = halfOf(data.decimals)
  const offs = hasRoundedMean(data) ? [half.neg(), Rational.ZERO, half] : [Rational.ZERO]
  return endsOf(offs.map(off => new OverData(data, glossary, off).close(node)))
}

/** The same of one sum over a table, each number of which may have been rounded. */
function roundedEnds(node: Node, data: Used, glossary: Glossary): Ends | null {
  const names = [...data.columns.keys()]
  if (node.head !== 'sum' || names.length > MAX_COLUMNS) return null
  const half = halfOf(data.decimals)
  const offs = [half.neg(), Rational.ZERO, half]
  const corners = offs.flatMap(off =>
    Array.from({ length: 2 ** names.length }, (_, corner) =>
      new OverData(data, glossary, off).members(node, name =>
        ((corner >> names.indexOf(name)) & 1) === 1 ? half : half.neg(),
      ),
    ),
  )
  if (corners.includes(null)) return null
  const rows = Array.from({ length: data.size }, (_, row) => endsOf(corners.map(members => members![row]!)))
  return [0, 1].map(end =>
    rows.reduce((sum, ends) => sum.plus(ends![end]!), Rational.ZERO),
  ) as unknown as Ends
}

function endsOf(values: readonly (Rational | null)[]): Ends | null {
  if (values.includes(null)) return null
  const ordered = (values as Rational[]).toSorted((a, b) => a.cmp(b))
  return [ordered[0]!, ordered.at(-1)!]
}

/**
 * Whether a sum of squares or a deviation of a list is what it is with a mean that was rounded as the data are, or as squares
 * that were rounded before they were added.
 */
export function mayBeRoundedFrom(statistic: Statistic, digits: string, values: readonly Rational[]): boolean {
  const isOfMean = statistic === 'squaredDeviations' || statistic === 'largestDeviation'
  if (!isOfMean && statistic !== 'squares') return false
  const { value: stated, unit } = readPrinted(digits)
  const decimals = Math.max(...values.map(decimalsOf))
  const centre = mean(values)
  const half = halfOf(decimals)
  const isRounded = decimalsOf(centre) > decimals
  const centres = !isOfMean ? [] : isRounded ? [centre.minus(half), centre, centre.plus(half)] : [centre]
  const ways = (centres.length > 0 ? centres : [Rational.ZERO]).flatMap(one => {
    const parts = values.map(value => value.minus(one).abs())
    if (statistic === 'largestDeviation') return [largest(parts)]
    const members = parts.map(part => part.pow(2))
    return [total(members), total(members.map(member => nearest(member, unit)))]
  })
  const [least, most] = endsOf(ways)!
  // A digit more may have been kept on the way.
  const slack = unit.div(2).plus(unit.times(values.length).div(20))
  return stated.plus(slack).gte(least) && stated.minus(slack).lte(most)
}

/** The multiple of a unit that is nearest. */
export function nearest(value: Rational, unit: Rational): Rational {
  const { numerator, denominator } = value.div(unit).plus(Rational.of('1/2'))
  return Rational.of(numerator / denominator).times(unit)
}
