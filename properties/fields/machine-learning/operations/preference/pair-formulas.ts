import { at, type Formula, type VariantRow } from './equation-table.js'
import { clamps, difference } from './margin-formulas.js'

/** The four log-probabilities of a pair, by name. */
export const PAIR = ['policyChosen', 'policyRejected', 'referenceChosen', 'referenceRejected']

/** Ordinary pairs: no two log-probabilities equal, h of either sign and a few nats. */
export const PAIRS = [
  at([-10, -12.5, -11.25, -12.25], [0.5]),
  at([-21.5, -7, -18, -9.25], [0.125]),
  at([-3, -4.5, -5, -2.75], [2]),
]

/** Pairs whose margin is beyond each limit on either side, and of which two log-probabilities are equal. */
export const REGIONAL_PAIRS = [
  ...[15, -15, 30, -60, -84, -100, -750].map(margin => at([margin - 7, -1, -5, 1], [1])),
  at([-3, -3, -4, -5.5], [0.5]),
  at([-3, -4, -5.5, -5.5], [0.5]),
  at([-3, -4, -3, -6.5], [0.5]),
  at([-3, -4, -4.5, -4], [0.5]),
  at([-20, -250, -21, -2], [0.0078125]),
]

/** βh of the input. */
export const marginOf: Formula = (x, p) => difference(x) * p[0]!
const margin = marginOf as (...input: Parameters<Formula>) => number

/** A loss as a function of the margin, with the input for what it takes beside it. */
export type LossOf = (margin: number, ...input: Parameters<Formula>) => number

/** The loss at −βh where two of the four are equal. */
const tie = (name: string, [left, right]: readonly [number, number], loss: LossOf): VariantRow => [
  'mistake',
  `exchanged-at-${name}-tie`,
  (x, p, input) => loss(x[left] === x[right] ? -margin(x, p, input) : margin(x, p, input), x, p, input),
  'equal-pair',
]

/** What is got wrong about β and the reference, in the order of the operations. */
export function marginVariants(loss: LossOf): VariantRow[] {
  const mistake = (name: string, other: (x: readonly number[], beta: number) => number): VariantRow => [
    'mistake',
    name,
    (x, p, input) => loss(other(x, p[0]!), x, p, input),
  ]
  return [
    mistake('beta-dropped', difference),
    ['mistake', 'beta-outside', (x, p, input) => p[0]! * loss(difference(x), x, p, input)],
    mistake('beta-divided', (x, beta) => difference(x) / beta),
    mistake('beta-on-policy-alone', ([w, l, refW, refL], beta) => beta * (w! - l!) - (refW! - refL!)),
    mistake('reference-dropped', ([w, l], beta) => beta * (w! - l!)),
    mistake('reference-swapped', ([w, l, refW, refL], beta) => beta * (w! - refL! - (l! - refW!))),
    ...clamps('margin-', margin, loss),
    [
      'mistake',
      'beta-floored',
      (x, p, input) => loss(difference(x) * Math.max(p[0]!, 0.01), x, p, input),
      'small-beta',
    ],
    tie('policy', [0, 1], loss),
    tie('reference', [2, 3], loss),
    tie('chosen', [0, 2], loss),
    tie('rejected', [1, 3], loss),
  ]
}

/** The loss of exchanged answers. */
export const signFlip = (loss: LossOf): VariantRow => [
  'mistake',
  'sign-flip',
  (x, p, input) => loss(-margin(x, p, input), x, p, input),
]
