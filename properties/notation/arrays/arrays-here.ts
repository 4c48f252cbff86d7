import { exactValue } from '../../../src/math/term/evaluate.js'
import { columnOf, type Worked } from '../../../src/notation/arrays/arrays.js'
import type { Grid } from '../../../src/notation/arrays/grid.js'
import { lower } from '../../../src/notation/lower/lower.js'
import type { Node } from '../../../src/notation/tree/node.js'
import { readingOf } from '../../page/read-here.js'

/** Where what is worked out stands. */
export const PLACE: Node = { head: 'text', text: 'place', args: [], start: 7, end: 9 }
export const number = (value: number): Node =>
  value < 0
    ? { head: 'neg', text: '', args: [number(-value)], start: 0, end: 1 }
    : { head: 'number', text: String(value), args: [], start: 0, end: 1 }

export const list = (...values: readonly number[]): Worked => ({ grid: columnOf(values.map(number)) })
export const matrix = (...rows: readonly (readonly number[])[]): Worked => ({
  grid: { rows: rows.map(row => row.map(number)), isList: false },
})
export const scalar = (value: number): Worked => ({ scalar: number(value) })
export const row = (...values: readonly number[]): Worked => ({
  grid: { rows: [values.map(number)], isList: true },
})

export function worth(node: Node): number {
  const [above, below = '1'] = String(exactValue(lower(node, readingOf('So.').glossary))).split('/')
  return Number(above) / Number(below)
}
export const values = ({ rows }: Grid) => rows.map(cells => cells.map(worth))
/** A number, or the rows of an array; `list` where it is one that says so. */
export const shown = (worked: Worked | null) =>
  worked === null
    ? null
    : 'scalar' in worked
      ? worth(worked.scalar)
      : worked.grid.isList
        ? ['list', ...values(worked.grid)]
        : values(worked.grid)
