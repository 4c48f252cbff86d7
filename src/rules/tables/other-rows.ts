import { ofTwo } from './between-columns.js'
import type { Row } from './cell.js'
import type { Relation } from './relation.js'

/**
 * Rows in which each cell stands a second time as the first of its column, and a third time as the one above it, in columns
 * of their own: what a table compares its rows with.
 */
export const withOtherRows = (rows: readonly Row[], width: number): readonly Row[] =>
  rows.map((row, at) => {
    const above = at > 0 ? rows[at - 1]! : new Map()
    return new Map([
      ...row,
      ...[...rows[0]!].map(([column, cell]) => [column + width, cell] as const),
      ...[...above].map(([column, cell]) => [column + 2 * width, cell] as const),
    ])
  })

/** The heads of those columns. */
export const withOtherHeads = (titles: readonly string[]): readonly string[] => [
  ...titles,
  ...titles.map(title => `the first ${title}`),
  ...titles.map(title => `the ${title} above`),
]

/** The relations between a column and the first of its cells or the one above; and a running total of another column. */
export const relationsWithRows = (
  target: number,
  columns: readonly number[],
  width: number,
): readonly Relation[] =>
  columns.flatMap(column =>
    column === target
      ? []
      : [
          ...[width, 2 * width].flatMap(shift => [
            ofTwo('difference', column, column + shift),
            ofTwo('difference', column + shift, column),
            ofTwo('quotient', column, column + shift),
            ofTwo('quotient', column + shift, column),
            ofTwo('change', column + shift, column),
          ]),
          ofTwo('sum', column, target + 2 * width),
        ],
  )
