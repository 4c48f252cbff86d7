import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, native, several, smoke } from '../../../../conform/operations/case-groups.js'
import { exactSum } from '../../../../conform/operations/exact-decimal.js'
import {
  CANCELLATION,
  LIMIT,
  LONG_SUM,
  OVERFLOW,
  SHIFTED,
  SINGLETON,
  SMALL_DIFFERENCE,
  TIE,
} from '../../../../conform/operations/flags.js'
import { reversal, shiftInvariance } from '../../../../conform/operations/invariances.js'
import type { CaseGroup, Input, Law } from '../../../../conform/operations/operation.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { SATURATION } from '../flags.js'
import { cornerMargin } from '../margins.js'
import { RARE_OUTCOME, withRareOutcome } from './rare-outcome.js'

const input = (x: readonly string[]): Input => ({ x, p: [] })

/** The cases of functions of a list of logits. */
export const GROUPS_OF_LOGITS: readonly CaseGroup[] = [
  smoke(draw => input(several(draw.whole(2, 5), () => eighths(draw, -4, 4)))),
  ...native(draw => input(several(draw.whole(2, 6), () => draw.real(-6, 6)))),
  corner('saturation', [SATURATION, OVERFLOW], BFLOAT16, draw => input(dominated(draw)), 12),
  // So near each other that even 8 bits leave little to rounding.
  corner(
    'near-uniform',
    [SMALL_DIFFERENCE],
    BFLOAT16,
    draw => input(several(draw.whole(2, 8), () => eighths(draw, -1, 1))),
    6,
  ),
  corner('shifted', [SHIFTED, CANCELLATION, OVERFLOW], FLOAT64, draw => input(offset(draw)), 8),
  corner('shifted-short', [SHIFTED, CANCELLATION, OVERFLOW], BFLOAT16, draw => input(coarse(draw)), 6),
  corner('tie', [TIE], BFLOAT16, draw => input(tied(draw)), 4),
  corner('singleton', [SINGLETON], BFLOAT16, draw => input([eighths(draw, -4, 4)]), 1),
  corner(RARE_OUTCOME, [LIMIT, SATURATION], BFLOAT16, draw => input(withRareOutcome(draw)), 6),
  corner('long', [LONG_SUM], FLOAT32, draw => input(several(64, () => draw.real(-3, 3))), 2),
]

/** One logit, or all but one, is ahead of the others by so much that their part of the sum is lost. */
function dominated(draw: Draw): string[] {
  const others = several(draw.whole(1, 3), () => eighths(draw, -2, 2))
  return [...others, cornerMargin(draw)]
}

/** 10⁴ and small steps. */
function offset(draw: Draw): string[] {
  const base = draw.choice([1e4, -1e4, 1e6])
  return several(draw.whole(2, 5), () => draw.rounded(base + draw.whole(-2000, 2000) / 1000))
}

/** 1024 and steps of 8, the coarsest that bfloat16 has there. */
function coarse(draw: Draw): string[] {
  return several(draw.whole(2, 4), () => exactSum('1024', `${8 * draw.whole(0, 2)}`))
}

function tied(draw: Draw): string[] {
  const [tie, least] = [eighths(draw, 0, 4), eighths(draw, -4, 0)]
  return draw.choice([
    [tie, tie],
    [tie, least, tie],
  ])
}

const REVERSED = reversal('permutation', 'logits in reverse order have the results in reverse order')

/** A list of results keeps its values under an offset and takes the order of the logits. */
export const LAWS_OF_LOGITS: readonly Law[] = [
  shiftInvariance('shift', 'a constant added to all logits changes nothing'),
  REVERSED,
]
