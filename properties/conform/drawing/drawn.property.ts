import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../src/conform/drawing/draw.js'
import { drawn, firstFailing } from '../../../src/conform/drawing/drawn.js'
import {
  type Dtype,
  exactValue,
  FLOAT64,
  isOfDtype,
  roundToDtype,
} from '../../../src/math/number/dtype/dtype.js'
import { Rational } from '../../../src/math/number/rational.js'
import { anyDtype, finiteValue } from '../../math/number/dtype/dtypes.js'

const seeds = fc.nat(2 ** 31 - 1)

/** Two different values of the format, in order, small enough for the difference to be one too. */
const range = (dtype: Dtype) =>
  fc
    .tuple(finiteValue(dtype), finiteValue(dtype))
    .map(([a, b]) => [Math.min(a, b) / 4, Math.max(a, b) / 4] as const)
    .filter(([from, to]) => isOfDtype(from, dtype) && isOfDtype(to, dtype))

const inFormat = anyDtype.chain(dtype => range(dtype).map(([from, to]) => ({ dtype, from, to })))

describe('what is drawn', () => {
  test('is a value of the format within the range, by exact fractions', () =>
    fc.assert(
      fc.property(inFormat, seeds, ({ dtype, from, to }, seed) => {
        for (const text of drawn(draw => draw.real(from, to), dtype, { seed, count: 20 })) {
          const value = Rational.of(text)
          const double = Number(text)
          expect([text, isOfDtype(double, dtype), exactValue(double).eq(value)]).toEqual([text, true, true])
          expect([text, value.gte(exactValue(from)), value.lte(exactValue(to))]).toEqual([text, true, true])
        }
      }),
    ))

  test('stays in a range whose ends the format has not', () =>
    fc.assert(
      fc.property(
        anyDtype,
        fc.constantFrom([0.1, 0.2], [-0.7, -0.3], [-8.3, 0.1], [1e-3, 2e-3]),
        seeds,
        (dtype, ends, seed) => {
          const [from, to] = ends as [number, number]
          for (const text of drawn(draw => draw.real(from, to), dtype, { seed, count: 50 }))
            expect([text, Number(text) >= from && Number(text) <= to]).toEqual([text, true])
        },
      ),
    ))

  test('is short at times and of full mantissa at times', () =>
    fc.assert(
      fc.property(anyDtype, seeds, (dtype, seed) => {
        const all = drawn(draw => Number(draw.real(-7.9, 7.9)), dtype, { seed, count: 200 })
        const isEighth = (value: number) => Number.isInteger(value * 8)
        expect(all.filter(Number.isInteger).length).toBeGreaterThan(20)
        expect(all.filter(isEighth).length).toBeGreaterThan(60)
        expect(all.filter(value => !isEighth(value)).length).toBeGreaterThan(20)
        expect(all.some(value => value < -2) && all.some(value => value > 2)).toBe(true)
      }),
      { numRuns: 20 },
    ))

  test('is the same for a seed, and other for another', () =>
    fc.assert(
      fc.property(anyDtype, seeds, (dtype, seed) => {
        const many = (own: number) =>
          drawn(draw => [draw.real(-9, 9), draw.whole(0, 99), draw.choice(['a', 'b'])], dtype, {
            seed: own,
            count: 9,
          })
        expect(many(seed)).toEqual(many(seed))
        expect(many(seed)).not.toEqual(many(seed + 1))
      }),
    ))

  test('whole numbers and choices come from all of their range; rounded is the nearest of the format', () =>
    fc.assert(
      fc.property(anyDtype, seeds, fc.double({ min: -100, max: 100, noNaN: true }), (dtype, seed, number) => {
        const draws = drawn(
          draw => [draw.whole(-1, 1), draw.choice([7, 8, 9]), draw.rounded(number)],
          dtype,
          { seed, count: 200 },
        )
        expect(new Set(draws.map(([whole]) => whole))).toEqual(new Set([-1, 0, 1]))
        expect(new Set(draws.map(([, choice]) => choice))).toEqual(new Set([7, 8, 9]))
        for (const [, , text] of draws)
          expect(Rational.of(`${text}`).eq(exactValue(roundToDtype(exactValue(number), dtype)))).toBe(true)
      }),
      { numRuns: 20 },
    ))
})

