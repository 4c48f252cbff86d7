import { Rational } from '../../math/number/rational.js'
import { divide, number } from '../../math/term/term.js'
import { asDouble, type Row } from './cell.js'
import { exact, named, type Relation } from './relation.js'

const WHOLES = [1, 100]

/** The relations by which a column may be the share that each cell of another has in all of them, or its percentage. */
export const sharesOf = (columns: readonly number[], rows: readonly Row[]): readonly Relation[] =>
  columns.flatMap(column => {
    const cells = rows.flatMap(row => row.get(column) ?? [])
    if (!cells.every(({ value }) => value.sign() > 0)) return []
    const total = cells.reduce((sum, { value }) => sum.plus(value), Rational.ZERO)
    // Of a whole the cells are shares already.
    if (WHOLES.some(whole => total.eq(whole))) return []
    const near = asDouble(total)
    return {
      from: [column],
      says: heads => `the share of ${named(heads, column)} in all`,
      over: ([x]) => ({ lower: x!.lower / near, upper: x!.upper / near }),
      of: ([x]) => divide(exact(x!), number(total)),
      factor: 'power of ten',
      said: 'ratioHead',
    }
  })
