import { BFLOAT16 } from '../../../math/number/dtype/dtype.js'
import type { Draw } from '../../drawing/draw.js'
import { drawList, inFormats, native, smoke, TRAINING_FORMATS, WIDE_FORMATS } from '../drawn-groups.js'
import {
  CANCELLATION,
  CONSTANT_GROUP,
  LIMIT,
  LONG_SUM,
  NEAR_DEGENERATE,
  SHIFTED,
  SINGLETON,
  SMOKE,
  TIE,
} from '../flags.js'
import type { CaseGroup, Input } from '../operation.js'
import {
  binaryRewards,
  constantRewards,
  fullRewards,
  offsetRewards,
  oneSuccess,
  shortRewards,
  singleReward,
  smallRewards,
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
  readonly short: (draw: Draw) => readonly string[]
}

/** Groups of rewards of every kind, but for a group of one. */
export function rewardGroups(cases: RewardCases): CaseGroup[] {
  return [...ordinaryGroups(cases), ...hardGroups(cases)]
}

function ordinaryGroups({ least, usual, short }: RewardCases): CaseGroup[] {
  const asked = (rewards: (draw: Draw) => string[]) => (draw: Draw) => input(rewards(draw), short(draw))
  return [
    smoke(
      14,
      asked(draw => shortRewards(draw, least + 1, 8)),
    ),
    ...native({ wide: 8, narrow: 6 }, draw => input(fullRewards(draw, least, 9), usual(draw))),
    {
      id: 'binary',
      flags: [SMOKE],
      dtype: BFLOAT16,
      count: 6,
      draw: asked(draw => binaryRewards(draw, least)),
    },
    {
      id: 'smallest-size',
      flags: [SMOKE],
      dtype: BFLOAT16,
      count: 4,
      draw: asked(draw => shortRewards(draw, least, least)),
    },
  ]
}

/** Rewards whose mean or variance rounding takes for something else, and many of them. */
function hardGroups({ least, sizeOfLarge, usual }: RewardCases): CaseGroup[] {
  const asked = (rewards: (draw: Draw) => string[]) => (draw: Draw) => input(rewards(draw), usual(draw))
  const constant = asked(draw => constantRewards(draw, least))
  const offset = asked(draw => offsetRewards(draw, least))
  const large = asked(draw => drawList(sizeOfLarge, () => draw.real(0, 1)))
  return [
    ...inFormats(TRAINING_FORMATS, 'constant', [CONSTANT_GROUP], 4, constant),
    ...inFormats(TRAINING_FORMATS, 'split', [TIE], 5, asked(splitRewards)),
    ...inFormats(TRAINING_FORMATS, 'offset', [SHIFTED, CANCELLATION], 5, offset),
    ...inFormats(WIDE_FORMATS, 'large', [LONG_SUM], 2, large),
  ]
}

/** Groups of rewards that are small beside many an ε. */
export function smallGroup(least: number, parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return {
    id: 'small-rewards',
    flags: [NEAR_DEGENERATE],
    dtype: BFLOAT16,
    count: 4,
    draw: draw => input(smallRewards(draw, least, 8), parameters(draw)),
  }
}

/** The group of cases with one success among so many rewards that an advantage exceeds what code clips it at. */
export const ONE_SUCCESS = 'one-success'

/** Groups of 128 rewards with one success. */
export function oneSuccessGroup(parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return {
    id: ONE_SUCCESS,
    flags: [LIMIT, LONG_SUM],
    dtype: BFLOAT16,
    count: 2,
    draw: draw => input(oneSuccess(draw, 128), parameters(draw)),
  }
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
