import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, inFormats, several, smoke } from '../../../../conform/operations/case-groups.js'
import { CANCELLATION, LIMIT, LONG_SUM, SINGLETON } from '../../../../conform/operations/flags.js'
import type { CaseGroup, Flag, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { ALL_MASKED, MASKED_ROW, UNEQUAL_LENGTHS } from '../flags.js'
import { nativeInAll, WIDE_FORMATS } from '../formats.js'

/** One number of a token, and how it is drawn: short ones, or ones of full mantissa. */
type Value = (draw: Draw) => string

/** What is asked but for the parameters. */
type Matrix = Omit<Input, 'p'>

const eighth: Value = draw => draw.rounded(draw.whole(-63, 63) / 8)
const full: Value = draw => draw.real(-8, 8)

/** A matrix of rows × columns of which the first `lengths[row]` entries of a row count. */
function padded(draw: Draw, lengths: readonly number[], columns: number, value: Value): Matrix {
  return {
    x: several(lengths.length * columns, () => value(draw)),
    mask: lengths.flatMap(length => several(columns, column => (column < length ? '1' : '0'))),
    shape: [`${lengths.length}`, `${columns}`],
  }
}

/** Rows of two lengths at least, none of them empty, one of them shorter than the matrix is wide. */
function unequalRows(draw: Draw, value: Value): Matrix {
  const columns = draw.whole(3, 6)
  const middle = several(draw.whole(0, 2), () => draw.whole(1, columns))
  return padded(draw, [draw.whole(2, columns), ...middle, 1], columns, value)
}

/** As before, with a row of which nothing counts; and in no row does the last entry. */
function withMaskedRow(draw: Draw, value: Value): Matrix {
  const columns = draw.whole(3, 6)
  return padded(draw, [draw.whole(2, columns - 1), 0, 1], columns, value)
}

/** Entries that count and do not count, in any order. */
function scattered(draw: Draw, value: Value): Matrix {
  const [rows, columns] = [draw.whole(2, 4), draw.whole(3, 6)]
  const mask = several(rows * columns, () => draw.choice(['1', '0', '1']))
  return {
    x: several(rows * columns, () => value(draw)),
    mask: mask
      .with(0, '1')
      .with(columns, '1')
      .with(columns + 1, '0'),
    shape: [`${rows}`, `${columns}`],
  }
}

/** The group of one row of more tokens than code that cuts off at 512 looks at. */
export const LONG_ROW = 'long-row'

/** How many tokens such code looks at. */
export const MAX_KEPT_LENGTH = 512

/** Small losses up to the cut, large ones of one sign beyond: what is cut off would be most of the mean. */
function longRow(draw: Draw): Matrix {
  const columns = MAX_KEPT_LENGTH + 8
  const row = padded(draw, [columns - draw.whole(1, 2)], columns, draw => `${draw.whole(-4, 4) / 4}`)
  return { ...row, x: row.x.map((loss, i) => (i < MAX_KEPT_LENGTH ? loss : `${draw.whole(48, 64)}`)) }
}

/** Large losses in one row and their opposites in the next, so that the sum of all is small. */
function cancelling(draw: Draw): Matrix {
  const columns = draw.whole(2, 4)
  const large = several(columns, () => draw.real(512, 1024))
  const matrix = padded(draw, [columns, columns, 1], columns, full)
  const opposite = large.map(value => `-${value}`)
  return { ...matrix, x: [...large, ...opposite, ...matrix.x.slice(2 * columns)] }
}

/** Groups of masked matrices of token losses; the parameters are drawn beside them. */
export function maskedMatrixGroups(parameters: (draw: Draw) => readonly string[]): CaseGroup[] {
  const withParameters =
    (matrix: (draw: Draw) => Matrix) =>
    (draw: Draw): Input => {
      const { x, ...rest } = matrix(draw)
      return { x, p: parameters(draw), ...rest }
    }
  const group = (id: string, flags: readonly Flag[], count: number, matrix: (draw: Draw) => Matrix) =>
    corner(id, flags, BFLOAT16, withParameters(matrix), count)
  return [
    smoke(
      withParameters(draw => unequalRows(draw, eighth)),
      14,
    ),
    ...nativeInAll(withParameters(draw => scattered(draw, full))),
    group('unequal-rows', [UNEQUAL_LENGTHS], 6, draw => unequalRows(draw, eighth)),
    group('masked-row', [MASKED_ROW, UNEQUAL_LENGTHS], 6, draw => withMaskedRow(draw, eighth)),
    group('one-token', [SINGLETON], 4, draw => padded(draw, [0, 1], draw.whole(2, 4), eighth)),
    group('all-masked', [ALL_MASKED], 3, draw => padded(draw, [0, 0], draw.whole(1, 4), eighth)),
    ...inFormats(WIDE_FORMATS, 'cancelling', [CANCELLATION], 5, withParameters(cancelling)),
    group(LONG_ROW, [LIMIT, LONG_SUM], 1, longRow),
    ...inFormats(
      WIDE_FORMATS,
      'large',
      [LONG_SUM],
      2,
      withParameters(draw => padded(draw, [32, 24, 17, 1], 32, full)),
    ),
  ]
}
