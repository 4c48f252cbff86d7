import type { Draw } from '../../../../conform/drawing/draw.js'
import { several } from '../../../../conform/operations/case-groups.js'
import { exactProduct } from '../../../../conform/operations/exact-decimal.js'

/** Groups of rewards, each kind of which has found a fault in code that is in use. */

/** Quarters within ±7.75, and a last one up to 2 from the first, so that they are not all equal. */
export function shortRewards(draw: Draw, least: number, most: number): string[] {
  const quarters = several(draw.whole(least, most) - 1, () => draw.whole(-31, 31))
  const last = quarters[0]! + draw.whole(1, 8) * draw.choice([1, -1])
  return [...quarters, last].map(quarter => draw.rounded(quarter / 4))
}

/** Two quarters that are no further from 0 than from each other: what is made of their difference is of condition 16 at most. */
export function oppositeRewards(draw: Draw): [string, string] {
  const one = (draw.whole(1, 15) * draw.choice([1, -1])) / 4
  const other = -one * draw.choice([0, 0.5, 1, 2])
  return draw.choice<[string, string]>([
    [draw.rounded(one), draw.rounded(other)],
    [draw.rounded(other), draw.rounded(one)],
  ])
}

/**
 * Rewards of some 1e-5 around 0 that are not all equal, exact in every format: their deviation is so small, at no cost in
 * digits, that an ε of 1e-9 is told from one of 1e-8 even in float32.
 */
export function smallRewards(draw: Draw, least: number, most: number): string[] {
  return shortRewards(draw, least, most).map(reward => exactProduct(reward, SMALL))
}

/** 2^−17. */
const SMALL = '0.00000762939453125'

/** Numbers of full mantissa, drawn in the unit interval or around 0. */
export function fullRewards(draw: Draw, least: number, most: number): string[] {
  const size = draw.choice([1, 4])
  return several(draw.whole(least, most), () => draw.real(-size, size))
}

const NON_DYADIC = [0.1, 2.3, 9.9, 100.1]

/** Equal rewards that no binary format has, in groups whose size is no power of two: the rounded mean misses them. */
export function constantRewards(draw: Draw, least = 3): string[] {
  const size = draw.choice([3, 5, 6, 7, 11, 12].filter(G => G >= least))
  const reward = draw.rounded(draw.choice(NON_DYADIC))
  return Array<string>(size).fill(reward)
}

/** All but one reward equal, none of them short: the others of one have no variance, whatever is left of it. */
export function splitRewards(draw: Draw): string[] {
  const common = draw.rounded(draw.choice([0.1, 0.3, 0.35, 0.95, 2.3]))
  const other = draw.rounded(draw.choice([0, 1, 1.05, 9.9]))
  const rewards = Array<string>(draw.whole(3, 11)).fill(common)
  return rewards.toSpliced(draw.whole(0, rewards.length), 0, other)
}

/** 10^k and a few steps that are small beside it, in ulps or in thousandths. */
export function offsetRewards(draw: Draw, least = 3): string[] {
  const isNarrow = draw.dtype.storageBits === 16
  const offset = 10 ** (isNarrow ? draw.whole(0, 2) : draw.whole(2, draw.dtype.storageBits === 64 ? 9 : 5))
  const ulp = offset * 2 ** (1 - draw.dtype.precisionBits)
  const step = isNarrow ? ulp * 2 : draw.choice([ulp * 4, ulp * 1024, Math.max(0.001, ulp)])
  const steps = several(draw.whole(least, 8) - 1, () => draw.whole(0, 9))
  return [...steps, steps[0]! + draw.whole(1, 9)].map(count => draw.rounded(offset + count * step))
}

/** Rewards 0 and 1, both of them present. */
export function binaryRewards(draw: Draw, least = 2): string[] {
  const size = draw.whole(least, 16)
  const passes = draw.whole(1, size - 1)
  return several(size, index => (index < passes ? '1' : '0'))
}

/**
 * One success among many failures: its advantage is √(G − 1) deviations of ddof 0, above 5 for 64 and above 10 for 128
 * rewards. It is among the last, so that moments of the first ones alone show.
 */
export function oneSuccess(draw: Draw, size: number): string[] {
  return Array<string>(size)
    .fill('0')
    .with(size - draw.whole(1, size / 4), '1')
}

/** One short reward that is not 0. */
export function singleReward(draw: Draw): string[] {
  return [draw.rounded((draw.whole(1, 31) * draw.choice([1, -1])) / 4)]
}

/** ε as code has it, rounded to the format; in 16 bits only those that are no subnormals there. */
export function usualEpsilon(draw: Draw): string {
  return draw.rounded(draw.choice(draw.dtype.storageBits === 16 ? [1e-4, 1e-3, 0.1] : [1e-4, 1e-6, 1e-8]))
}

/**
 * ε that all formats have, tiny or so large that it counts. The large ones are of odd 256ths: no deviation of a few short
 * rewards is exactly that, so that of the two it is always decided which is larger.
 */
export function shortEpsilon(draw: Draw): string {
  return draw.rounded(draw.choice([2 ** -13, 2 ** -10, 33 / 256, 129 / 256]))
}

/** 2^−13: next to nothing beside the deviation of one success among 128 rewards, and a number of every format. */
export const TINY_EPSILON = '0.0001220703125'

export const anyDdof = (draw: Draw): string => draw.choice(['0', '1'])
