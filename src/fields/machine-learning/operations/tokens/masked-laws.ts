import { exactProduct, exactSum } from '../../../../conform/operations/exact-decimal.js'
import { homogeneity } from '../../../../conform/operations/invariances.js'
import type { Input, PairLaw } from '../../../../conform/operations/operation.js'
import { isKept } from './mask.js'

/** Another number in place of every one that does not count changes nothing. */
export const MASKED_ENTRIES_DO_NOT_COUNT: PairLaw = {
  kind: 'pair',
  name: 'masked-entries-do-not-count',
  meaning: 'a value that the mask hides changes nothing',
  partner: (input, draw) => {
    const { mask = [] } = input
    if (mask.every(isKept)) return null
    const x = input.x.map((value, i) => (isKept(mask[i]!) ? value : draw.rounded(draw.whole(-99, 99))))
    return { ...input, x }
  },
}

/** f(−x) = −f(x). */
export const NEGATED_VALUES: PairLaw = {
  kind: 'pair',
  name: 'negation',
  meaning: 'the results change sign with the values',
  partner: input => ({ ...input, x: input.x.map(value => exactProduct(value, '-1')) }),
  factor: '-1',
}

/** f(2x) = 2f(x). */
export const DOUBLED_VALUES: PairLaw = homogeneity('2', 'values twice as large have a result twice as large')

/** The rows in reverse order, each with its mask. */
export const ROWS_REVERSED: PairLaw = {
  kind: 'pair',
  name: 'row-order',
  meaning: 'the order of the rows does not matter',
  partner: input => {
    const reversed = (entries: readonly string[]) => rowsOf(entries, input.shape!).toReversed().flat()
    return { ...input, x: reversed(input.x), mask: reversed(input.mask ?? []) }
  },
}

/** The tokens of every row in reverse order, each with its mask: in the end all is reversed, the rows too. */
export const TOKENS_REVERSED: PairLaw = {
  kind: 'pair',
  name: 'token-order',
  meaning: 'the order of the values does not matter to their mean',
  partner: reversedValues,
}

/** Whitened values follow their values when the order is reversed. */
export const WHITENING_REVERSED: PairLaw = {
  kind: 'pair',
  name: 'reversal',
  meaning: 'the whitened values follow their values when the order is reversed',
  partner: reversedValues,
  from: (index, length) => length - 1 - index,
}

/** One number added to all values changes no whitened value. */
export const WHITENING_SHIFTED: PairLaw = {
  kind: 'pair',
  name: 'shift-invariance',
  meaning: 'one number added to all values changes no whitened value',
  partner: (input, draw) => {
    const shift = draw.rounded(2 ** draw.whole(-2, 4) * draw.choice([1, -1]))
    return { ...input, x: input.x.map(value => exactSum(value, shift)) }
  },
}

function reversedValues(input: Input): Input {
  return { ...input, x: input.x.toReversed(), mask: (input.mask ?? []).toReversed() }
}

function rowsOf(entries: readonly string[], shape: readonly string[]): string[][] {
  const [rows, columns] = shape.map(Number) as [number, number]
  return Array.from({ length: rows }, (_, row) => entries.slice(row * columns, (row + 1) * columns))
}
