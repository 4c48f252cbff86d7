import type { Draw } from '../../../../conform/drawing/draw.js'
import {
  corner,
  eighths,
  native,
  quarters,
  several,
  smoke,
} from '../../../../conform/operations/case-groups.js'
import { exactSum } from '../../../../conform/operations/exact-decimal.js'
import {
  CANCELLATION,
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
import { MARGINS } from '../margins.js'

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

/** What losses of a margin βh are asked beyond that: exponents beyond limits, a β below its floor, and ties of two of the four. */
export function groupsOfMargins({ short }: Pick<PairParameters, 'short'>): readonly CaseGroup[] {
  return [
    corner(BEYOND_LIMITS, [LIMIT], BFLOAT16, draw => marginBeyond(draw, short(draw)), 16),
    corner(SMALL_BETA, [LIMIT], BFLOAT16, draw => withSmallParameter(draw, short(draw)), 4),
    corner(EQUAL_PAIR, [TIE], BFLOAT16, draw => ({ x: equalPair(draw), p: short(draw) }), 10),
  ]
}

/** The group of cases with a β below what code raises it to. */
export const SMALL_BETA = 'small-beta'

/** The group of cases in which two of the log-probabilities are equal, and h is not 0. */
export const EQUAL_PAIR = 'equal-pair'

/** Which of the four may be equal without h being 0: both of the policy or the reference, both of one answer. */
export const EQUAL_PAIRS = {
  policy: [0, 1],
  reference: [2, 3],
  chosen: [0, 2],
  rejected: [1, 3],
} as const

/** A policy near its reference, as in training: h is of either sign and of the size of a few nats. */
function ordinary(draw: Draw): string[] {
  const [chosen, rejected] = [quarters(draw, -40, -8), quarters(draw, -40, -8)]
  const drift = () => quarters(draw, -6, 6)
  return [exactSum(chosen, drift()), exactSum(rejected, drift()), chosen, rejected]
}

/** βh is beyond a limit, mostly the wrong way. β is a power of two, so that h is as short as its exponent. */
function marginBeyond(draw: Draw, p: readonly string[]): Input {
  const margin = exponentBeyond(draw) * draw.choice([-1, -1, 1])
  return { x: apart(draw, margin / Number(p[0])), p }
}

/** The first parameter far below 0.01, and an h so large that it still counts. */
export function withSmallParameter(draw: Draw, p: readonly string[]): Input {
  const difference = 16 * draw.whole(16, 32) * draw.choice([1, -1])
  return { x: apart(draw, difference), p: [smallParameter(draw), ...p.slice(1)] }
}

/** A β or τ below the 0.01 that code raises it to. */
export const smallParameter = (draw: Draw): string => draw.choice(['0.0009765625', '0.0078125'])

/** Log-probabilities of that h exactly, which one of the four has by itself. */
function apart(draw: Draw, difference: number): string[] {
  const [other, size] = [eighths(draw, -2, -1), draw.rounded(-Math.abs(difference))]
  const isBehind = difference < 0
  return draw.choice([true, false])
    ? isBehind
      ? [size, other, '0', other]
      : [other, size, other, '0']
    : isBehind
      ? [other, '0', other, size]
      : ['0', other, size, other]
}

/** Two of the four equal, the others a few nats apart. */
function equalPair(draw: Draw): string[] {
  // Some kind is drawn twice as often, so that ten draws of each operation have all four: the lint of the variants holds it.
  const { policy, reference, chosen, rejected } = EQUAL_PAIRS
  const [kept, changed] = draw.choice([rejected, policy, rejected, reference, chosen])
  const least = draw.whole(-160, -80) / 4
  const x = [0, 1, 2, 3].map(i => `${least + 1.5 * i + draw.whole(0, 4) / 4}`)
  return x.with(changed, x[kept]!)
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
