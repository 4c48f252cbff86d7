import { Rational } from '../../../math/number/rational.js'
import { mean } from '../../../math/statistics/sample-statistics.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { number, type Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import { isName } from '../../../notation/tree/names.js'
import type { Head, Node } from '../../../notation/tree/node.js'
import { outermost } from '../../../notation/tree/parts.js'
import { type DataSet, dataName, RUNNING } from './data-set.js'

/** What an expression of data is made of. */
const HEADS: ReadonlySet<Head> = new Set<Head>([
  ...(['number', 'symbol', 'sub', 'bar', 'add', 'neg', 'mul', 'div', 'pow'] as const),
  ...(['abs', 'sqrt', 'sum', 'relation', 'nothing'] as const),
])

const isOfData = ({ head, args }: Node): boolean => HEADS.has(head) && args.every(isOfData)

/** The names of sizes of data. */
export const isSize = (node: Node): boolean =>
  node.head === 'symbol' && (node.text === 'n' || node.text === 'N')

const isSum = ({ head }: Node): boolean => head === 'sum'
/** Names and sums: what data give a value. */
const partsOf = (node: Node): readonly Node[] => outermost(node, part => isSum(part) || isName(part))

/** The names of data that stand in sums and means of an expression. */
export function dataNamesIn(node: Node): readonly string[] {
  if (node.head === 'bar') return [dataName(node.args[0]!)]
  if (!isSum(node)) return isName(node) ? [] : node.args.flatMap(dataNamesIn)
  return partsOf(node.args[0]!).flatMap(part => {
    if (isSum(part) || part.head === 'bar') return dataNamesIn(part)
    return isSize(part) ? [] : [dataName(part)]
  })
}

/** Expressions of data: `\sum x^2`, `\sum (x_i - \bar x)^2 / n`, worked out with what the page lists. */
export class OverData {
  /** Off by so much from the data: a mean by what it may be rounded by; a number of one row too, at each of its names. */
  constructor(
    private readonly data: DataSet,
    private readonly glossary: Glossary,
    private readonly meanOff: Rational = Rational.ZERO,
  ) {}

  /** The value of an expression without anything free in it; null where data do not give it. */
  close(node: Node): Rational | null {
    return isOfData(node) ? this.worth(node, () => null) : null
  }

  /** What the members of one sum are, row by row; null where data do not give them. */
  members({ args }: Node, off: (name: string) => Rational = () => Rational.ZERO): Rational[] | null {
    const [body, lower, upper] = args as [Node, Node, Node]
    const index = this.indexOf(lower, upper)
    if (index === null || !isOfData(body)) return null
    const own = partsOf(body).filter(part => this.columnOf(part, index) !== null)
    if (own.length === 0) return null
    const values = Array.from({ length: this.data.size }, (_, row) =>
      this.worth(body, part => this.columnOf(part, index)?.[row]?.plus(off(dataName(part))) ?? null),
    )
    return values.includes(null) ? null : (values as Rational[])
  }

  private worth(node: Node, ownOf: (part: Node) => Rational | null): Rational | null {
    const values = new Map<Node, Term>()
    for (const part of partsOf(node)) {
      const value = ownOf(part) ?? this.known(part)
      if (!value) return null
      values.set(part, number(value))
    }
    const term = lowered(node, this.glossary, values)
    try {
      return (term && exactValue(term)) ?? null
    } catch (error) {
      if (error instanceof RangeError) return null
      throw error
    }
  }

  private known(part: Node): Rational | null {
    if (isSum(part)) return this.members(part)?.reduce((sum, one) => sum.plus(one)) ?? null
    if (this.data.isWeighted) return null
    if (isSize(part)) return Rational.of(this.data.size)
    const column = part.head === 'bar' ? this.data.columns.get(dataName(part.args[0]!)) : undefined
    return column ? mean(column).plus(this.meanOff) : null
  }

  private columnOf(part: Node, index: string): readonly Rational[] | null {
    if (!isName(part) || part.head === 'bar') return null
    const isMember = part.head === 'sub' && RUNNING.has(part.args[1]!.text)
    if (isMember && index !== '' && part.args[1]!.text !== index) return null
    return this.data.columns.get(dataName(part)) ?? null
  }

  /** The index of a sum over all data, empty where it has none; null where its limits are others. */
  private indexOf(lower: Node, upper: Node): string | null {
    const isAll = upper.head === 'nothing' || isSize(upper) || upper.text === `${this.data.size}`
    if (!isAll) return null
    if (lower.head === 'nothing') return upper.head === 'nothing' ? '' : null
    const [name, from] = lower.head === 'relation' ? lower.args : [lower]
    const isFirst = lower.head !== 'relation' || (lower.text === '=' && from!.text === '1')
    return isFirst && RUNNING.has(name!.text) && name!.head === 'symbol' ? name!.text : null
  }
}
