import { floor } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { PI } from '../term/symbols.js'
import { add, divide, ln, multiply, number, power, symbol, type Term } from '../term/term.js'
import type { Alternation } from './alternation.js'
import { type Part, partsOf } from './rational-function.js'

/** Members before the first of a known series are taken off it one by one. */
const MAX_MEMBERS = 200

/**
 * The sum from an index on of a rational function of it: `\sum 1/(k(k + 1))` by what telescopes, `\sum 1/k^2 = \pi^2/6` and
 * `\sum (-1)^{k+1}/k = \ln 2` and what is like them over the odd numbers; undefined for any other.
 */
export function rationalSum(
  { positive, isAlternating, first }: Alternation,
  index: string,
  from: Rational,
): Term | undefined {
  const parts = partsOf(positive, index)
  if (!parts || parts.some(({ root }) => root.isInteger() && root.gte(from))) return undefined
  const sums = isAlternating
    ? parts.map(part => sumOfPart(part, from, true))
    : parts.every(({ order }) => order === 1)
      ? [telescoped(parts, from)]
      : parts.map(part => sumOfPart(part, from, false))
  if (sums.includes(undefined)) return undefined
  return multiply(first, add(...sums.map(sum => sum!)))
}

/** Simple poles, of which those apart by whole numbers have factors that add up to 0: all but a few members fall out. */
function telescoped(parts: readonly Part[], from: Rational): Term | undefined {
  let sum = Rational.ZERO
  const classes = new Set(parts.map(({ root }) => classOf(root)))
  for (const name of classes) {
    const together = parts.filter(({ root }) => classOf(root) === name)
    const total = together.reduce((all, { factor }) => all.plus(factor), Rational.ZERO)
    if (!total.isZero()) return undefined
    const last = together.reduce((most, { root }) => (root.gt(most) ? root : most), together[0]!.root)
    for (const { factor, root } of together) {
      const shift = Number(last.minus(root).numerator)
      for (let i = 0; i < shift; i++) sum = sum.minus(factor.div(from.plus(i).minus(last)))
    }
  }
  return number(sum)
}

/** Roots apart by whole numbers are of one class. */
const classOf = (root: Rational): string => root.minus(floor(root)).toString()

function sumOfPart({ factor, root, order }: Part, from: Rational, isAlternating: boolean): Term | undefined {
  const start = from.minus(root)
  const step = start.isInteger() ? 1 : 2
  const n = start.times(step)
  const known = knownSum(order, step, isAlternating)
  if (!known || !n.isInteger() || n.gt(MAX_MEMBERS)) return undefined
  // 1/(k - root)ˢ = stepˢ/nˢ.
  const scale = factor.times(Rational.of(step).pow(order))
  let [before, sign] = [Rational.ZERO, 1]
  for (let m = 1; Rational.of(m).lt(n); m += step) {
    before = before.plus(Rational.of(sign).div(Rational.of(m).pow(order)))
    if (isAlternating) sign = -sign
  }
  return multiply(number(scale.times(sign)), add(known, number(before.neg())))
}

const pi = symbol(PI)

/** Euler 1740: ζ(2), ζ(4), ζ(6), and what follows of them for odd and alternating members; ln 2 and Leibniz's π/4. */
function knownSum(order: number, step: 1 | 2, isAlternating: boolean): Term | undefined {
  // Simple poles that do not alternate telescope, or have no sum.
  if (order === 1) return step === 1 ? ln(2) : divide(pi, 4)
  const zeta = { 2: '1/6', 4: '1/90', 6: '1/945' }[order]
  // The alternating odd squares sum to Catalan's constant.
  if (zeta === undefined || (step === 2 && isAlternating)) return undefined
  const share = Rational.ONE.minus(Rational.of(2).pow(isAlternating ? 1 - order : -order))
  const factor = step === 1 && !isAlternating ? Rational.ONE : share
  return multiply(number(Rational.of(zeta).times(factor)), power(pi, order))
}