describe('the first that fails', () => {
  const three = (draw: Draw) => [draw.real(-50, 50), draw.real(-50, 50), draw.real(-50, 50)]
  const options = (dtype: Dtype, seed: number, rest = {}) => ({
    dtype,
    seed,
    count: 100,
    shrinks: 1000,
    ...rest,
  })

  test('is shrunk to two zeros and the least number that still fails, as finely as numbers are drawn', () =>
    fc.assert(
      fc.asyncProperty(anyDtype, seeds, fc.integer({ min: 1, max: 20 }), async (dtype, seed, limit) => {
        const fails = async (x: string[]) => x.some(text => Number(text) >= limit)
        const found = await firstFailing(three, fails, options(dtype, seed))
        const [least, middle, most] = found!.thing.map(Number).sort((a, b) => a - b)
        expect([least, middle]).toEqual([0, 0])
        expect(most).toBeGreaterThanOrEqual(limit)
        // From −50 to 50 in 2^p steps, each of them rounded.
        expect(most! - limit).toBeLessThan(2 * 100 * 2 ** -dtype.precisionBits)
      }),
      { numRuns: 30 },
    ))

  test('is shrunk to whole numbers for most seeds', async () => {
    const fails = async (x: string[]) => x.some(text => Number(text) >= 7)
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, seed) => firstFailing(three, fails, options(FLOAT64, seed))),
    )
    const simple = all.filter(found => found?.thing.toSorted().join(' ') === '0 0 7')
    expect(simple.length).toBeGreaterThan(15)
  })

  test('is the last failing thing that was asked about, after no more than the allowed shrinks', () =>
    fc.assert(
      fc.asyncProperty(anyDtype, seeds, fc.nat(12), async (dtype, seed, shrinks) => {
        const asked: [string[], boolean][] = []
        const fails = async (x: string[]) => {
          const hasFailed = Number(x[0]) > 3.3
          asked.push([x, hasFailed])
          return hasFailed
        }
        const found = await firstFailing(three, fails, options(dtype, seed, { shrinks }))
        const first = asked.findIndex(([, hasFailed]) => hasFailed)
        expect(found?.thing).toBe(asked.findLast(([, hasFailed]) => hasFailed)?.[0])
        expect(asked.length - first - 1).toBeLessThanOrEqual(shrinks)
        if (shrinks === 0) expect(asked.length).toBe(first + 1)
      }),
      { numRuns: 50 },
    ))

  test('is null where none fails, after exactly so many questions; its path repeats for a seed', () =>
    fc.assert(
      fc.asyncProperty(anyDtype, seeds, fc.integer({ min: 1, max: 40 }), async (dtype, seed, count) => {
        let asked = 0
        const never = async () => {
          asked += 1
          return false
        }
        expect(await firstFailing(three, never, options(dtype, seed, { count }))).toBe(null)
        expect(asked).toBe(count)
        const fails = async (x: string[]) => Number(x[1]) < -1
        const [one, other] = [
          await firstFailing(three, fails, options(dtype, seed)),
          await firstFailing(three, fails, options(dtype, seed)),
        ]
        expect(one).toEqual(other)
        expect(one?.path).toMatch(/^\d+(:\d+)*$/)
      }),
      { numRuns: 30 },
    ))

  test('is told also where the thing is null', async () => {
    const found = await firstFailing(
      () => null,
      async () => true,
      options(FLOAT64, 1),
    )
    expect(found?.thing).toBe(null)
  })

  test('throws what the question throws, at once or later, and what the drawing throws', () =>
    fc.assert(
      fc.asyncProperty(anyDtype, seeds, fc.nat(8), async (dtype, seed, good) => {
        const fault = new Error('the subject has ended')
        let asked = 0
        const failing = async () => {
          asked += 1
          if (asked > good) throw fault
          return false
        }
        await expect(firstFailing(three, failing, options(dtype, seed))).rejects.toBe(fault)
        expect(asked).toBe(good + 1)
        const atOnce = (): Promise<boolean> => {
          throw fault
        }
        await expect(firstFailing(three, atOnce, options(dtype, seed))).rejects.toBe(fault)
        const noDraw = () => {
          throw fault
        }
        await expect(firstFailing(noDraw, async () => false, options(dtype, seed))).rejects.toBe(fault)
      }),
      { numRuns: 30 },
    ))
})

const three = (draw: Draw) => [draw.real(-50, 50), draw.real(-50, 50), draw.real(-50, 50)]

/** What was asked on the way to the first that fails: the answers, in their order. */
async function answers(fails: (x: readonly string[]) => boolean, seed: number, shrinks: number) {
  const given: boolean[] = []
  const ask = async (x: readonly string[]) => {
    given.push(fails(x))
    return given.at(-1)!
  }
  const found = await firstFailing(three, ask, { dtype: FLOAT64, seed, count: 200, shrinks })
  const before = given.indexOf(true)
  return { found, before, behind: given.slice(before + 1) }
}

describe('questions', () => {
  const isFar = (x: readonly string[]) => Number(x[0]) > 3.3 && Number(x[1]) < 7

  test('behind the first failing one are as many as are allowed, or as there are to ask', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.nat(20), async (seed, shrinks) => {
        const all = await answers(isFar, seed, 100_000)
        const some = await answers(isFar, seed, shrinks)
        expect(some.before).toBe(all.before)
        expect(some.before).toBeGreaterThanOrEqual(0)
        expect(some.behind).toEqual(all.behind.slice(0, shrinks))
      }),
      { numRuns: 40 },
    ))

  test('lead along the path: how many came before, then a step for each that failed again', () =>
    fc.assert(
      fc.asyncProperty(seeds, fc.nat(20), async (seed, shrinks) => {
        const { found, before, behind } = await answers(isFar, seed, shrinks)
        const steps = behind.reduce<number[]>(
          (places, hasFailed) => {
            const [place, ...rest] = places.toReversed() as [number, ...number[]]
            const earlier = rest.toReversed()
            return hasFailed ? [...earlier, place, 0] : [...earlier, place + 1]
          },
          [0],
        )
        // The last place is where the next question would have been.
        expect(found?.path).toBe([before, ...steps.slice(0, -1)].join(':'))
      }),
      { numRuns: 40 },
    ))

  test('end at once where no shrinking is allowed, with the first that fails', async () => {
    const { found, before, behind } = await answers(x => Number(x[2]) > 20, 7, 0)
    expect(before).toBeGreaterThan(0)
    expect([behind, found?.path]).toEqual([[], `${before}`])
    expect(Number(found?.thing[2])).toBeGreaterThan(20)
  })
})
