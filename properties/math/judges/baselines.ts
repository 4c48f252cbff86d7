import {
  add,
  divide,
  indexed,
  multiply,
  number,
  power,
  subtract,
  sum,
  type Term,
} from '../../../src/math/term/term.js'

/** Baselines as a page writes them, over the rewards r of a group of G; the sample's own stands at i. */

const r = (index: string): Term => indexed('r', index)
const total = sum('j', r('j'), 'G')

export const OWN_MEAN = divide(total, 'G')
/** (1/(G−1)) (Σ_j r_j − r_i). */
export const LEAVE_ONE_OUT = multiply(power(subtract('G', 1), -1), subtract(total, r('i')))
export const OWN_REWARD = r('i')
export const CONSTANT = number('2/3')
/** The mean square of the others. */
export const OTHERS_SQUARED = divide(
  subtract(sum('j', power(r('j'), 2), 'G'), power(r('i'), 2)),
  subtract('G', 1),
)

/** c(G) r_i for c(G) = (G − 2)(G − 3)(G − 4): no baseline at all for the sizes that are tried, and one for larger ones. */
export const ZERO_FOR_SMALL_GROUPS = multiply(
  ...[2, 3, 4].map(size => subtract('G', size)),
  divide(r('i'), add(1, power(total, 2))),
)
