import type { Draw } from '../../../../conform/drawing/draw.js'
import { corner, eighths, native, quarters, smoke } from '../../../../conform/operations/case-groups.js'
import { exactSum } from '../../../../conform/operations/exact-decimal.js'
import {
  CANCELLATION,
  FAR,
  OVERFLOW,
  SHIFTED,
  SMALL_DIFFERENCE,
  TIE,
} from '../../../../conform/operations/flags.js'
import type { CaseGroup, Input } from '../../../../conform/operations/operation.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../../../math/number/dtype/dtype.js'
import { SATURATION } from '../flags.js'

const asked = (x: readonly string[]): Input => ({ x, p: [] })

/** The cases of estimators of the divergence: functions of the log-probability of one token, by policy and reference. */
export const GROUPS_OF_LOG_RATIOS: readonly CaseGroup[] = [
  smoke(draw => asked(apart(draw, quarters(draw, -12, 12))), 20),
  ...native(draw => asked([draw.real(-8, 0), draw.real(-8, 0)])),
  corner('small-difference', [SMALL_DIFFERENCE, CANCELLATION], FLOAT64, draw => asked(near(draw)), 12),
  corner('small-difference-32', [SMALL_DIFFERENCE, CANCELLATION], FLOAT32, draw => asked(near(draw))),
  corner('small-difference-short', [SMALL_DIFFERENCE, CANCELLATION], BFLOAT16, draw => asked(ulps(draw)), 10),
  corner('magnitudes', [SMALL_DIFFERENCE, FAR], FLOAT64, draw => asked(magnitude(draw)), 16),
  corner('magnitudes-short', [SMALL_DIFFERENCE, FAR], BFLOAT16, draw => asked(magnitude(draw)), 12),
  corner('far', [SATURATION, OVERFLOW], BFLOAT16, draw => asked(far(draw)), 12),
  corner('long-sequences', [SHIFTED, CANCELLATION], FLOAT32, draw => asked(sequence(draw)), 6),
  corner('tie', [TIE], BFLOAT16, draw => asked(apart(draw, '0')), 2),
]

/** The log-ratio d exactly, the more probable of the two near probability 1. */
function apart(draw: Draw, ratio: string): string[] {
  const nearer = eighths(draw, -1, 0)
  return ratio.startsWith('-') ? [exactSum(nearer, ratio), nearer] : [nearer, exactSum(nearer, `-${ratio}`)]
}

/** A policy that has hardly left its reference, at a probability that is not. */
function near(draw: Draw): string[] {
  const reference = draw.real(-8, -0.5)
  const step = (draw.choice([1, -1]) * draw.whole(1, 99)) / 10 ** draw.whole(3, 8)
  return [draw.rounded(Number(reference) + step), reference]
}

/** A few steps of 1/128 near −1/2: the smallest that bfloat16 has on either side of it. */
function ulps(draw: Draw): string[] {
  return [`${-0.5 - draw.whole(0, 6) / 128}`, `${-0.5 - draw.whole(0, 6) / 128}`]
}

/** d from 10^−7 to 10^3, of either sign, beside a log-probability of 0, so that nothing cancels in d. */
function magnitude(draw: Draw): string[] {
  const size = draw.rounded(-draw.whole(10, 99) * 10 ** draw.whole(-8, 1))
  return draw.choice([true, false]) ? [size, '0'] : ['0', size]
}

/** Where e^{−d} leaves a format, and where it only leaves what 10 bounds. */
function far(draw: Draw): string[] {
  const size = draw.rounded(-draw.choice([9, 10.5, 11, 11.5, 17, 19, 22, 37, 88.7, 103, 709, 745, 1000]))
  return draw.choice([true, false]) ? [size, '-0.25'] : ['-0.25', size]
}

function sequence(draw: Draw): string[] {
  const base = draw.whole(-1100, -900)
  const near = () => draw.rounded(base + draw.whole(-3000, 3000) / 1000)
  return [near(), near()]
}
