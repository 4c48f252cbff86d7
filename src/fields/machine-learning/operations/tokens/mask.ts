import type { Input } from '../../../../conform/operations/operation.js'

/** One row of token values, with which of them count. */
export interface MaskedRow<T> {
  readonly values: readonly T[]
  /** Those that count, in order. */
  readonly kept: readonly T[]
}

/** The values that the mask lets through, in order. Throws RangeError for a mask of another length. */
export function keptBy<T>(values: readonly T[], mask: readonly string[] | undefined): T[] {
  if (mask?.length !== values.length)
    throw new RangeError(`mask: expected ${values.length} entries, got ${mask?.length ?? 'none'}`)
  return values.filter((_, i) => isKept(mask[i]!))
}

/** The rows of a masked matrix. Throws RangeError where its shape is not that of the values. */
export function maskedRows<T>(values: readonly T[], { mask, shape }: Input): MaskedRow<T>[] {
  const [rows, columns] = [Number(shape?.[0]), Number(shape?.[1])]
  if (rows * columns !== values.length)
    throw new RangeError(
      `shape: expected rows and columns of ${values.length} values, got ${shape?.join(' x ') ?? 'none'}`,
    )
  return Array.from({ length: rows }, (_, row) => {
    const [start, end] = [row * columns, (row + 1) * columns]
    const inRow = values.slice(start, end)
    return { values: inRow, kept: keptBy(inRow, mask?.slice(start, end)) }
  })
}

/** How many entries count. */
export const keptCount = ({ mask = [] }: Input): number => mask.filter(isKept).length

/** 1 counts, 0 does not. Throws RangeError for anything else. */
export function isKept(entry: string): boolean {
  if (entry !== '0' && entry !== '1') throw new RangeError(`mask: expected 0 or 1, got ${entry}`)
  return entry === '1'
}
