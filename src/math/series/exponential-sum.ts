import { factorial } from '../functions/factorial.js'
import { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, apply, divide, exp, multiply, negate, number, squareRoot, type Term } from '../term/term.js'
import { alternationOf } from './alternation.js'
import { type PolynomialPower, polynomialTimesPower } from './geometric.js'

/** Members before the first of a known series are taken off it one by one. */
const MAX_MEMBERS = 40

/**
 * `\sum_{k \ge m} P(k) q^k/(ak + b)!` for a polynomial P and a = 1 or 2. With n = ak + b, and P as a sum of falling powers
 * c_j n(n - 1)…(n - j + 1), the sum over all n is e^q Σ c_j q^j for a = 1, and over the even or the odd n alone of hyperbolic
 * cosines and sines of √q for a = 2, of cosines and sines where q is negative. Undefined for any other member.
 */
export function exponentialSum(member: Term, index: string, from: Rational): Term | undefined {
  const [argument, ...others] = factorialsIn(member, index)
  if (!argument || others.length > 0) return undefined
  const line = lineOf(argument, index)
  if (!line || line.shift.plus(from.times(line.step)).sign() < 0) return undefined
  const without = alternationOf(multiply(member, apply('factorial', argument)), index, from)
  const found = without && polynomialTimesPower(without, index, from)
  return found ? summed(found, line, from) : undefined
}

/** ak + b for a = 1 or 2. */
interface Line {
  readonly step: 1 | 2
  readonly shift: Rational
}

/** The arguments of the factorials in which the index stands. */
const factorialsIn = (term: Term, index: string): readonly Term[] =>
  term.kind === 'apply' && term.name === 'factorial' && symbolsOf(term).has(index)
    ? [term.arguments[0]!]
    : childrenOf(term).flatMap(part => factorialsIn(part, index))

function lineOf(argument: Term, index: string): Line | null {
  const at = (value: number) => exactValue(substitute(argument, new Map([[index, number(value)]])))
  const [zero, one, two] = [at(0), at(1), at(2)]
  if (!zero?.isInteger() || !one || !two?.minus(one).eq(one.minus(zero))) return null
  const step = one.minus(zero)
  return step.eq(1) ? { step: 1, shift: zero } : step.eq(2) ? { step: 2, shift: zero } : null
}

function summed(
  { differences, ratio, first }: PolynomialPower,
  line: Line,
  from: Rational,
): Term | undefined {
  const { step, shift } = line
  const start = from.times(step).plus(shift)
  if (start.gt(MAX_MEMBERS)) return undefined
  const indexOf = (n: Rational): Rational => n.minus(shift).div(step)
  const polynomial = (n: Rational): Rational => newtonAt(differences, indexOf(n).minus(from))
  const falling = fallingPowers(polynomial, differences.length)
  const whole = step === 1 ? exponentialOf(ratio, falling) : circularOf(ratio, falling, shift)
  const least = step === 1 ? Rational.ZERO : Rational.of(shift.numerator % 2n === 0n ? 0 : 1)
  // Everything is counted in powers q^((n - b)/a), of which the members begin at q^m.
  let before = Rational.ZERO
  for (let n = least; n.lt(start); n = n.plus(step))
    before = before.plus(
      polynomial(n)
        .times(powerOf(ratio, indexOf(n)))
        .div(factorial(n)),
    )
  return multiply(number(powerOf(ratio, from.neg()).times(first)), add(whole(shift), number(before.neg())))
}

const powerOf = (base: Rational, exponent: Rational): Rational => base.pow(Number(exponent.numerator))

/** Newton's polynomial with these differences at 0: Σ Δʲ x(x - 1)…(x - j + 1)/j!. */
function newtonAt(differences: readonly Rational[], x: Rational): Rational {
  let [sum, product] = [Rational.ZERO, Rational.ONE]
  for (const [j, difference] of differences.entries()) {
    sum = sum.plus(difference.times(product))
    product = product.times(x.minus(j)).div(j + 1)
  }
  return sum
}

/** The c_j of P(n) = Σ c_j n(n - 1)…(n - j + 1). */
function fallingPowers(polynomial: (n: Rational) => Rational, length: number): readonly Rational[] {
  let row = Array.from({ length }, (_, n) => polynomial(Rational.of(n)))
  return Array.from({ length }, (_, j) => {
    const [least] = row
    row = row.slice(1).map((value, i) => value.minus(row[i]!))
    return least!.div(factorial(Rational.of(j)))
  })
}

/** Σ over all n from 0 of Σ c_j n(n - 1)… q^(n - b)/n!. */
const exponentialOf =
  (q: Rational, falling: readonly Rational[]) =>
  (shift: Rational): Term => {
    const factors = falling.map((factor, j) => factor.times(q.pow(j))).reduce((sum, part) => sum.plus(part))
    return multiply(number(factors.times(powerOf(q, shift.neg()))), exp(number(q)))
  }

/** The same over the n of one parity, of q^((n - b)/2): with z² = q, the even part of e^z or its odd one, times z^(j - b). */
const circularOf = (q: Rational, falling: readonly Rational[], shift: Rational) => (): Term => {
  const size = squareRoot(number(q.abs()))
  const b = Number(shift.numerator)
  return add(
    ...falling.map((factor, j) => {
      const isEven = (b - j) % 2 === 0
      // z is i times its size where q is negative, and sinh(iy) = i sin(y).
      const turns = (j - b + (isEven ? 0 : 1)) / 2
      const sign = q.sign() < 0 && turns % 2 !== 0 ? -1 : 1
      const raised = { kind: 'power', base: size, exponent: number(j - b) } as const
      return multiply(
        number(factor.times(sign)),
        raised,
        q.sign() < 0 ? circular(isEven, size) : hyperbolic(isEven, size),
      )
    }),
  )
}

const circular = (isEven: boolean, of: Term): Term => apply(isEven ? 'cos' : 'sin', of)

const hyperbolic = (isEven: boolean, of: Term): Term =>
  divide(add(exp(of), multiply(isEven ? 1 : -1, exp(negate(of)))), 2)
