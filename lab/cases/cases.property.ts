import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casesOf, DAILY_RUNS, QUICK_RUNS } from './count.mjs'
import { reporterOf } from './report.mjs'
import { someOf } from './some-of.mjs'

const counts = fc.integer({ min: 1, max: 20_000 })
const runs = fc.integer({ min: 1, max: 5_000 })

describe('the cases of a property', () => {
  test('are what it asks for, times the share of the run, and at least one', () =>
    fc.assert(
      fc.property(counts, runs, (wanted, ran) => {
        const cases = casesOf(wanted, { ERRATA_RUNS: `${ran}` })
        expect(Math.abs(cases - (wanted * ran) / 100)).toBeLessThanOrEqual(1)
        expect(cases).toBeGreaterThanOrEqual(1)
        expect(casesOf(wanted, { ERRATA_RUNS: '100' })).toBe(wanted)
        expect(casesOf(wanted, { ERRATA_RUNS: `${ran}`, ERRATA_MAX_CASES: '7' })).toBe(Math.min(7, cases))
      }),
    ))

  test('are counted in every file of properties by the runs of this run', () => {
    let tried = 0
    const property = () => fc.property(fc.nat(), () => void tried++)
    fc.assert(property(), { numRuns: 400 })
    expect(tried).toBe(casesOf(400, process.env))
    fc.assert(property())
    expect(tried).toBe(casesOf(400, process.env) + casesOf(undefined, process.env))
  })

  test('are the same every time, where nobody asks for another seed', () => {
    const draw = () => {
      const drawn: number[] = []
      fc.assert(fc.property(fc.nat(), count => void drawn.push(count)))
      return drawn
    }
    expect(draw()).toEqual(draw())
  })

  test.each(['0', '-1', '2.5', 'many', ''])('are refused where the runs are "%s"', ERRATA_RUNS => {
    expect(() => casesOf(9, { ERRATA_RUNS })).toThrow('ERRATA_RUNS: expected an integer from 1')
  })
})

describe('the rows of a table that takes long', () => {
  const steps = fc.record({ ci: fc.integer({ min: 1, max: 6 }), quick: fc.integer({ min: 1, max: 12 }) })

  test('are one in so many by the runs of this run, and of as many subjects all', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), steps, (length, oneIn) => {
        const rows = Array.from({ length }, (_, place) => place)
        for (const [ERRATA_RUNS, step] of [
          [`${QUICK_RUNS}`, oneIn.quick],
          [undefined, oneIn.ci],
          ['100', 1],
        ] as const) {
          const parts = Array.from({ length: step }, (_, first) =>
            someOf(rows, oneIn, first, { ERRATA_RUNS }),
          )
          for (const part of parts) expect(Math.abs(part.length - length / step)).toBeLessThan(1)
          expect(parts.flat().sort((a, b) => a - b)).toEqual(rows)
        }
      }),
    ))
})

test('a failing property says what failed, and how to draw its cases again', () => {
  const details = fc.check(
    fc.property(fc.nat(), count => count < 10),
    { seed: 7 },
  )
  const reporter = reporterOf({ seed: 7, runs: `${DAILY_RUNS}` })
  expect(() => reporter(details)).toThrow(
    /Counterexample: \[10\][\s\S]*ERRATA_SEED=7 ERRATA_RUNS=25 npm test/,
  )
  expect(reporter(fc.check(fc.property(fc.nat(), () => true)))).toBe(undefined)
})
