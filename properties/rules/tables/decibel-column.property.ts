import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnVerdicts, tableOf } from './table.js'

const ratio = fc.integer({ min: 101, max: 9999 }).map(n => (n / 1000).toFixed(3))
const ratios = fc.uniqueArray(ratio, { minLength: 5, maxLength: 7 })
const places = fc.constantFrom<(level: string) => readonly [head: string, cell: string]>(
  level => ['level (dB)', level],
  level => ['level', `${level} dB`],
)

test('a column in decibels is the level of another one, and a wrong level is told in any of its rows', () =>
  fc.assert(
    fc.property(
      ratios,
      fc.constantFrom(20, 10, -20, -10),
      places,
      fc.nat({ max: 4 }),
      (all, times, place, at) => {
        const levels = all.map(one => (times * Math.log10(Number(one))).toFixed(2))
        // Levels that are nearly alike show nothing.
        fc.pre(levels.every(level => Math.abs(Number(level)) > 1))
        const page = (levelsOfPage: readonly string[]) =>
          tableOf(
            ['ratio', place('')[0]],
            all.map((one, i) => [one, place(levelsOfPage[i]!)[1]]),
          )
        expect(columnVerdicts(page(levels)).every(([, verdict]) => verdict === 'holds')).toBe(true)
        const wrong = levels.with(at, (Number(levels[at]) * 1.37 + 2).toFixed(2))
        const told = columnVerdicts(page(wrong)).filter(([, verdict]) => verdict !== 'holds')
        expect(told).toEqual([[wrong[at], 'refuted']])
      },
    ),
    { numRuns: 40 },
  ))

test('a column of another unit is no level', () => {
  const rows = ['2', '4', '8', '16', '32'].map(one => [one, `${(20 * Math.log10(Number(one))).toFixed(2)} V`])
  expect(
    columnVerdicts(tableOf(['ratio', 'volts'], rows)).filter(([, verdict]) => verdict === 'refuted'),
  ).toEqual([])
})
