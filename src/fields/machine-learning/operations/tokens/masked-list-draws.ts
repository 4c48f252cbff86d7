import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, inFormats, several, smoke } from '../../../../conform/operations/case-groups.js'
import { CANCELLATION, LONG_SUM, SHIFTED, SINGLETON } from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { ALL_MASKED, CONSTANT_GROUP } from '../flags.js'
import { nativeInAll, TRAINING_FORMATS, WIDE_FORMATS } from '../formats.js'
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
      withShort(draw => shortRewards(draw, 3, 8)),
      14,
    ),
    ...nativeInAll(withUsual(draw => fullRewards(draw, 2, 9))),
    ...inFormats(TRAINING_FORMATS, 'constant', [CONSTANT_GROUP], 4, withUsual(constantRewards)),
    ...inFormats(TRAINING_FORMATS, 'offset', [SHIFTED, CANCELLATION], 5, withUsual(offsetRewards)),
    corner(
      'one-value',
      [SINGLETON],
      BFLOAT16,
      withShort(draw => shortRewards(draw, 2, 2).slice(0, 1)),
      4,
    ),
    corner(
      'all-masked',
      [ALL_MASKED],
      BFLOAT16,
      withShort(() => []),
      2,
    ),
    ...inFormats(
      WIDE_FORMATS,
      'large',
      [LONG_SUM],
      2,
      withUsual(draw => several(64, () => draw.real(-1, 1))),
    ),
  ]
}

/** The values with at least one other among them that the mask hides. */
function hidden(draw: Draw, values: readonly string[], p: readonly string[]): Input {
  let entries = values.map(value => ({ value, mask: '1' }))
  for (const value of several(draw.whole(1, 3), () => draw.rounded(draw.whole(33, 99)))) {
    entries = entries.toSpliced(draw.whole(0, entries.length), 0, { value, mask: '0' })
  }
  return { x: entries.map(entry => entry.value), p, mask: entries.map(entry => entry.mask) }
}
