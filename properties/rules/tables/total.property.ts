import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { tableOf, verdictsBy } from './table.js'

const RUNS = { numRuns: 40 }
const value = fc.integer({ min: 11, max: 9999 })
const rows = fc.array(fc.tuple(value, value), { minLength: 3, maxLength: 6 })
const sums = (all: readonly (readonly [number, number])[]) =>
  [0, 1].map(column => all.reduce((sum, row) => sum + row[column]!, 0))
/** Without a relation between the columns: the names are none. */
const table = (all: readonly (readonly [number, number])[], label: string, totals: readonly string[]) =>
  tableOf(
    ['job', 'hours', 'cost'],
    [...all.map(([a, b], i) => [`job ${'abcdef'[i]}`, `${a}`, `${b}`]), [label, ...totals]],
  )
const totalVerdicts = (page: string) => verdictsBy('law/total', page)

test('a row that is named a total holds where it adds each column up', () =>
  fc.assert(
    fc.property(rows, fc.constantFrom('total', '**Sum**', 'all together'), (all, label) => {
      const totals = sums(all).map(String)
      expect(totalVerdicts(table(all, label, totals))).toEqual(totals.map(one => [one, 'holds']))
    }),
    RUNS,
  ))

test('a total that is near the sum is wrong where another column adds up', () =>
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 3, 5, 7), (all, off) => {
      const [one, other] = sums(all) as [number, number]
      fc.pre(all.every(([, b]) => b < other + off) && off < 0.05 * other)
      const found = totalVerdicts(table(all, 'total', [`${one}`, `${other + off}`]))
      expect(found).toEqual([
        [`${one}`, 'holds'],
        [`${other + off}`, 'refuted'],
      ])
    }),
    RUNS,
  ))

test('an average, a greatest value and a total of other rows are not accused', () =>
  fc.assert(
    fc.property(rows, all => {
      const means = sums(all).map(sum => (sum / all.length).toFixed(1))
      for (const label of ['mean', 'total', '']) {
        const found = totalVerdicts(table(all, label, means))
        expect(found.filter(([, verdict]) => verdict !== 'holds')).toEqual([])
      }
      const more = sums(all).map(sum => `${2 * sum + 7}`)
      expect(totalVerdicts(table(all, 'total', more))).toEqual([])
    }),
    RUNS,
  ))

test('parts that are rounded may add up to another figure', () => {
  const thirds = tableOf(
    ['part', 'share'],
    [
      ['a', '33.3%'],
      ['b', '33.3%'],
      ['c', '33.3%'],
      ['total', '100.0%'],
    ],
  )
  expect(totalVerdicts(thirds)).toEqual([])
})

test('a row without a name adds up where it leaves a cell blank, and two totals are none', () => {
  const slices = [
    ['10,000', '10 %', '1,000'],
    ['30,000', '20 %', '6,000'],
    ['8,000', '30 %', '2,400'],
  ]
  const heads = ['slice', 'rate', 'tax']
  expect(totalVerdicts(tableOf(heads, [...slices, ['48,000', '', '9,400']]))).toEqual([
    ['48,000', 'holds'],
    ['9,400', 'holds'],
  ])
  expect(totalVerdicts(tableOf(heads, [...slices, ['48,000', '', '9,600']]))).toContainEqual([
    '9,600',
    'refuted',
  ])
  expect(totalVerdicts(tableOf(heads, [...slices, ['total', '', '9,600'], ['total', '', '9,600']]))).toEqual(
    [],
  )
})

