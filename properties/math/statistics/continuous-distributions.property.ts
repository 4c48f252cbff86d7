import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { Rational } from '../../../src/math/number/rational.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import type { Distribution, ValueRange } from '../../../src/math/statistics/distribution.js'
import { distributionOf } from '../../../src/math/statistics/families.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number, symbol } from '../../../src/math/term/term.js'
import { toNumber } from '../functions/points.js'

const plain = (value: Rational | number | string) => ({ value: number(value), isSquare: false })
const square = (value: Rational | number | string) => ({ value: number(value), isSquare: true })
const range = (from: Rational | number | null, to: Rational | number | null): ValueRange => ({
  from: from === null ? null : { at: number(Rational.of(from)), isIncluded: true },
  to: to === null ? null : { at: number(Rational.of(to)), isIncluded: false },
})
const value = ({ chanceOf }: Distribution, asked: ValueRange) => closedValueOf(chanceOf(asked)!, 30).lower
const isNear = (one: Rational, other: Rational) => one.minus(other).abs().lt('1e-25')
const tenths = (min: number, max: number) =>
  fc.integer({ min, max }).map(part => Rational.ratio(BigInt(part), 10n))

/** The chance that a standard normal variable is in a range, by Simpson's rule over its density. */
function integrated(from: number, to: number): number {
  const [parts, width] = [400, (to - from) / 400]
  const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const terms = Array.from({ length: parts + 1 }, (_, k) => {
    const weight = k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2
    return weight * density(from + k * width)
  })
  return (width / 3) * terms.reduce((sum, part) => sum + part, 0)
}

test('a normal variable is in a range as often as the density says, whatever its mean and deviation', () => {
  fc.assert(
    fc.property(
      tenths(-40, 40),
      tenths(1, 40),
      tenths(-50, 50),
      tenths(1, 30),
      (from, width, mean, spread) => {
        const normal = distributionOf('N', [plain(mean), square(spread.pow(2))])!
        const [low, high] = [from, from.plus(width)]
        const asked = range(low.times(spread).plus(mean), high.times(spread).plus(mean))
        const wanted = integrated(toNumber(low), toNumber(high))
        expect(Math.abs(toNumber(value(normal, asked)) - wanted)).toBeLessThan(1e-9)
      },
    ),
    { numRuns: 40 },
  )
})

