import { ARCTANGENT } from '../functions/inverse-trigonometric.js'
import { Rational } from '../number/rational.js'
import { add, apply, divide, ln, multiply, number, squareRoot, symbol, type Term } from '../term/term.js'
import { alternationOf } from './alternation.js'
import { polynomialTimesPower } from './geometric.js'

/** Divisors k + b that are looked for. */
const SHIFTS = [0, 1, 2, 3, -1, -2]
const MAX_MEMBERS = 40

/**
 * `\sum_{k \ge m} q^k/(k + b) = q^{-b}(-\ln(1 - q) - \sum_{n < m + b} q^n/n)` for |q| < 1, and over the odd numbers
 * `\sum_{k \ge 0} q^k/(2k + 1)`, an inverse hyperbolic tangent of √q over √q, or an inverse tangent of √−q. Undefined for any other
 * member.
 */
export function logarithmSum(member: Term, index: string, from: Rational): Term | undefined {
  for (const shift of SHIFTS) {
    const found = timesDivisor(member, add(symbol(index), shift), index, from)
    const start = from.plus(shift)
    if (found && start.sign() > 0 && start.lt(MAX_MEMBERS)) return overAll(found, start)
  }
  const odd = from.isZero() ? timesDivisor(member, add(multiply(2, symbol(index)), 1), index, from) : null
  return odd ? overOdd(odd) : undefined
}

interface Geometric {
  readonly factor: Rational
  readonly ratio: Rational
}

/** c q^(k - m) where the member times its divisor is that; null where it is not, and where the sum has no value. */
function timesDivisor(member: Term, divisor: Term, index: string, from: Rational): Geometric | null {
  const alternation = alternationOf(multiply(member, divisor), index, from)
  const found = alternation && polynomialTimesPower(alternation, index, from)
  if (!found || found.differences.slice(1).some(difference => !difference.isZero())) return null
  return found.ratio.abs().lt(1)
    ? { factor: found.differences[0]!.times(found.first), ratio: found.ratio }
    : null
}

/** c Σ over n from the start of q^(n - start)/n. */
function overAll({ factor, ratio }: Geometric, start: Rational): Term {
  let before = Rational.ZERO
  for (let n = Rational.ONE; n.lt(start); n = n.plus(1))
    before = before.plus(ratio.pow(Number(n.numerator)).div(n))
  const whole = multiply(-1, ln(number(Rational.ONE.minus(ratio))))
  return multiply(number(factor.div(ratio.pow(Number(start.numerator)))), add(whole, number(before.neg())))
}

function overOdd({ factor, ratio }: Geometric): Term {
  const root = squareRoot(number(ratio.abs()))
  const inverse =
    ratio.sign() > 0
      ? multiply('1/2', ln(divide(add(1, root), add(1, multiply(-1, root)))))
      : apply(ARCTANGENT, root)
  return multiply(number(factor), divide(inverse, root))
}
