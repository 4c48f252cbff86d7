import { BFLOAT16 } from '../../../math/number/dtype/dtype.js'
import type { Draw } from '../../drawing/draw.js'
import { drawList, inFormats, native, smoke, TRAINING_FORMATS, WIDE_FORMATS } from '../drawn-groups.js'
import { ALL_MASKED, CANCELLATION, CONSTANT_GROUP, LONG_SUM, SHIFTED, SINGLETON } from '../flags.js'
import type { CaseGroup, Input } from '../operation.js'
import { constantRewards, fullRewards, offsetRewards, shortRewards } from '../rewards/reward-draws.js'

/** The parameters of an operation on a masked list, as a format has them and as all have them. */
export interface ListParameters {
  readonly usual: (draw: Draw) => readonly string[]
  readonly short: (draw: Draw) => readonly string[]
}

/** Groups of masked lists of values: what counts is drawn first, then what is hidden is put among it. */
export function maskedListGroups({ usual, short }: ListParameters): CaseGroup[] {
  const withUsual = (values: (draw: Draw) => string[]) => (draw: Draw) =>
    hidden(draw, values(draw), usual(draw))
  const withShort = (values: (draw: Draw) => string[]) => (draw: Draw) =>
    hidden(draw, values(draw), short(draw))
  return [
    smoke(
      14,
      withShort(draw => shortRewards(draw, 3, 8)),
    ),
    ...native(
      { wide: 8, narrow: 6 },
      withUsual(draw => fullRewards(draw, 2, 9)),
    ),
    ...inFormats(TRAINING_FORMATS, 'constant', [CONSTANT_GROUP], 4, withUsual(constantRewards)),
    ...inFormats(TRAINING_FORMATS, 'offset', [SHIFTED, CANCELLATION], 5, withUsual(offsetRewards)),
    {
      id: 'one-value',
      flags: [SINGLETON],
      dtype: BFLOAT16,
      count: 4,
      draw: withShort(draw => shortRewards(draw, 2, 2).slice(0, 1)),
    },
    { id: 'all-masked', flags: [ALL_MASKED], dtype: BFLOAT16, count: 2, draw: withShort(() => []) },
    ...inFormats(
      WIDE_FORMATS,
      'large',
      [LONG_SUM],
      2,
      withUsual(draw => drawList(64, () => draw.real(-1, 1))),
    ),
  ]
}

/** The values with at least one other among them that the mask hides. */
function hidden(draw: Draw, values: readonly string[], p: readonly string[]): Input {
  let entries = values.map(value => ({ value, mask: '1' }))
  for (const value of drawList(draw.whole(1, 3), () => draw.rounded(draw.whole(33, 99)))) {
    entries = entries.toSpliced(draw.whole(0, entries.length), 0, { value, mask: '0' })
  }
  return { x: entries.map(entry => entry.value), p, mask: entries.map(entry => entry.mask) }
}