test('a normal variable is as often above its mean by so much as below it, and the tails are what is left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1200 }), part => {
      const score = Rational.ratio(BigInt(part), 10n)
      const normal = distributionOf('N', [plain(0), plain(1)])!
      const [above, below] = [value(normal, range(score, null)), value(normal, range(null, score.neg()))]
      expect(isNear(above, below)).toBe(true)
      expect(isNear(value(normal, range(null, score)).plus(above), Rational.ONE)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('a second parameter that is neither a square nor 1 may be a deviation, and nothing is said of it', () => {
  expect(distributionOf('N', [plain(100), plain(15)])).toBeNull()
  expect(distributionOf('N', [plain(100), square(225)])).not.toBeNull()
  expect(distributionOf('N', [plain(0), plain(1)])).not.toBeNull()
})

test('a uniform variable is in a part of its range as often as that is long', () => {
  fc.assert(
    fc.property(tenths(-30, 30), tenths(1, 30), tenths(-40, 60), tenths(0, 30), (a, width, from, length) => {
      const b = a.plus(width)
      const uniform = distributionOf('U', [plain(a), plain(b)])!
      const to = from.plus(length)
      const grid = Array.from({ length: 60 }, (_, i) => a.plus(width.times(`${2 * i + 1}/120`)))
      const share = grid.filter(x => x.gte(from) && x.lt(to)).length / grid.length
      expect(Math.abs(toNumber(value(uniform, range(from, to))) - share)).toBeLessThanOrEqual(2 / 60)
      const [mean, variance] = [uniform.mean, uniform.variance].map(term =>
        toNumber(closedValueOf(term, 30).lower),
      )
      const own = grid.reduce((sum, x) => sum + toNumber(x), 0) / grid.length
      const squares = grid.reduce((sum, x) => sum + (toNumber(x) - own) ** 2, 0) / grid.length
      expect(Math.abs(mean! - own)).toBeLessThan(1e-9)
      expect(Math.abs(variance! - squares)).toBeLessThan(1e-3 * squares)
    }),
  )
})

test('a waiting time forgets how long it has lasted, and lasts 1/λ on average', () => {
  fc.assert(
    fc.property(tenths(1, 50), tenths(-20, 50), tenths(0, 50), (rate, s, t) => {
      const waiting = distributionOf('Exp', [plain(rate)])!
      const longer = (than: Rational) => value(waiting, range(than, null))
      if (s.sign() <= 0) expect(longer(s).eq(1)).toBe(true)
      else expect(isNear(longer(s.plus(t)), longer(s).times(longer(t)))).toBe(true)
      // The mean is the area below the chances to last longer.
      const [step, parts] = [1 / (200 * toNumber(rate)), 4000]
      const area = Array.from({ length: parts }, (_, k) => Math.exp(-toNumber(rate) * (k + 0.5) * step))
        .map(chance => chance * step)
        .reduce((sum, part) => sum + part, 0)
      const mean = toNumber(closedValueOf(waiting.mean, 30).lower)
      expect(Math.abs(mean - area)).toBeLessThan(1e-4 * mean)
      expect(Math.abs(toNumber(closedValueOf(waiting.variance, 30).lower) - mean ** 2)).toBeLessThan(1e-9)
    }),
    { numRuns: 40 },
  )
})

test('parameters that are not those of a family, and ends that are no numbers, are not worked out', () => {
  for (const name of ['N', 'U']) {
    expect(distributionOf(name, [plain(1)])).toBeNull()
    expect(distributionOf(name, [plain(0), square(1), plain(2)])).toBeNull()
  }
  expect(distributionOf('U', [plain(2), plain(1)])).toBeNull()
  expect(distributionOf('Exp', [plain(-1)])).toBeNull()
  expect(distributionOf('Exp', [plain(1), plain(1)])).toBeNull()
  expect(distributionOf('Exp', [])).toBeNull()
  const open = { from: { at: symbol('x'), isIncluded: true }, to: null }
  expect(distributionOf('U', [plain(0), plain(1)])!.chanceOf(open)).toBeNull()
  // From 0 on, the formula of the tail is its value.
  const tail = distributionOf('Exp', [plain(1)])!.chanceOf(open)!
  for (const x of ['0', '1/2', '3']) {
    const at = { from: { at: number(x), isIncluded: true }, to: null }
    const there = substitute(tail, new Map([['x', number(x)]]))
    expect(proveIdentity(there, distributionOf('Exp', [plain(1)])!.chanceOf(at)!).proved).toBe(true)
  }
  expect(
    distributionOf('U', [{ value: symbol('a'), isSquare: false }, plain(1)])!.chanceOf(range(0, 1)),
  ).toBeNull()
})

test('a density gives a single value no chance, and says that it is one', () => {
  const FAMILIES = [
    distributionOf('N', [plain(2), square(4)]),
    distributionOf('U', [plain(0), plain(8)]),
    distributionOf('Exp', [plain(3)]),
    distributionOf('Bin', [plain(8), plain('0.5')]),
    distributionOf('Poisson', [plain(3)]),
  ]
  const point = (at: number): ValueRange => ({
    from: { at: number(Rational.of(at)), isIncluded: true },
    to: { at: number(Rational.of(at)), isIncluded: true },
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), fc.constantFrom(...FAMILIES), (at, distribution) => {
      const isZero = Math.abs(toNumber(value(distribution!, point(at)))) < 1e-12
      expect(distribution!.isContinuous === true).toBe(isZero)
    }),
    { numRuns: 60 },
  )
})
