import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlipOf } from '../../../src/rules/tables/slip.js'
import { columnVerdicts, tableOf } from './table.js'

const RUNS = { numRuns: 25 }
/** Counts without a zero at the end, whose digits are all meant. */
const count = fc.integer({ min: 101, max: 999 }).filter(n => n % 10 !== 0)
const pairs = fc.uniqueArray(fc.tuple(count, count), {
  minLength: 4,
  maxLength: 7,
  selector: ([a]) => Math.round(Math.log(a) / 0.05),
})

/** What two columns come to, as a column of a table prints it. */
const LAWS: Readonly<Record<string, (a: number, b: number) => string>> = {
  product: (a, b) => `${a * b}`,
  quotient: (a, b) => (a / b).toFixed(5),
  sum: (a, b) => `${a + b}`,
  difference: (a, b) => `${a - b}`,
  change: (a, b) => `${(((b - a) / a) * 100).toFixed(2)}%`,
  multiple: a => `${24 * a}`,
  'in another unit': a => `${a / 1000}`,
}
const rowsOf = (law: string, given: readonly (readonly [number, number])[]) =>
  given.map(([a, b]) => [`${a}`, `${b}`, LAWS[law]!(a, b)])

describe.each(Object.keys(LAWS))('a column that is the %s of others', law => {
  test('holds in every row', () =>
    fc.assert(
      fc.property(pairs, given => {
        const rows = rowsOf(law, given)
        expect(columnVerdicts(tableOf(['first', 'second', 'third'], rows))).toEqual(
          rows.map(row => [row[2], 'holds']),
        )
      }),
      RUNS,
    ))

  test('is wrong in the one row that has other digits', () =>
    fc.assert(
      fc.property(pairs, fc.nat(), (given, at) => {
        const rows = rowsOf(law, given)
        const wrong = rows[at % rows.length]!
        const meant = wrong[2]!
        fc.pre(/[1-9]/.test(meant))
        // The first digit, so that no rounding explains it.
        wrong[2] = wrong[2]!.replace(/[1-9]/, digit =>
          digit === '9' ? '4' : `${Number(digit) + 5 > 9 ? 1 : Number(digit) + 5}`,
        )
        // Of a short figure nobody knows whether a digit slipped, or the row is an exception.
        const isLong = isSlipOf(
          ...([wrong[2]!, meant].map(text => text.replaceAll(/[^\d.]/g, '')) as [string, string]),
        )
        const found = new Map(
          columnVerdicts(tableOf(['first', 'second', 'third'], rows)).map(([cell, verdict]) => [
            cell,
            verdict,
          ]),
        )
        expect(found.get(wrong[2]!)).toBe(isLong ? 'refuted' : 'undecided')
        for (const row of rows) if (row !== wrong) expect(found.get(row[2]!)).not.toBe('refuted')
      }),
      RUNS,
    ))
})

describe('nobody is accused', () => {
  test('where the columns are of no relation', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count), { minLength: 3, maxLength: 9 }), rows => {
        const cells = rows.map(row => row.map(String))
        expect(
          columnVerdicts(tableOf(['a', 'b', 'c'], cells)).filter(([, verdict]) => verdict === 'refuted'),
        ).toEqual([])
      }),
      { numRuns: 200 },
    ))

  test('where more than one row is off, in a table of two rows, or for a total', () => {
    const heads = ['pieces', 'price', 'cost']
    const rows = [
      ['27', '3.49', '94.23'],
      ['31', '2.15', '66.65'],
      ['18', '7.99', '143.82'],
    ]
    const total = ['**Total**', '', '304.70']
    expect(columnVerdicts(tableOf(heads, [...rows, total])).map(([, verdict]) => verdict)).toEqual([
      'holds',
      'holds',
      'holds',
    ])
    expect(columnVerdicts(tableOf(heads, rows.slice(1)))).toEqual([])
    const off = [...rows, ['12', '1.75', '31.00'], ['14', '4.25', '69.50']]
    expect(columnVerdicts(tableOf(heads, off))).toEqual([])
  })

  test('where the inputs may be rounded', () => {
    const rows = [
      ['450', '540', '+20.0%'],
      ['120', '156', '+30.0%'],
      ['180', '270', '+50.0%'],
      ['80', '74', '−8.5%'],
    ]
    expect(
      columnVerdicts(tableOf(['old', 'new', 'change'], rows)).map(([, verdict]) => verdict),
    ).not.toContain('refuted')
  })

  test('of the page that supposes the table', () => {
    const rows = [
      ['27', '3.49', '94.23'],
      ['31', '2.15', '66.65'],
      ['18', '7.99', '143.82'],
      ['12', '1.75', '31.00'],
    ]
    const page = tableOf(['pieces', 'price', '❌'], rows)
    expect(columnVerdicts(page).map(([, verdict]) => verdict)).not.toContain('refuted')
    const plain = tableOf(['pieces', 'price', 'cost'], rows)
    expect(columnVerdicts(plain)).toContainEqual(['31.00', 'refuted'])
    for (const led of ['Suppose that this is our table.', 'A student handed in this wrong table:'])
      expect([led, columnVerdicts(`${led}\n\n${plain}`)]).toEqual([
        led,
        expect.not.arrayContaining([['31.00', 'refuted']]),
      ])
    expect(columnVerdicts(`The costs are these.\n\n${plain}`)).toContainEqual(['31.00', 'refuted'])
  })
})
