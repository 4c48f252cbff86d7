import { Rational } from '../number/rational.js'
import { proveIdentity } from '../proof/tactics.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, multiply, number, power, subtract, symbol, type Term } from '../term/term.js'
import { type Alternation, factorsOf } from './alternation.js'

/** Polynomials of a higher degree are found in no series that anybody writes. */
const MAX_DEGREE = 4

/** Members P(k) r^(k - m) from k = m on: the differences of P at m, and the ratio with its sign. */
export interface PolynomialPower {
  readonly differences: readonly Rational[]
  readonly ratio: Rational
  readonly first: 1 | -1
}

/** `\\sum_{k \\ge m} P(k) r^k` for a polynomial P and |r| < 1, as `r^m \\sum_j \\Delta^j P(m) r^j / (1 - r)^{j+1}`. */
export function geometricSum(member: Alternation, index: string, from: Rational): Rational | undefined {
  const found = polynomialTimesPower(member, index, from)
  return found?.ratio.abs().lt(1) ? sumOf(found).times(found.first) : undefined
}

/** Members as a polynomial times a power; undefined where they are not of that form, which the normal form proves. */
export function polynomialTimesPower(
  { positive, isAlternating, first }: Alternation,
  index: string,
  from: Rational,
): PolynomialPower | undefined {
  const members = Array.from({ length: MAX_DEGREE + 3 }, (_, i) =>
    exactValue(substitute(positive, new Map([[index, number(from.plus(i))]]))),
  )
  if (members.includes(undefined)) return undefined
  const written = writtenRatio(positive, index, from)
  for (const size of [...(written ? [written] : []), ...ratiosOf(members as Rational[])]) {
    const differences = differencesOf((members as Rational[]).map((member, i) => member.div(size.pow(i))))
    if (!isOfPolynomial(differences)) continue
    const here = symbol(index)
    const steps = subtract(here, number(from))
    const formula = multiply(newton(differences, steps), power(number(size), steps))
    if (!proveIdentity(positive, formula).proved) continue
    return { differences, ratio: isAlternating ? size.neg() : size, first }
  }
  return undefined
}

/** The ratio that the powers of a member show: 4/9 in 2^(2k)/9^k; null where a base or a step is no fraction. */
function writtenRatio(member: Term, index: string, from: Rational): Rational | null {
  let ratio = Rational.ONE
  for (const factor of factorsOf(member)) {
    if (factor.kind !== 'power' || !symbolsOf(factor.exponent).has(index)) continue
    const base = exactValue(factor.base)
    const [start, next] = [from, from.plus(1)].map(at =>
      exactValue(substitute(factor.exponent, new Map([[index, number(at)]]))),
    )
    const step = start && next?.minus(start)
    if (!base || base.isZero() || !step?.isInteger()) return null
    ratio = ratio.times(base.pow(Number(step.numerator)))
  }
  return ratio
}

/** Ratios of members that a polynomial of each degree leaves: with P of degree d, the (d + 1)th difference of a(k)/r^k is 0. */
function ratiosOf(members: readonly Rational[]): readonly Rational[] {
  const [one, next] = members as [Rational, Rational]
  const at = members.findLastIndex((member, i) => i < members.length - 1 && !member.isZero())
  const shown = at < 0 ? [] : [members[at + 1]!.div(members[at]!)]
  const simple = shown.flatMap(near =>
    DENOMINATORS.flatMap(denominator => {
      const above = near.times(denominator)
      return [-1, 0, 1].map(step =>
        Rational.of(above.numerator / above.denominator + BigInt(step)).div(denominator),
      )
    }),
  )
  const direct = one.isZero() ? [] : [next.div(one)]
  return [...direct, ...simple].filter(ratio => ratio.sign() > 0)
}

const DENOMINATORS = Array.from({ length: 19 }, (_, i) => i + 2)

/** The differences of each order at the first place. */
function differencesOf(values: readonly Rational[]): readonly Rational[] {
  const found: Rational[] = []
  let row = values
  while (row.length > 0) {
    found.push(row[0]!)
    row = row.slice(1).map((value, i) => value.minus(row[i]!))
  }
  return found
}

const isOfPolynomial = (differences: readonly Rational[]): boolean =>
  differences.slice(MAX_DEGREE + 1).every(difference => difference.isZero())

/** The polynomial with these differences at 0: Σ Δʲ · x(x - 1)…(x - j + 1)/j!. */
function newton(differences: readonly Rational[], x: Term): Term {
  let product: Term = number(1)
  let factorial = Rational.ONE
  return add(
    ...differences.slice(0, MAX_DEGREE + 1).map((difference, j) => {
      if (j > 0) {
        product = multiply(product, subtract(x, j - 1))
        factorial = factorial.times(j)
      }
      return multiply(number(difference.div(factorial)), product)
    }),
  )
}

const sumOf = ({ differences, ratio }: PolynomialPower): Rational =>
  differences
    .slice(0, MAX_DEGREE + 1)
    .map((difference, j) => difference.times(ratio.pow(j)).div(Rational.ONE.minus(ratio).pow(j + 1)))
    .reduce((sum, part) => sum.plus(part))
