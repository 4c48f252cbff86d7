import type { Node } from '../tree/node.js'
import { madeAt } from '../tree/parts.js'

type Rows = readonly (readonly Node[])[]

/** By expansion along the first row. */
export function determinant(place: Node, rows: Rows): Node {
  const [first] = rows
  if (rows.length === 1) return first![0]!
  const parts = first!.map((cell, j) => {
    const part = madeAt(place, 'mul', [cell, determinant(place, minor(rows, 0, j))])
    return j % 2 === 0 ? part : madeAt(place, 'neg', [part])
  })
  return madeAt(place, 'add', parts)
}

const minor = (rows: Rows, without: number, column: number): Rows =>
  rows.filter((_, i) => i !== without).map(row => row.filter((_, j) => j !== column))

/** The cofactors, turned over, each over the determinant (Cramer 1750). */
export function inverse(place: Node, rows: Rows): Rows {
  const whole = determinant(place, rows)
  return rows.map((_, i) =>
    rows.map((_, j) => {
      const cofactor = determinant(place, minor(rows, j, i))
      return madeAt(place, 'div', [i % 2 === j % 2 ? cofactor : madeAt(place, 'neg', [cofactor]), whole])
    }),
  )
}
