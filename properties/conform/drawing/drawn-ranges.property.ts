import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawn, firstFailing } from '../../../src/conform/drawing/drawn.js'
import { BFLOAT16, type Dtype, FLOAT16, FLOAT32, FLOAT64 } from '../../../src/math/number/dtype/dtype.js'
import { valueOfPattern } from '../../math/number/dtype/bit-pattern.js'
import { anyDtype, finiteSize } from '../../math/number/dtype/dtypes.js'

const seeds = fc.nat(2 ** 31 - 1)

const reals = (from: number, to: number, dtype: Dtype, seed: number, count = 300) =>
  drawn(draw => Number(draw.real(from, to)), dtype, { seed, count })

/** What a number of the range is shrunk to where none will do. */
async function smallest(from: number, to: number, seed: number): Promise<string | undefined> {
  const options = { dtype: FLOAT64, seed, count: 1, shrinks: 1000 }
  const found = await firstFailing(
    draw => draw.real(from, to),
    async () => true,
    options,
  )
  return found?.thing
}

describe('a number of a range', () => {
  test('is at times any whole number of it, and any eighth', () =>
    fc.assert(
      fc.property(anyDtype, seeds, (dtype, seed) => {
        const all = new Set(reals(-1.3, 2.3, dtype, seed, 6000))
        for (let eighth = -10; eighth <= 18; eighth += 1)
          expect([eighth, all.has(eighth / 8)]).toEqual([eighth, true])
      }),
      { numRuns: 4 },
    ))

  test('is at times divided as finely as the format divides its range, from one end on to the other', () =>
    fc.assert(
      fc.property(anyDtype, seeds, (dtype, seed) => {
        // No whole number but 0 is in it, and no eighth: a part of 2^p of it is a value of each format.
        const most = 1 / 16
        const multiples = reals(0, most, dtype, seed).map(value => (value / most) * 2 ** dtype.precisionBits)
        expect(multiples.every(Number.isInteger)).toBe(true)
        expect(multiples.some(multiple => multiple % 2 === 1)).toBe(true)
        const quarters = new Set(
          multiples.map(multiple => Math.floor((4 * multiple) / 2 ** dtype.precisionBits)),
        )
        for (const quarter of [0, 1, 2, 3]) expect(quarters).toContain(quarter)
      }),
      { numRuns: 20 },
    ))

  test('is at times none of the eighths, all over the range', () =>
    fc.assert(
      fc.property(anyDtype, seeds, (dtype, seed) => {
        const fine = reals(-7.9, 7.9, dtype, seed, 600).filter(value => !Number.isInteger(8 * value))
        expect(fine.some(value => value < -4) && fine.some(value => value > 4)).toBe(true)
        expect(fine.some(value => Math.abs(value) < 4)).toBe(true)
        // A third of the numbers are to be fine: of 600, fewer than 300 but for a chance of exp(-600 KL(1/2, 1/3)) < 10^-15.
        expect(fine.length).toBeLessThan(300)
      }),
      { numRuns: 20 },
    ))

  test('is a whole number or an eighth only up to 2^30 of them', () =>
    fc.assert(
      fc.property(seeds, seed => {
        // Of the others, a part of 10^-200 is as near to 0.
        const near = reals(-1e300, 1e300, FLOAT64, seed, 600).filter(value => Math.abs(value) < 1e100)
        const [largest, least] = [Math.max(...near), Math.min(...near)]
        expect([largest <= 2 ** 30, largest > 2 ** 29, least >= -(2 ** 30), least < -(2 ** 29)]).toEqual(
          Array(4).fill(true),
        )
      }),
      { numRuns: 10 },
    ))

  test.each([
    [-2.3, 2.3, '0'],
    [0.3, 2.3, '1'],
    [-2.3, -0.3, '-1'],
    [3, 5.5, '3'],
    [-5.5, -3, '-3'],
    // One whole number is no choice, nor is none: these are shrunk to their lower end.
    [0.5, 1.5, '0.5'],
    [-1.5, -0.5, '-1.5'],
    [0.25, 0.75, '0.25'],
    [7, 7, '7'],
    [0, 0.03125, '0'],
    [2 ** 31, 2 ** 32, '2147483648'],
    [-(2 ** 32), -(2 ** 31), '-4294967296'],
  ])('from %d to %d is shrunk to %s', async (from, to, expected) => {
    for (const seed of [1, 2, 3, 4, 5, 6]) expect(await smallest(from, to, seed)).toBe(expected)
  })

  test('is the end of a range of one number', () =>
    fc.assert(
      fc.property(anyDtype, fc.integer({ min: -100, max: 100 }), seeds, (dtype, eighths, seed) => {
        const end = eighths / 8
        expect(new Set(reals(end, end, dtype, seed, 20).map(value => value + 0))).toEqual(new Set([end]))
      }),
      { numRuns: 30 },
    ))

  test('is the only one of the format where there is no other, however the neighbours lie', () => {
    const narrow = fc
      .constantFrom(FLOAT32, BFLOAT16, FLOAT16)
      .chain(dtype => finiteSize(dtype).map(size => ({ dtype, size })))
    fc.assert(
      fc.property(narrow, fc.boolean(), seeds, ({ dtype, size }, isNegative, seed) => {
        const sign = isNegative ? -1 : 1
        const [below, value, above] = [size - 1n, size, size + 1n].map(
          pattern => sign * (pattern < 0n ? -dtype.smallestSubnormal : valueOfPattern(pattern, dtype)),
        ) as [number, number, number]
        fc.pre(Number.isFinite(above))
        // Three quarters of the way to each neighbour: what is drawn there is rounded over the end.
        const ends = [value + 0.75 * (below - value), value + 0.75 * (above - value)]
        const all = reals(Math.min(...ends), Math.max(...ends), dtype, seed, 30)
        expect(new Set(all.map(drawnValue => drawnValue + 0))).toEqual(new Set([value + 0]))
      }),
    )
  })

  test('reaches both ends that the format has', () =>
    fc.assert(
      fc.property(seeds, seed => {
        const all = new Set(reals(1.125, 1.25, BFLOAT16, seed, 2000))
        for (let step = 0; step <= 16; step += 1) expect(all).toContain(1.125 + step / 128)
        expect(all.size).toBe(17)
      }),
      { numRuns: 5 },
    ))
})
