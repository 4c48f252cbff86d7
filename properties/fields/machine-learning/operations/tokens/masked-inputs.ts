import type { Input } from '../../../../../src/conform/operations/operation.js'
import { at } from '../preference/equation-table.js'

/** Numbers with a mask, such as `1011`. */
export const masked = (x: readonly (number | string)[], mask: string, p: readonly number[] = []): Input => ({
  ...at(x, p),
  mask: [...mask],
})

/** Rows of as many numbers as the masks, such as `110 100`, have signs. */
export const maskedMatrix = (x: readonly number[], masks: string, p: readonly number[] = []): Input => {
  const rows = masks.split(' ')
  return { ...masked(x, rows.join(''), p), shape: [`${rows.length}`, `${rows[0]!.length}`] }
}
