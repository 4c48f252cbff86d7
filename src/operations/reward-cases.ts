import type { Draw } from '../drawing/draw.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../numeric/dtype.js'
import { drawList, inFormats, native, smoke, TRAINING_FORMATS } from './drawn-groups.js'
import { CANCELLATION, CONSTANT_GROUP, LONG_SUM, SHIFTED, SINGLETON, SMOKE, TIE } from './flags.js'
import type { CaseGroup, Input } from './operation.js'
import {
  binaryRewards,
  constantRewards,
  fullRewards,
  offsetRewards,
  shortRewards,
  singleReward,
  splitRewards,
} from './reward-draws.js'

/** The sizes that the cases of an operation on rewards need, and its parameters. */
export interface RewardCases {
  /** The fewest rewards for which the operation has a value whatever is drawn. */
  readonly least: number
  readonly sizeOfLarge: number
  /** The parameters as a wide or narrow format has them. */
  readonly usual: (draw: Draw) => readonly string[]
  /** Parameters that all formats have. */
  readonly dyadic: (draw: Draw) => readonly string[]
}

/** Groups of rewards of every kind, but for a group of one. */
export function rewardGroups({ least, sizeOfLarge, usual, dyadic }: RewardCases): CaseGroup[] {
  const withUsual = (rewards: (draw: Draw) => string[]) => (draw: Draw) => input(rewards(draw), usual(draw))
  const withDyadic = (rewards: (draw: Draw) => string[]) => (draw: Draw) => input(rewards(draw), dyadic(draw))
  return [
    smoke(
      14,
      withDyadic(draw => shortRewards(draw, least + 1, 8)),
    ),
    ...native(
      { wide: 8, narrow: 6 },
      withUsual(draw => fullRewards(draw, least, 9)),
    ),
    ...inFormats(
      TRAINING_FORMATS,
      'constant',
      [CONSTANT_GROUP],
      4,
      withUsual(draw => constantRewards(draw, least)),
    ),
    ...inFormats(TRAINING_FORMATS, 'split', [TIE], 5, withUsual(splitRewards)),
    ...inFormats(
      TRAINING_FORMATS,
      'offset',
      [SHIFTED, CANCELLATION],
      5,
      withUsual(draw => offsetRewards(draw, least)),
    ),
    {
      id: 'binary',
      flags: [SMOKE],
      dtype: BFLOAT16,
      count: 6,
      draw: withDyadic(draw => binaryRewards(draw, least)),
    },
    {
      id: 'smallest-size',
      flags: [SMOKE],
      dtype: BFLOAT16,
      count: 4,
      draw: withDyadic(draw => shortRewards(draw, least, least)),
    },
    ...inFormats(
      [FLOAT64, FLOAT32],
      'large',
      [LONG_SUM],
      2,
      withUsual(draw => drawList(sizeOfLarge, () => draw.real(0, 1))),
    ),
  ]
}

/** A group of one reward. */
export function singleGroup(parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return {
    id: 'single',
    flags: [SINGLETON],
    dtype: BFLOAT16,
    count: 4,
    draw: draw => input(singleReward(draw), parameters(draw)),
  }
}

export const input = (x: readonly string[], p: readonly string[]): Input => ({ x, p })