test('a total that is of something else is not accused', () => {
  const heads = ['item', 'count', 'value']
  const kept = (third: readonly string[], lead = '', names = heads) =>
    totalVerdicts(
      `${lead}\n\n${tableOf(names, [
        ['body', '100', third[0]!],
        ['lid', '200', third[1]!],
        ['foot', '50', third[2]!],
        ['total', '350', third[3]!],
      ])}`,
    ).filter(([, verdict]) => verdict !== 'holds')
  // Squares that are added up, what is taken off, the greatest, and what is counted once.
  expect(kept(['0.3', '0.4', '1.2', '1.3'])).toEqual([])
  expect(kept(['90.00', '180.00', '50.00', '220.00'])).toEqual([])
  expect(kept(['110', '130', '70', '130'])).toEqual([])
  expect(kept(['812', '905', '753', '2402'], 'Visitors of two days are counted once.')).toEqual([])
  expect(kept(['812', '905', '753', '2402'], '', ['day', 'visits', 'unique visitors'])).toEqual([])
  expect(kept(['812', '905', '753', '2402'])).toEqual([['2402', 'refuted']])
})

test('a total far from the sum, and one beside a chance agreement, is not accused', () => {
  const accused = (third: readonly string[], other: readonly string[]) =>
    totalVerdicts(
      tableOf(
        ['item', 'count', 'value'],
        ['body', 'lid', 'foot', 'total'].map((name, i) => [name, third[i]!, other[i]!]),
      ),
    ).filter(([, verdict]) => verdict !== 'holds')
  expect(accused(['111', '202', '53', '366'], ['110', '200', '150', '483'])).toEqual([['483', 'refuted']])
  // A tenth more than the sum: there are rows that the table leaves out.
  expect(accused(['111', '202', '53', '366'], ['110', '200', '150', '509'])).toEqual([])
  // That 1, 2 and 3 make 6 does not show that the row adds up.
  expect(accused(['1', '2', '3', '6'], ['110', '200', '150', '483'])).toEqual([])
})

test('a row with the mark of a note is not judged by the heads', () => {
  for (const mark of ['*', '†', '‡', '[^1]', '[2]'])
    expect(
      verdictsBy(
        'law/column-head',
        tableOf(
          ['$n$', '$2^n$'],
          [
            ['3', '8'],
            ['4', '16'],
            ['5', '32'],
            ['6', `63${mark}`],
          ],
        ),
      ),
    ).toEqual(['8', '16', '32'].map(value => [value, 'holds']))
})

test('a total that is to its row what the others are to theirs is not wrong for a cell above that is', () => {
  const page = (march: string, sum: string) =>
    `See the table.\n\n| what | month | year |\n|---|---|---|\n| rent | 1,253 | 15,036 |\n| food | 781 | 9,372 |\n| car | 467 | ${march} |\n| phone | 239 | 2,868 |\n| total | 2,740 | ${sum} |\n`
  const accused = (text: string) =>
    auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings.flatMap(
      ({ statement, verdict }) => (verdict === 'refuted' ? [statement] : []),
    )
  expect(accused(page('5,604', '32,880'))).toEqual([])
  expect(accused(page('5,640', '32,880'))).toEqual(['5,640'])
  // The total is wrong where the cells are right.
  expect(accused(page('5,604', '32,808'))).toEqual(['32,808'])
})

test('a column that is named a total adds up the cells before it, as a row does', () =>
  fc.assert(
    fc.property(rows, all => {
      const totals = sums(all)
      const turnedBy = (off: number) =>
        tableOf(
          ['job', ...all.map((_, i) => `${i + 1}`), 'Total'],
          [0, 1].map(line => [
            line === 0 ? 'hours' : 'cost',
            ...all.map(row => `${row[line]}`),
            `${totals[line]! + line * off}`,
          ]),
        )
      expect(totalVerdicts(turnedBy(0))).toEqual(totals.map(one => [`${one}`, 'holds']))
      fc.pre(all.every(([, b]) => b < totals[1]! + 3) && 3 < 0.05 * totals[1]!)
      expect(totalVerdicts(turnedBy(3))).toEqual([
        [`${totals[0]}`, 'holds'],
        [`${totals[1]! + 3}`, 'refuted'],
      ])
    }),
    RUNS,
  ))
