import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnVerdicts, tableOf } from './table.js'

const RUNS = { numRuns: 25 }
/** Counts without a zero at the end, whose digits are all meant. */
const count = fc.integer({ min: 101, max: 999 }).filter(n => n % 10 !== 0)
const pairs = fc.uniqueArray(fc.tuple(count, count), {
  minLength: 4,
  maxLength: 7,
  selector: ([a]) => Math.round(Math.log(a) / 0.05),
})
const verdictsOf = (heads: readonly string[], rows: readonly (readonly string[])[], lead = '') =>
  columnVerdicts(`${lead}\n\n${tableOf(heads, rows)}`)

test('a column that is the sum of two and a number before the table is wrong in the row that has other digits', () =>
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1101, max: 1999 }), fc.nat(), (given, known, at) => {
      fc.pre(known % 10 !== 0)
      const lead = `The floor is ${known / 1000}.`
      const rows = given.map(([a, b]) => [a, b, a + b + known].map(part => (part / 1000).toFixed(3)))
      const wrong = rows[at % rows.length]!
      const found = (all: readonly (readonly string[])[]) => verdictsOf(['first', 'second', 'sum'], all, lead)
      expect(found(rows)).toEqual(rows.map(row => [row[2], 'holds']))
      wrong[2] = (Number(wrong[2]) + 0.5).toFixed(3)
      expect(found(rows)).toContainEqual([wrong[2], expect.stringMatching(/refuted|undecided/)])
      expect(found(rows).filter(([, verdict]) => verdict === 'holds')).toHaveLength(rows.length - 1)
    }),
    RUNS,
  ))

test('a column that is a multiple of the product of three others holds, and not where one cell is another', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(count, count, count), {
        minLength: 5,
        maxLength: 7,
        selector: ([a]) => a % 50,
      }),
      fc.nat(),
      (given, at) => {
        const rows = given.map(([a, b, c]) => [a, b, c, 2 * a * b * c].map(String))
        const found = (all: readonly (readonly string[])[]) =>
          verdictsOf(['layers', 'heads', 'size', 'bytes'], all).filter(([cell]) => cell.length > 3)
        expect(found(rows)).toEqual(rows.map(row => [row[3], 'holds']))
        const wrong = rows[at % rows.length]!
        wrong[3] = `${Number(wrong[3]) * 3}`
        expect(found(rows)).not.toContainEqual([wrong[3], 'holds'])
      },
    ),
    RUNS,
  ))
