import type { Input } from '../../../../../src/conform/operations/operation.js'

interface Row {
  readonly values: readonly number[]
  readonly kept: readonly number[]
}

/** The numbers of which the mask is 1. */
export const counted = (x: readonly number[], { mask }: Input): number[] =>
  x.filter((_, i) => mask![i] === '1')

/** The rows of a masked matrix. */
export function rowsOf(x: readonly number[], { mask, shape }: Input): Row[] {
  const [rows, columns] = shape!.map(Number) as [number, number]
  return Array.from({ length: rows }, (_, row) => {
    const places = Array.from({ length: columns }, (_, column) => row * columns + column)
    return { values: places.map(i => x[i]!), kept: places.filter(i => mask![i] === '1').map(i => x[i]!) }
  })
}

export const rowsWithTokens = (x: readonly number[], input: Input): Row[] =>
  rowsOf(x, input).filter(({ kept }) => kept.length > 0)
