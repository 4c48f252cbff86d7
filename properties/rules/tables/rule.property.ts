import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlipOf } from '../../../src/rules/tables/slip.js'
import { columnVerdicts, tableOf, verdictsBy } from './table.js'

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

const verdictsOf = (heads: readonly string[], rows: readonly (readonly string[])[], lead = '') =>
  columnVerdicts(`${lead}\n\n${tableOf(heads, rows)}`)

describe('a column that compares its rows with others', () => {
  const values = fc.uniqueArray(count, { minLength: 5, maxLength: 7 })
  const against: Readonly<Record<string, (value: number, all: readonly number[], at: number) => string>> = {
    'the difference to the first row': (value, all) => `${value - all[0]!}`,
    'the quotient with the first row': (value, all) => (value / all[0]!).toFixed(4),
    'the change from the row above': (value, all, at) =>
      at === 0 ? '–' : `${(((value - all[at - 1]!) / all[at - 1]!) * 100).toFixed(2)}%`,
    'the total so far': (_, all, at) => `${all.slice(0, at + 1).reduce((sum, one) => sum + one, 0)}`,
  }

  test.each(Object.keys(against))('as %s holds, and is wrong in one row', kind =>
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (all, at) => {
        const rows = all.map((value, i) => [`row ${'abcdefg'[i]}`, `${value}`, against[kind]!(value, all, i)])
        const heads = ['name', 'own', 'compared']
        const right = verdictsOf(heads, rows)
        expect(right.filter(([, verdict]) => verdict !== 'holds')).toEqual([])
        expect(right.length).toBeGreaterThanOrEqual(3)
        rows[at]![2] = rows[at]![2]!.replace(/\d/, digit => `${(Number(digit) + 4) % 10 || 5}`)
        for (const [cell, verdict] of verdictsOf(heads, rows))
          if (cell !== rows[at]![2]) expect(verdict).not.toBe('refuted')
      }),
      RUNS,
    ),
  )

  test('or a factor that stands beside it is wrong in any row that differs', () => {
    const rows = [
      ['Algebra', '96', '40 %'],
      ['Calculus', '84', '35 %'],
      ['Matrices', '36', '15 %'],
      ['Series', '60', '31 %'],
    ]
    expect(verdictsOf(['chapter', 'scripts', 'share of 240 scripts'], rows)).toContainEqual([
      '31 %',
      'refuted',
    ])
    expect(verdictsOf(['chapter', 'scripts', 'share'], rows, 'Of 240 scripts we count:')).toContainEqual([
      '31 %',
      'refuted',
    ])
    expect(verdictsOf(['chapter', 'scripts', 'share'], rows)).not.toContainEqual(['31 %', 'refuted'])
  })

  test('of whole numbers is exact, whatever they end in', () => {
    const rows = [
      ['3', '4', '12'],
      ['5', '6', '30'],
      ['9', '3', '27'],
      ['7', '8', '60'],
      ['9', '9', '80'],
    ]
    expect(
      verdictsOf(['a', 'b', 'product'], rows).filter(([cell]) => cell === '60' || cell === '80'),
    ).toEqual([])
  })

  test('says nothing of rows of statistics, and of rows with the mark of a note', () => {
    const heads = ['Student', 'HW', 'Exam', 'Points']
    const rows = [
      ['Ann', '30', '41', '71'],
      ['Bob', '25', '39', '64'],
      ['Cid', '28', '44', '72'],
      ['Dee', '21', '50', '71'],
    ]
    for (const other of [
      ['Maximum', '30', '50', '62'],
      ['Eve*', '30', '50', '62'],
      ['Eve', '30', '50', '62†'],
    ])
      expect(verdictsOf(heads, [...rows, other]).map(([, verdict]) => verdict)).toEqual(
        Array(4).fill('holds'),
      )
  })

  test('or its unit is another is converted', () => {
    const rows = [
      ['36', '10.0', '22.4'],
      ['50', '13.9', '31.1'],
      ['100', '27.8', '62.1'],
      ['130', '36.1', '80.8'],
    ]
    const heads = ['km/h', 'speed (m/s)', 'mph']
    expect(verdictsOf(heads, rows).filter(([, verdict]) => verdict !== 'holds')).toEqual([])
    rows[3]![2] = '88.0'
    expect(verdictsOf(heads, rows)).toContainEqual(['88.0', 'refuted'])
  })
})

describe.each<[name: string, of: (x: number) => number, parts?: number]>([
  ['e to the', (x: number) => Math.exp(x)],
  ['square', (x: number) => x * x],
  ['root', (x: number) => Math.sqrt(x)],
  ['natural logarithm', (x: number) => Math.log(x)],
  ['binary logarithm', (x: number) => Math.log2(x)],
  ['decimal logarithm', (x: number) => Math.log10(x)],
  ['minus the decimal logarithm', (x: number) => -Math.log10(x)],
  ['logistic function', (x: number) => 1 / (1 + Math.exp(-x))],
  ['loss of the logistic function', (x: number) => -Math.log(1 / (1 + Math.exp(-x)))],
  ['Elo expectation', (x: number) => 1 / (1 + 10 ** (-x / 400)), 1],
])('a column that is the %s of another', (_, of, parts = 100) => {
  test('holds', () =>
    fc.assert(
      fc.property(fc.uniqueArray(count, { minLength: 5, maxLength: 7 }), values => {
        const rows = values.map(value => [`${value / parts}`, of(value / parts).toFixed(6)])
        const found = verdictsOf(['given', 'made'], rows)
        expect(found.filter(([, verdict]) => verdict === 'refuted')).toEqual([])
        expect(found.filter(([, verdict]) => verdict === 'holds').length).toBeGreaterThanOrEqual(3)
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

test('readings that differ by little are told by their differences, and no multiple of each other', () => {
  const start = fc.integer({ min: 5, max: 95 }).map(n => n / 100)
  const used = fc.uniqueArray(fc.integer({ min: 2470, max: 2510 }), { minLength: 5, maxLength: 7 })
  fc.assert(
    fc.property(used, fc.array(start, { minLength: 7, maxLength: 7 }), (all, starts) => {
      fc.pre(Math.max(...all) - Math.min(...all) >= 20)
      const rows = all.map((one, i) => [
        starts[i]!.toFixed(2),
        (starts[i]! + one / 100).toFixed(2),
        (one / 100).toFixed(2),
      ])
      const found = columnVerdicts(tableOf(['start', 'end', 'used'], rows))
      expect(found).toEqual(rows.map(row => [row[2], 'holds']))
      const unrelated = rows.map(([a], i) => [a!, `${(i * 7) % 5}.${i}1`, (all[i]! / 100).toFixed(2)])
      expect(columnVerdicts(tableOf(['start', 'end', 'used'], unrelated))).toEqual([])
    }),
    RUNS,
  )
})

test('what is right by rounding alone where all others are exact is left open', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 6 }),
      fc.nat(),
      (gibis, at) => {
        const rows = gibis.map(gibi => [`${gibi * 2 ** 17}`, `${gibi} GiB`])
        const page = (all: readonly (readonly string[])[]) =>
          verdictsBy('law/columns', tableOf(['bytes per token', 'at 8 192 tokens'], all))
        expect(page(rows).map(([, verdict]) => verdict)).toEqual(rows.map(() => 'holds'))
        const place = at % rows.length
        const half = [`${(gibis[place]! + 0.25) * 2 ** 17}`, rows[place]![1]!]
        expect(page(rows.with(place, half))).toContainEqual([half[1], 'undecided'])
      },
    ),
    { numRuns: 12 },
  ))
