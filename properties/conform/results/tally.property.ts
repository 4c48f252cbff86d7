import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../../../src/conform/model/report.js'
import { compareLevels, worstFirst, worstLevel } from '../../../src/conform/results/severity.js'
import { tally } from '../../../src/conform/results/tally.js'
import { conformReport, level, results } from './reports.js'

describe('what a footer counts', () => {
  test('adds up to the results, by level over all and by operation and format', () =>
    fc.assert(
      fc.property(conformReport(), ({ results: all }) => {
        const { measures, counts, failures, knownFailures } = tally(all)
        for (const one of LEVELS) {
          const expected = all.filter(result => result.level === one).length
          expect(counts[one] ?? 0).toBe(expected)
          expect(measures.reduce((sum, { levels }) => sum + (levels[one] ?? 0), 0)).toBe(expected)
        }
        for (const { op, dtype, cases, levels, maxUlps } of measures) {
          const own = all.filter(result => result.op === op && result.dtype === dtype)
          expect(cases).toBe(own.length)
          expect(Object.values(levels).reduce((sum, count) => sum + count, 0)).toBe(cases)
          expect(maxUlps === null).toBe(own.every(({ ulps }) => ulps === null))
        }
        expect(measures.reduce((sum, { cases }) => sum + cases, 0)).toBe(all.length)
        expect(failures).toBe(all.filter(({ isFailure }) => isFailure).length)
        expect(knownFailures).toBe(all.filter(({ known }) => known !== null).length)
      }),
    ))

  test('is the same in whatever order the results stand', () =>
    fc.assert(
      fc.property(
        results().chain(all =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const errors = (of: typeof all) =>
            tally(of).measures.map(({ maxUlps, ...rest }) => ({ ...rest, is: maxUlps !== null }))
          expect(errors(shuffled)).toEqual(errors(all))
        },
      ),
    ))
})

describe('levels by severity', () => {
  test('are all levels, and the worst of some is the one that none of them exceeds', () =>
    fc.assert(
      fc.property(fc.array(level), all => {
        const worst = worstLevel(Object.fromEntries(all.map(one => [one, 1])))
        expect(worst === null).toBe(all.length === 0)
        for (const one of all) expect(compareLevels(one, worst!)).toBeLessThanOrEqual(0)
        for (const one of LEVELS)
          expect(Math.sign(compareLevels(one, 'faithful'))).toBe(one === 'faithful' ? 0 : 1)
      }),
    ))

  test('order the results so that failures are first', () =>
    fc.assert(
      fc.property(results(), all => {
        const sorted = [...all].sort(worstFirst).map(({ isFailure }) => isFailure)
        expect(sorted).toEqual([...sorted].sort((a, b) => Number(b) - Number(a)))
      }),
    ))
})
