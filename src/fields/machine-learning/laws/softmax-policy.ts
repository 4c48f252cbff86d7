import { divide, exp, indexed, multiply, subtract, sum, type Term } from '../../../math/term/term.js'

/** The logits of the answers and their derivatives in whatever direction of the parameters. */
const LOGITS = 'u'
const SLOPES = 'v'

/** π_a = exp(u_a)/Σ_b exp(u_b), over `size` answers. */
export const policyOf = (index: string, size: string): Term =>
  divide(exp(indexed(LOGITS, index)), sum('b', exp(indexed(LOGITS, 'b')), size))

/**
 * ∂ log π_a = v_a - Σ_b π_b v_b, for logits u_a with the derivatives v_a. Every smooth policy without a 0 is one of a
 * softmax, with log π for logits, and a first derivative sees no more of it than these.
 */
export const scoreOf = (index: string, size: string): Term =>
  subtract(
    indexed(SLOPES, index),
    divide(
      sum('c', multiply(exp(indexed(LOGITS, 'c')), indexed(SLOPES, 'c')), size),
      sum('b', exp(indexed(LOGITS, 'b')), size),
    ),
  )
