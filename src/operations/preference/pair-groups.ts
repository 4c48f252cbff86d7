import type { Draw } from '../../drawing/draw.js'
import { BFLOAT16, FLOAT32, FLOAT64 } from '../../numeric/dtype.js'
import { corner, eighths, MARGINS, native, quarters, several, smoke } from '../case-groups.js'
import { exactSum } from '../exact-decimal.js'
import { CANCELLATION, OVERFLOW, SATURATION, SHIFTED, SMALL_DIFFERENCE, TIE, WRONG_WAY } from '../flags.js'
import type { CaseGroup, Input } from '../operation.js'

/** What an operation draws beside the four log-probabilities: short numbers for every format, or full ones. */
export interface PairParameters {
  readonly short: (draw: Draw) => readonly string[]
  readonly full: (draw: Draw) => readonly string[]
}

/** The cases of functions of the four log-probabilities of a pair. */
export function groupsOfPairs({ short, full }: PairParameters): readonly CaseGroup[] {
  const asked =
    (pair: (draw: Draw) => readonly string[], parameters: (draw: Draw) => readonly string[]) =>
    (draw: Draw): Input => ({ x: pair(draw), p: parameters(draw) })
  return [
    smoke(asked(ordinary, short), 20),
    ...native(asked(draw => several(4, () => draw.real(-30, -1)), full)),
    corner('saturation', [SATURATION, OVERFLOW], BFLOAT16, asked(ahead, short), 16),
    corner('wrong-way', [WRONG_WAY, OVERFLOW], BFLOAT16, asked(behind, short), 10),
    corner('tie', [TIE], BFLOAT16, asked(tied, short), 4),
    corner('long-sequences', [SHIFTED, CANCELLATION], FLOAT32, asked(longSequences, full)),
    corner('long-sequences-short', [SHIFTED, CANCELLATION], BFLOAT16, asked(coarse, short)),
    corner('small-difference', [SMALL_DIFFERENCE, CANCELLATION], FLOAT64, asked(near, full), 6),
  ]
}

/** A policy near its reference, as in training: h is of either sign and of the size of a few nats. */
function ordinary(draw: Draw): string[] {
  const [chosen, rejected] = [quarters(draw, -40, -8), quarters(draw, -40, -8)]
  const drift = () => quarters(draw, -6, 6)
  return [exactSum(chosen, drift()), exactSum(rejected, drift()), chosen, rejected]
}

/** h is one of the corner margins, because the rejected answer has become so improbable. */
function ahead(draw: Draw): string[] {
  const few = () => eighths(draw, -2, -1)
  return [few(), draw.rounded(-draw.choice(MARGINS)), few(), few()]
}

function behind(draw: Draw): string[] {
  const few = () => eighths(draw, -2, -1)
  return [draw.rounded(-draw.choice(MARGINS)), few(), few(), few()]
}

/** h = 0: a policy that is the reference, or one that is as far from it at both answers. */
function tied(draw: Draw): string[] {
  const [chosen, rejected] = [quarters(draw, -40, -8), quarters(draw, -40, -8)]
  const drift = draw.choice(['0', '1.5'])
  return [exactSum(chosen, drift), exactSum(rejected, drift), chosen, rejected]
}

/** Sums over hundreds of tokens: of either answer another, and of policy and reference nearly the same. */
function longSequences(draw: Draw): string[] {
  const [chosen, rejected] = [draw.whole(-3900, -900), draw.whole(-3900, -900)]
  const near = (base: number) => draw.rounded(base + draw.whole(-4000, 4000) / 1000)
  return [near(chosen), near(rejected), near(chosen), near(rejected)]
}

/** The same in steps of 16, the coarsest that bfloat16 has up to 4096. */
function coarse(draw: Draw): string[] {
  const near = (base: number) => `${16 * (base + draw.whole(-1, 1))}`
  const [chosen, rejected] = [draw.whole(-250, -130), draw.whole(-120, -60)]
  return draw.choice([true, false])
    ? [near(chosen), near(rejected), near(chosen), near(rejected)]
    : [near(rejected), near(chosen), near(rejected), near(chosen)]
}

/** A policy that has hardly left its reference. */
function near(draw: Draw): string[] {
  const [chosen, rejected] = [draw.whole(-300, -16) / 8, draw.whole(-300, -16) / 8]
  const step = () => (draw.choice([1, -1]) * draw.whole(1, 9)) / 10 ** draw.whole(2, 6)
  return [draw.rounded(chosen + step()), draw.rounded(rejected + step()), `${chosen}`, `${rejected}`]
}
