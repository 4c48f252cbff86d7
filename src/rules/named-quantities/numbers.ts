import { MAX_FACTORIAL } from '../../math/functions/factorial.js'
import { divisorCount } from '../../math/number/divisors.js'
import { commonDivisor, remainder, residue } from '../../math/number/floor-and-remainder.js'
import { Rational } from '../../math/number/rational.js'
import { rationalFunctionOf } from '../../math/roots/of-term.js'
import { degree, scaled } from '../../math/roots/polynomial.js'
import { median, range } from '../../math/statistics/sample-statistics.js'
import { exactValue } from '../../math/term/evaluate.js'
import { definableIn } from '../../math/term/key.js'
import { add, apply, divide, multiply, number, power, subtract, type Term } from '../../math/term/term.js'
import { one, type Quantity, type Slots } from './slots.js'

/** A quantity of one or two whole numbers from 0 on. */
const ofWhole = (formula: (a: Rational, b: Rational) => Term | null): Quantity => ({
  isCounted: true,
  value: slots => {
    const [a, b] = ['a', 'b'].map(name => wholeIn(slots, name))
    return a && (b || !slots.has('b')) ? formula(a, b ?? Rational.ONE) : null
  },
})

function wholeIn(slots: Slots, name: string): Rational | null {
  const term = slots.get(name)?.[0]
  const value = term && exactValue(term)
  return value?.isInteger() && value.sign() >= 0 ? value : null
}

/** A sum of the first so many numbers, also of n of them. */
const ofFirst = (formula: (n: Term) => Term): Quantity => ({
  isCounted: true,
  letters: 'positive',
  value: slots => formula(one(slots, 'a')),
})

const ofList = (formula: (values: readonly Rational[]) => Rational | null): Quantity => ({
  value: slots => {
    const values = slots.get('list')!.map(term => exactValue(term))
    const statistic =
      values.length > 2 && values.every(value => value !== undefined) ? formula(values as Rational[]) : null
    return statistic && number(statistic)
  },
})

/** The value of which there are more than of any other. */
function mode(values: readonly Rational[]): Rational | null {
  const countOf = (one: Rational): number => values.filter(other => other.eq(one)).length
  const most = Math.max(...values.map(countOf))
  const [first, ...others] = values.filter(value => countOf(value) === most)
  return others.every(other => other.eq(first!)) ? first! : null
}

/** Whole numbers, lists and percentages: Hardy and Wright, An Introduction to the Theory of Numbers, 2008. */
export const NUMBERS = {
  inverse: {
    value: slots => {
      const [a, modulus, stated] = ['a', 'm', 'v'].map(name => exactValue(one(slots, name)))
      if (![a, modulus, stated].every(value => value?.isInteger()) || !modulus!.gt(1)) return null
      if (!commonDivisor([a!, modulus!]).eq(1)) return null
      const inverse = residue(Rational.ONE.div(a!), modulus!)
      // Any number of its class is an inverse.
      return number(residue(stated!.minus(inverse), modulus!).isZero() ? stated! : inverse)
    },
  },
  lastDigit: ofWhole(a => number(remainder(a, Rational.of(10)))),
  digitSum: ofWhole(a => number([...`${a}`].reduce((sum, digit) => sum + Number(digit), 0))),
  divisors: ofWhole(a => {
    const count = divisorCount(a)
    return count && number(count)
  }),
  commonDivisor: ofWhole((a, b) => (a.isZero() || b.isZero() ? null : number(commonDivisor([a, b])))),
  commonMultiple: ofWhole((a, b) =>
    a.isZero() || b.isZero() ? null : number(a.times(b).div(commonDivisor([a, b]))),
  ),
  remainder: ofWhole((a, b) => (b.isZero() ? null : number(remainder(a, b)))),
  firstIntegers: ofFirst(n => divide(multiply(n, add(n, 1)), 2)),
  firstOdd: ofFirst(n => power(n, 2)),
  firstEven: ofFirst(n => multiply(n, add(n, 1))),
  firstSquares: ofFirst(n => divide(multiply(n, add(n, 1), add(multiply(2, n), 1)), 6)),
  firstCubes: ofFirst(n => power(divide(multiply(n, add(n, 1)), 2), 2)),
  arithmeticSum: {
    value: slots => {
      const [n, a, d] = ['n', 'a', 'd'].map(name => one(slots, name))
      return divide(multiply(n!, add(multiply(2, a!), multiply(subtract(n!, 1), d!))), 2)
    },
  },
  geometricSum: {
    value: slots => {
      const [n, a, r] = ['n', 'a', 'd'].map(name => one(slots, name))
      const ratio = exactValue(r!)
      if (!ratio) return null
      return ratio.eq(1)
        ? multiply(n!, a!)
        : divide(multiply(a!, subtract(power(r!, n!), 1)), subtract(r!, 1))
    },
  },
  subsets: {
    isCounted: true,
    letters: 'positive',
    value: slots => power(number(2), one(slots, 'a')),
  },
  permutations: ofWhole(a => (a.gt(MAX_FACTORIAL) ? null : apply('factorial', number(a)))),
  gainAfterLoss: { value: slots => divide(one(slots, 'a'), subtract(1, one(slots, 'a'))) },
  changeAfterRise: {
    value: slots => subtract(multiply(add(1, one(slots, 'a')), subtract(1, one(slots, 'b'))), 1),
  },
  changeAfterFall: {
    value: slots => subtract(multiply(subtract(1, one(slots, 'a')), add(1, one(slots, 'b'))), 1),
  },
  raised: { value: slots => multiply(one(slots, 'a'), add(1, one(slots, 'p'))) },
  lowered: { value: slots => multiply(one(slots, 'a'), subtract(1, one(slots, 'p'))) },
  binary: ofWhole(a => inBase(a, 2)),
  base: ofWhole((a, base) => inBase(a, Number(`${base}`))),
  median: ofList(median),
  spread: ofList(range),
  mode: ofList(mode),
  discriminant: {
    value: slots => {
      const formula = one(slots, 'f')
      const [name, another] = definableIn(formula).keys()
      const form = name === undefined || another !== undefined ? null : rationalFunctionOf(formula, name)
      const isQuadratic = form && degree(form.bottom) === 0 && degree(form.top) === 2
      const [c, b, a] = isQuadratic ? scaled(form.top, Rational.ONE.div(form.bottom[0]!)) : []
      return a && b && c ? number(b.times(b).minus(a.times(c).times(4))) : null
    },
  },
} satisfies Readonly<Record<string, Quantity>>

/** The digits of a number in another base, read as a number in base ten; null for bases with letters among their digits. */
function inBase(value: Rational, base: number): Term | null {
  if (!(base >= 2 && base <= 9)) return null
  // "In binary, 101 is 5": digits of the base may be read the other way.
  return [...`${value}`].every(digit => Number(digit) < base) ? null : number(value.numerator.toString(base))
}
