import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, inFormats, smoke } from '../../../../conform/operations/case-groups.js'
import { CONVENTION, FAR, LIMIT, OVERFLOW, SIGNED, TIE } from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16 } from '../../../../math/number/dtype/dtype.js'
import { BEYOND_LIMITS, exponentBeyond } from '../exponent-limits.js'
import { nativeInAll, WIDE_FORMATS } from '../formats.js'

/** Tokens with a new log-probability at some distance of the old one, and an advantage. */

const DYADIC_EPSILONS = [0.125, 0.25, 0.5]
const USUAL_EPSILONS = [0.1, 0.2, 0.28]

function token(
  draw: Draw,
  logProbability: string,
  old: string,
  advantage: string,
  epsilons: readonly number[],
): Input {
  return { x: [logProbability], p: [old, advantage, draw.rounded(draw.choice(epsilons))] }
}

const quarters = (draw: Draw) => draw.rounded((draw.whole(1, 16) * draw.choice([1, -1])) / 4)

/** Short numbers, the ratio between e^−1 and e. */
function short(draw: Draw): Input {
  const old = -draw.whole(8, 48) / 8
  const logProbability = old + draw.whole(-8, 8) / 8
  return token(draw, draw.rounded(logProbability), draw.rounded(old), quarters(draw), DYADIC_EPSILONS)
}

/** Numbers of full mantissa, the ratio near 1 or far from it. */
function full(draw: Draw): Input {
  const old = draw.real(-6, -0.125)
  const distance = draw.choice([1 / 64, 1 / 16, 1])
  const logProbability = draw.rounded(Number(old) + Number(draw.real(-distance, distance)))
  return token(draw, logProbability, old, draw.real(-4, 4), USUAL_EPSILONS)
}

/** Beyond the bounds on either side, with an advantage of either sign: in two of the four cases nothing is clipped. */
function clippedOnOneSide(draw: Draw): Input {
  const old = -draw.whole(16, 48) / 8
  const distance = (draw.whole(6, 12) * draw.choice([1, -1])) / 8
  return token(draw, draw.rounded(old + distance), draw.rounded(old), quarters(draw), DYADIC_EPSILONS)
}

function far(draw: Draw): Input {
  const old = -draw.whole(64, 96) / 8
  const distance = (draw.whole(12, 56) * draw.choice([1, -1])) / 8
  return token(draw, draw.rounded(old + distance), draw.rounded(old), quarters(draw), DYADIC_EPSILONS)
}

/** A policy so far from the old one that code which keeps the logarithm of the ratio within bounds shows. */
function beyondLimits(draw: Draw): Input {
  const size = draw.rounded(-exponentBeyond(draw))
  const [near, isNearer] = ['0', draw.choice([true, false])]
  // The ratio counts where it makes the loss worse: a large one with a negative advantage, a small one with a positive.
  const advantage = isNearer ? '-0.5' : '0.5'
  return isNearer ? token(draw, near, size, advantage, [0.25]) : token(draw, size, near, advantage, [0.25])
}

/** Log-probabilities of whole answers, whose exponentials underflow although their ratio is ordinary. */
function wholeAnswer(draw: Draw): Input {
  const old = draw.real(-1000, -760)
  const logProbability = draw.rounded(Number(old) + draw.whole(-32, 32) / 64)
  return token(draw, logProbability, old, draw.real(0.5, 4), USUAL_EPSILONS)
}

/** The same log-probability twice, as in the first step on a batch: the ratio is 1. */
function onPolicy(draw: Draw): Input {
  const logProbability = draw.rounded(-draw.whole(0, 64) / 8)
  return token(draw, logProbability, logProbability, quarters(draw), DYADIC_EPSILONS)
}

export const CLIPPED_LOSS_GROUPS: readonly CaseGroup[] = [
  smoke(short, 14),
  ...nativeInAll(full),
  corner('beyond-bounds', [SIGNED, CONVENTION], BFLOAT16, clippedOnOneSide, 10),
  corner('far', [FAR], BFLOAT16, far),
  corner(BEYOND_LIMITS, [LIMIT], BFLOAT16, beyondLimits, 14),
  corner('on-policy', [TIE], BFLOAT16, onPolicy, 4),
  corner(
    'no-advantage',
    [TIE],
    BFLOAT16,
    draw => {
      const { x, p } = clippedOnOneSide(draw)
      return { x, p: [p[0]!, '0', p[2]!] }
    },
    3,
  ),
  ...inFormats(WIDE_FORMATS, 'whole-answer', [OVERFLOW], 5, wholeAnswer),
]
