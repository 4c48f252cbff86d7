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

test('what is saved against another column is wrong in the row that has other digits', () =>
  fc.assert(
    fc.property(pairs, fc.nat(), (given, at) => {
      const rows = given.map(([a, b]) => [`${a + b}`, `${b}`, (a / (a + b)).toFixed(4)])
      const found = () => verdictsOf(['before', 'after', 'saved'], rows)
      const saved = () => found().filter(([cell]) => cell.includes('.'))
      expect(saved()).toEqual(rows.map(row => [row[2], 'holds']))
      const wrong = rows[at % rows.length]!
      wrong[2] = (Number(wrong[2]) * 0.7).toFixed(4)
      expect(saved().filter(([, verdict]) => verdict === 'holds').length).toBeLessThan(rows.length)
    }),
    RUNS,
  ))

test('columns in the ratio of the numbers of their heads are wrong where one cell is another', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(count, { minLength: 3, maxLength: 3, selector: n => Math.round(Math.log(n) / 0.1) }),
      fc.constantFrom(4.25, 3.5, 6.6),
      fc.nat({ max: 2 }),
      (sizes, bits, at) => {
        const rows = sizes.map(n => [`${n}.0`, ((n * bits) / 16).toFixed(2)])
        const found = () => verdictsOf(['16 bit', `${bits} bit`], rows)
        expect(found()).toContainEqual([rows[at]![1], 'holds'])
        const right = rows[at]![1]!
        rows[at]![1] = (Number(right) * 1.3).toFixed(2)
        // Its row may be an exception, such as a part that keeps its precision.
        expect(found()).not.toContainEqual([rows[at]![1], 'holds'])
        expect(found()).not.toContainEqual([rows[at]![1], 'refuted'])
      },
    ),
    RUNS,
  ))
