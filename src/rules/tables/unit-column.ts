import type { Rational } from '../../math/number/rational.js'
import { multiply, number } from '../../math/term/term.js'
import { isSameDimension } from '../../math/units/dimension.js'
import { type Cell, cellAt } from './cell.js'
import { exact, named, type Relation } from './relation.js'

const BRACKETED = /[([]([^()[\]]+)[)\]]\s*$/

/** One of the unit that a head names, `km/h` or `speed [m/s]`; null where it names none. */
function unitOf(title: string): Cell | null {
  const text = `1 ${BRACKETED.exec(title)?.[1] ?? title.trim()}`
  const cell = cellAt({ start: 0, end: text.length }, text)
  return cell && cell.dimension.size > 0 ? cell : null
}

/** The relations by which a column may be another one in another unit, as their heads say. */
export function conversionsTo(target: number, titles: readonly string[]): readonly Relation[] {
  const own = titles[target] === undefined ? null : unitOf(titles[target])
  if (!own) return []
  return titles.flatMap((title, column) => {
    const other = column === target ? null : unitOf(title)
    return other && isSameDimension(own.dimension, other.dimension) && !other.value.eq(own.value)
      ? [inAnotherUnit(column, other.value.div(own.value))]
      : []
  })
}

function inAnotherUnit(column: number, ratio: Rational): Relation {
  const near = Number(ratio.numerator) / Number(ratio.denominator)
  return {
    from: [column],
    says: heads => `${named(heads, column)} in another unit`,
    over: ([x]) => ({ lower: x!.lower * near, upper: x!.upper * near }),
    of: ([x]) => multiply(exact(x!), number(ratio)),
    factor: 'none',
  }
}
