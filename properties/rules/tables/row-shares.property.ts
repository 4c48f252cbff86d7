import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnVerdicts, tableOf, verdictsBy } from './table.js'

/** A table with many rows is read as columns first. */
const verdictsOf = (rows: readonly (readonly string[])[]) => {
  const page = tableOf(['step', 'a', 'b', 'c'], rows)
  return [...columnVerdicts(page), ...verdictsBy('law/row-shares', page)]
}

/** Three shares of a thousand, and none of them with digits that look alike. */
const shares = fc
  .tuple(fc.integer({ min: 112, max: 489 }), fc.integer({ min: 112, max: 489 }))
  .map(([a, b]) => [a, b, 1000 - a - b])
  .filter(parts => parts.every(part => part > 0 && /^\d*(\d)(?!\1)\d$/.test(`${part}`)))
const table = fc.uniqueArray(shares, { minLength: 3, maxLength: 6, selector: ([a]) => a })
const printed = (parts: readonly number[], step: number): string[] => [
  `${step + 1}.`,
  ...parts.map(part => (part / 1000).toFixed(3)),
]
/** A figure with its last two digits in each other's places. */
const swapped = (text: string): string => text.replace(/(\d)(\d)$/, '$2$1')

test('shares that add up to 1 in each row hold, and one whose digits changed places is told', () =>
  fc.assert(
    fc.property(table, fc.nat(), fc.integer({ min: 1, max: 3 }), (parts, at, column) => {
      const rows = parts.map(printed)
      expect(verdictsOf(rows).map(([, verdict]) => verdict)).toEqual(rows.map(() => 'holds'))
      const wrong = rows[at % rows.length]!
      const right = wrong[column]!
      fc.pre(Math.abs(Number(swapped(right)) - Number(right)) > 0.02)
      wrong[column] = swapped(right)
      const found = verdictsOf(rows)
      const told = found.filter(([, verdict]) => verdict === 'refuted')
      // Another share of the row may be the one with a slip.
      if (told.length > 0) expect(told).toEqual([[wrong[column], 'refuted']])
      expect(found).not.toContainEqual([wrong[column], 'holds'])
      expect(found.filter(([, verdict]) => verdict === 'holds').length).toBeGreaterThanOrEqual(
        rows.length - 1,
      )
    }),
    { numRuns: 40 },
  ))

test('a swapped digit is told where no other share could have one', () => {
  const rows = [
    ['1.', '0.665', '0.245', '0.090'],
    ['2.', '0.506', '0.307', '0.187'],
    ['3.', '0.867', '0.171', '0.016'],
  ]
  expect(verdictsOf(rows)).toContainEqual(['0.171', 'refuted'])
})

test('rows of which two do not add up, or that say the same again, say nothing', () =>
  fc.assert(
    fc.property(shares, shares, fc.integer({ min: 30, max: 90 }), (one, other, off) => {
      const changed = [one, other].map(([a, b, c]) => [a! + off, b!, c!])
      expect(verdictsOf([one, ...changed].map(printed))).toEqual([])
      expect(verdictsOf([one, one, one].map(printed))).toEqual([])
    }),
    { numRuns: 20 },
  ))
