import type { Formula, VariantRow } from './equation-table.js'
import { loss } from './margin-formulas.js'
import { type LossOf, marginOf, marginVariants, PAIRS, REGIONAL_PAIRS } from './pair-formulas.js'

const withEpsilon = (epsilon: string) => (input: { x: readonly string[]; p: readonly string[] }) => ({
  ...input,
  p: [...input.p, epsilon],
})

/** Pairs with a β and an ε. */
export const NOISY_PAIRS = PAIRS.map((pair, i) => withEpsilon(['0.125', '0.25', '0.375'][i]!)(pair))
export const REGIONAL_NOISY_PAIRS = REGIONAL_PAIRS.map(withEpsilon('0.125'))

export const marginOfPair = marginOf as (...input: Parameters<Formula>) => number

/** (1 − ε) L(m) + ε L(−m), by a loss L. */
export const smoothed =
  (of = loss): LossOf =>
  (m, _, p) =>
    (1 - p[1]!) * of(m) + p[1]! * of(-m)

/** [(1 − ε) L(m) − ε L(−m)]/(1 − 2ε), by a loss L. */
export const robust =
  (of = loss): LossOf =>
  (m, _, p) =>
    ((1 - p[1]!) * of(m) - p[1]! * of(-m)) / (1 - 2 * p[1]!)

/** −log σ(m) by a softplus that returns its argument beyond 20. */
export const thresholded = (m: number): number => (m < -20 ? -m : loss(m))

/** What is got wrong about the margin, whatever is made of ε. */
export const noisyMarginVariants = (noisy: (of?: (m: number) => number) => LossOf): VariantRow[] => [
  ['mistake', 'epsilon-dropped', (...input) => loss(marginOfPair(...input))],
  ...marginVariants(noisy()),
  [
    'mistake',
    'softplus-threshold-20',
    (...input) => noisy(thresholded)(marginOfPair(...input), ...input),
    'beyond-limits',
  ],
  ['mistake', 'epsilon-on-the-wrong-side', (...input) => noisy()(-marginOfPair(...input), ...input)],
]

/** The formula of a loss at the margin of the pair. */
export const atPairMargin =
  (noisy: LossOf): Formula =>
  (...input) =>
    noisy(marginOfPair(...input), ...input)

/** The bad evaluations of both logarithms. */
export const NOISY_FORMS = ['log-of-sum', 'log-of-sigmoid', 'answers-first']
