import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, native, smoke } from '../../../../conform/operations/case-groups.js'
import { exactNegative } from '../../../../conform/operations/exact-decimal.js'
import {
  CANCELLATION,
  FAR,
  LIMIT,
  OVERFLOW,
  SHIFTED,
  SMALL_DIFFERENCE,
  TIE,
} from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { BEYOND_LIMITS, exponentBeyond } from '../exponent-limits.js'
import { SATURATION, WRONG_WAY } from '../flags.js'
import { cornerMargin, MARGINS } from '../margins.js'

/** The cases of functions of the rewards of a pair, chosen and rejected, with what `parameters` draws beside them. */
export function groupsOfRewards(parameters: (draw: Draw) => readonly string[]): readonly CaseGroup[] {
  const rewards = (pair: (draw: Draw) => readonly string[]) => (draw: Draw) => asked(pair, parameters, draw)
  return [
    smoke(rewards(draw => [eighths(draw, -6, 6), eighths(draw, -6, 6)])),
    ...native(rewards(draw => [draw.real(-8, 8), draw.real(-8, 8)])),
    corner('saturation', [SATURATION, OVERFLOW], BFLOAT16, rewards(apart), 20),
    corner('wrong-way', [WRONG_WAY, OVERFLOW], BFLOAT16, rewards(behind), 10),
    corner('tie', [TIE], BFLOAT16, rewards(tied), 4),
    corner('shifted', [SHIFTED, CANCELLATION], FLOAT64, rewards(shifted)),
    corner('shifted-short', [SHIFTED, CANCELLATION], BFLOAT16, rewards(coarse), 6),
    corner('small-difference', [SMALL_DIFFERENCE, CANCELLATION], FLOAT32, rewards(near), 6),
    corner(
      'far',
      [FAR, OVERFLOW],
      FLOAT32,
      rewards(draw => [draw.real(-9000, 9000), draw.real(-900, 900)]),
    ),
    corner(BEYOND_LIMITS, [LIMIT], BFLOAT16, rewards(beyondLimits), 12),
  ]
}

function asked(
  pair: (draw: Draw) => readonly string[],
  parameters: (draw: Draw) => readonly string[],
  draw: Draw,
): Input {
  const x = pair(draw)
  return { x, p: parameters(draw) }
}

/** A corner margin apart, whichever of the two rewards is the large one. */
function apart(draw: Draw): string[] {
  const rewards = [cornerMargin(draw), draw.choice(['0', '0.125', '-0.25'])]
  return draw.choice([true, false]) ? rewards : rewards.toReversed()
}

function behind(draw: Draw): string[] {
  return [draw.rounded(-draw.choice(MARGINS)), draw.choice(['0', '0.125', '0.25'])]
}

/** A margin beyond a limit, mostly of a pair in the wrong order, whose loss it is. */
function beyondLimits(draw: Draw): string[] {
  const margin = draw.rounded(exponentBeyond(draw))
  return draw.choice([
    ['0', margin],
    [exactNegative(margin), '0'],
    [margin, '0'],
  ])
}

function tied(draw: Draw): string[] {
  const reward = eighths(draw, -8, 8)
  return [reward, reward]
}

/** A power of two and small steps. */
function shifted(draw: Draw): string[] {
  const offset = 2 ** draw.whole(8, 30)
  return [
    draw.rounded(offset + draw.whole(-900, 900) / 300),
    draw.rounded(offset + draw.whole(-900, 900) / 300),
  ]
}

/** 512 and steps of 4, the coarsest that bfloat16 has there. */
function coarse(draw: Draw): string[] {
  return [`${512 + 4 * draw.whole(0, 3)}`, `${512 + 4 * draw.whole(0, 3)}`]
}

function near(draw: Draw): string[] {
  const reward = draw.whole(-24, 24) / 8
  return [draw.rounded(reward + 10 ** -draw.whole(2, 6)), `${reward}`]
}
