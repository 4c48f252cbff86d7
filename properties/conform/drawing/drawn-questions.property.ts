import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../src/conform/drawing/draw.js'
import { firstFailing } from '../../../src/conform/drawing/drawn.js'
import { FLOAT64 } from '../../../src/math/number/dtype/dtype.js'

const seeds = fc.nat(2 ** 31 - 1)

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
