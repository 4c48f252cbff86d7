import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedValueOf } from '../../../src/math/engines/value.js'
import { Rational } from '../../../src/math/number/rational.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import type { Distribution, ValueRange } from '../../../src/math/statistics/distribution.js'
import { distributionOf } from '../../../src/math/statistics/families.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { substitute } from '../../../src/math/term/substitute.js'
import { number, symbol } from '../../../src/math/term/term.js'

const plain = (value: Rational | number | string) => ({ value: number(value), isSquare: false })
const range = (from: number | string | null, to: number | string | null, isIncluded = true): ValueRange => ({
  from: from === null ? null : { at: number(from), isIncluded },
  to: to === null ? null : { at: number(to), isIncluded },
})
const exactly = ({ chanceOf }: Distribution, asked: ValueRange): Rational => exactValue(chanceOf(asked)!)!
const chances = fc.integer({ min: 0, max: 20 }).map(part => Rational.ratio(BigInt(part), 20n))
const trials = fc.integer({ min: 0, max: 8 })
const binomial = (n: number, p: Rational) => distributionOf('Bin', [plain(n), plain(p)])!

/** The chances of every number of successes, one trial after the other. */
const convolved = (n: number, p: Rational): readonly Rational[] =>
  Array.from({ length: n }).reduce<readonly Rational[]>(
    before =>
      [...before, Rational.ZERO].map((own, k) =>
        own.times(Rational.ONE.minus(p)).plus((before[k - 1] ?? Rational.ZERO).times(p)),
      ),
    [Rational.ONE],
  )

test('a binomial variable is a sum of trials: its chances by convolution, its moments by their sums', () => {
  fc.assert(
    fc.property(trials, chances, (n, p) => {
      const [shares, distribution] = [convolved(n, p), binomial(n, p)]
      shares.forEach((share, k) => {
        expect(String(exactly(distribution, range(k, k)))).toBe(String(share))
      })
      const moment = (power: number) =>
        shares.reduce((sum, share, k) => sum.plus(share.times(Rational.of(k).pow(power))), Rational.ZERO)
      expect(String(exactValue(distribution.mean))).toBe(String(moment(1)))
      expect(String(exactValue(distribution.variance))).toBe(String(moment(2).minus(moment(1).pow(2))))
    }),
  )
})

test('a range holds the whole numbers in it, with its ends or without them', () => {
  fc.assert(
    fc.property(
      trials,
      chances,
      fc.integer({ min: -6, max: 20 }),
      fc.integer({ min: 0, max: 20 }),
      fc.boolean(),
      (n, p, twice, width, isIncluded) => {
        const [low, high] = [twice / 2, (twice + width) / 2]
        const inside = convolved(n, p).filter((_, k) =>
          isIncluded ? low <= k && k <= high : low < k && k < high,
        )
        const wanted = inside.reduce((sum, share) => sum.plus(share), Rational.ZERO)
        expect(String(exactly(binomial(n, p), range(String(low), String(high), isIncluded)))).toBe(
          String(wanted),
        )
      },
    ),
  )
})

test('what is outside a range is what is left of 1, with no end on either side', () => {
  fc.assert(
    fc.property(trials, chances, fc.integer({ min: -2, max: 10 }), (n, p, at) => {
      const below = exactly(binomial(n, p), range(null, at))
      const above = exactly(binomial(n, p), range(at + 1, null))
      expect(below.plus(above).eq(1)).toBe(true)
    }),
  )
})

const value = ({ chanceOf }: Distribution, asked: ValueRange) => closedValueOf(chanceOf(asked)!, 30).lower
const isNear = (one: Rational, other: Rational) => one.minus(other).abs().lt('1e-25')

test('k times the chance of k events is the rate times that of one less, and all chances add up to 1', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), (tenths, k) => {
      const rate = Rational.ratio(BigInt(tenths), 10n)
      const poisson = distributionOf('Poisson', [plain(rate)])!
      const [own, before] = [value(poisson, range(k, k)), value(poisson, range(k - 1, k - 1))]
      expect(isNear(own.times(k), before.times(rate))).toBe(true)
      expect(isNear(value(poisson, range(0, 90)), Rational.ONE)).toBe(true)
      expect(
        isNear(value(poisson, range(k, null)).plus(value(poisson, range(null, k - 1))), Rational.ONE),
      ).toBe(true)
      // The chance of at most k events falls with the rate as fast as the chance of k is.
      const step = '1/10000000'
      const [up, down] = [rate.plus(step), rate.minus(step)].map(near =>
        value(distributionOf('Poisson', [plain(near)])!, range(null, k)),
      ) as [Rational, Rational]
      expect(up.minus(down).div(2).div(step).plus(own).abs().lt('1e-12')).toBe(true)
    }),
    { numRuns: 30 },
  )
})

