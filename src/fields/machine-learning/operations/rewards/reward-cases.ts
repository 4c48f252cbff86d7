import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, inFormats, several, smoke } from '../../../../conform/operations/case-groups.js'
import {
  CANCELLATION,
  LIMIT,
  LONG_SUM,
  NEAR_DEGENERATE,
  SHIFTED,
  SINGLETON,
  SMOKE,
  TIE,
} from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { CONSTANT_GROUP } from '../flags.js'
import { nativeInAll, TRAINING_FORMATS, WIDE_FORMATS } from '../formats.js'
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
      asked(draw => shortRewards(draw, least + 1, 8)),
      14,
    ),
    ...nativeInAll(draw => input(fullRewards(draw, least, 9), usual(draw))),
    corner(
      'binary',
      [SMOKE],
      BFLOAT16,
      asked(draw => binaryRewards(draw, least)),
      6,
    ),
    corner(
      'smallest-size',
      [SMOKE],
      BFLOAT16,
      asked(draw => shortRewards(draw, least, least)),
      4,
    ),
  ]
}

/** Rewards whose mean or variance rounding takes for something else, and many of them. */
function hardGroups({ least, sizeOfLarge, usual }: RewardCases): CaseGroup[] {
  const asked = (rewards: (draw: Draw) => string[]) => (draw: Draw) => input(rewards(draw), usual(draw))
  const constant = asked(draw => constantRewards(draw, least))
  const offset = asked(draw => offsetRewards(draw, least))
  const large = asked(draw => several(sizeOfLarge, () => draw.real(0, 1)))
  return [
    ...inFormats(TRAINING_FORMATS, 'constant', [CONSTANT_GROUP], 4, constant),
    ...inFormats(TRAINING_FORMATS, 'split', [TIE], 5, asked(splitRewards)),
    ...inFormats(TRAINING_FORMATS, 'offset', [SHIFTED, CANCELLATION], 5, offset),
    ...inFormats(WIDE_FORMATS, 'large', [LONG_SUM], 2, large),
  ]
}

/** Groups of rewards that are small beside many an ε. */
export function smallGroup(least: number, parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return corner(
    'small-rewards',
    [NEAR_DEGENERATE],
    BFLOAT16,
    draw => input(smallRewards(draw, least, 8), parameters(draw)),
    4,
  )
}

/** The group of cases with one success among so many rewards that an advantage exceeds what code clips it at. */
export const ONE_SUCCESS = 'one-success'

/** Groups of 128 rewards with one success. */
export function oneSuccessGroup(parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return corner(
    ONE_SUCCESS,
    [LIMIT, LONG_SUM],
    BFLOAT16,
    draw => input(oneSuccess(draw, 128), parameters(draw)),
    2,
  )
}

/** A group of one reward. */
export function singleGroup(parameters: (draw: Draw) => readonly string[]): CaseGroup {
  return corner('single', [SINGLETON], BFLOAT16, draw => input(singleReward(draw), parameters(draw)), 4)
}

export const input = (x: readonly string[], p: readonly string[]): Input => ({ x, p })