/** A parameter, and what is put in for the symbol of a formula. */
const open = (name: string) => ({ value: symbol(name), isSquare: false })

test('a chance with symbols is the formula of the one that is counted', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom('at', 'upTo', 'from', 'below', 'above'),
      (n, tenths, k, kind) => {
        const [end, isIncluded] = [number(k), kind !== 'below' && kind !== 'above']
        const asked = {
          from: kind === 'at' || kind === 'from' || kind === 'above' ? { at: end, isIncluded } : null,
          to: kind === 'from' || kind === 'above' ? null : { at: end, isIncluded },
        }
        const p = Rational.of(`${tenths}/10`)
        const values = new Map([
          ['n', number(n)],
          ['p', number(p)],
        ])
        const counted = exactValue(binomial(n, p).chanceOf(asked)!)!
        for (const parameters of [
          [open('n'), open('p')],
          [plain(n), open('p')],
          [open('n'), plain(p)],
        ]) {
          const byFormula = distributionOf('Bin', parameters)!.chanceOf(asked)!
          expect(exactValue(substitute(byFormula, values))!.eq(counted)).toBe(true)
        }
        const poisson = distributionOf('Poisson', [open('x')])!.chanceOf(asked)!
        const there = substitute(poisson, new Map([['x', number(p)]]))
        expect(proveIdentity(there, distributionOf('Poisson', [plain(p)])!.chanceOf(asked)!).proved).toBe(
          true,
        )
      },
    ),
  ))

test('of one value that is a symbol the chance is a formula of it, of a range that ends there it is not known', () => {
  const at = { at: symbol('k'), isIncluded: true }
  const mass = distributionOf('Bin', [open('n'), open('p')])!.chanceOf({ from: at, to: at })!
  const values = new Map([
    ['n', number(5)],
    ['p', number('1/3')],
    ['k', number(2)],
  ])
  expect(exactValue(substitute(mass, values))!.toString()).toBe('80/243')
  expect(binomial(3, Rational.of('1/2')).chanceOf({ from: at, to: null })).toBeNull()
  const beyond = { at: symbol('m'), isIncluded: true }
  expect(binomial(3, Rational.of('1/2')).chanceOf({ from: at, to: beyond })).toBeNull()
  // A value that is no whole number has no chance.
  for (const value of ['1/2', '-1']) {
    const there = { at: number(value), isIncluded: true }
    expect(
      exactValue(
        distributionOf('Bin', [open('n'), open('p')])!.chanceOf({ from: there, to: there })!,
      )!.isZero(),
    ).toBe(true)
  }
  // More than eleven formulas are too many.
  const poisson = distributionOf('Poisson', [open('x')])!
  expect(poisson.chanceOf(range(0, 10))).not.toBeNull()
  expect(poisson.chanceOf(range(0, 11))).toBeNull()
  expect(poisson.chanceOf(range(12, null))).toBeNull()
})

test('parameters of another distribution are those of none, and more trials than fit are refused', () => {
  expect(distributionOf('B', [plain(2), plain(5)])).toBeNull()
  expect(distributionOf('B', [plain('1/2'), plain('1/2')])).toBeNull()
  expect(distributionOf('B', [plain(2)])).toBeNull()
  expect(distributionOf('B', [plain(2), plain('1/2'), plain(1)])).toBeNull()
  expect(distributionOf('Bernoulli', [])).toBeNull()
  expect(distributionOf('Bernoulli', [plain('1/2'), plain(1)])).toBeNull()
  expect(distributionOf('Poisson', [plain(0)])).toBeNull()
  expect(distributionOf('Poisson', [])).toBeNull()
  expect(distributionOf('Poisson', [plain(1), plain(2)])).toBeNull()
  expect(distributionOf('Cauchy', [plain(0), plain(1)])).toBeNull()
  expect(() => exactly(binomial(1001, Rational.of('1/2')), range(0, 1))).toThrow(/at most 1000 trials/)
  expect(() => distributionOf('Po', [plain(1)])!.chanceOf(range(0, 5000))).toThrow(/at most 1000 numbers/)
})

test('one trial is a Bernoulli variable', () => {
  fc.assert(
    fc.property(chances, p => {
      const [one, other] = [distributionOf('Bernoulli', [plain(p)])!, binomial(1, p)]
      for (const k of [0, 1]) expect(exactly(one, range(k, k)).eq(exactly(other, range(k, k)))).toBe(true)
    }),
  )
})
