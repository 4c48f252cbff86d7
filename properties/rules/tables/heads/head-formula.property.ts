import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'
import { tableOf, verdictsBy } from '../table.js'

const RUNS = { numRuns: 25 }
const headVerdicts = (page: string) => verdictsBy('law/column-head', page)
const inputs = fc.uniqueArray(fc.integer({ min: 2, max: 30 }), { minLength: 4, maxLength: 6 })

/** A head, and its value as JavaScript computes it. */
const HEADS: readonly (readonly [head: string, of: (n: number) => number, places: number])[] = [
  ['$2^n$', n => 2 ** n, 0],
  ['2^n', n => 2 ** n, 0],
  ['$S = n(n+1)/2$', n => (n * (n + 1)) / 2, 0],
  ['$\\frac{1}{n}$', n => 1 / n, 4],
  ['$\\sqrt{n}$ (rounded)', n => Math.sqrt(n), 3],
  ['$\\ln(n)$ in nats', n => Math.log(n), 4],
  ['theory $1.642/\\sqrt n$', n => 1.642 / Math.sqrt(n), 4],
]

describe.each(HEADS)('below the head %s', (head, of, places) => {
  const name = head.startsWith('$') ? '$n$' : 'n'
  test('each row holds, and a wrong one is told', () =>
    fc.assert(
      fc.property(inputs, fc.nat({ max: 3 }), (values, at) => {
        const rows = values.map(n => [`${n}`, of(n).toFixed(places), 'kept'])
        const heads = [name, head, 'remark']
        expect(headVerdicts(tableOf(heads, rows))).toEqual(rows.map(row => [row[1], 'holds']))
        rows[at]![1] = (of(values[at]!) * 1.5 + 1).toFixed(places)
        expect(headVerdicts(tableOf(heads, rows))).toEqual(
          rows.map((row, i) => [row[1], i === at ? 'refuted' : 'holds']),
        )
      }),
      RUNS,
    ))
})

test('the heads of rows say what the heads of columns say', () =>
  fc.assert(
    fc.property(inputs, fc.constantFrom(...HEADS), fc.nat({ max: 3 }), (values, [head, of, places], at) => {
      const cells = values.map(n => of(n).toFixed(places))
      const rowOf = (all: readonly string[]) => tableOf(['n', ...values.map(String)], [[head, ...all]])
      expect(headVerdicts(rowOf(cells))).toEqual(cells.map(cell => [cell, 'holds']))
      cells[at] = (of(values[at]!) * 1.5 + 1).toFixed(places)
      expect(headVerdicts(rowOf(cells))).toEqual(
        cells.map((cell, i) => [cell, i === at ? 'refuted' : 'holds']),
      )
    }),
    RUNS,
  ))

test('a function stands over its values of the first column, in degrees where that is meant', () => {
  const rows = [
    ['30', '1/2', '√3/2'],
    ['45', '√2/2', '√2/2'],
    ['60', '√3/2', '1/2'],
  ]
  for (const sign of ['', '°']) {
    const table = (cells: readonly (readonly string[])[]) =>
      tableOf(
        ['angle', 'sin', 'cos'],
        cells.map(([angle, ...others]) => [`${angle}${sign}`, ...others]),
      )
    expect(headVerdicts(table(rows)).map(([, verdict]) => verdict)).toEqual(Array(6).fill('holds'))
    expect(headVerdicts(table([...rows, ['90', '1', '1']]))).toContainEqual(['1', 'refuted'])
  }
})

test('a value that follows from a rounded one is not accused', () => {
  const rows = [
    ['$2.89 \\times 10^9$', '$5.77 \\times 10^{10}$'],
    ['$9.13 \\times 10^9$', '$1.83 \\times 10^{11}$'],
    ['$2.9 \\times 10^{10}$', '$5.8 \\times 10^{11}$'],
  ]
  const found = headVerdicts(tableOf(['$N$', '$D = 20N$'], rows))
  expect(found.map(([, verdict]) => verdict)).toEqual(['undecided', 'holds', 'holds'])
})

test('where several rows differ from their head nobody is accused, and each is told', () => {
  const rows = [
    ['3', '9'],
    ['4', '16'],
    ['5', '25'],
    ['6', '64'],
  ]
  expect(headVerdicts(tableOf(['$n$', '$2^n$'], rows)).map(([, verdict]) => verdict)).toEqual([
    'undecided',
    'holds',
    'undecided',
    'holds',
  ])
})

test('a head of another name, or with more in it, says nothing', () => {
  for (const heads of [
    ['$m$', '$2^n$'],
    ['$n$', 'the error of $2^n$'],
    ['$n$', '$2^n$ and more'],
    ['$n$', '2^n of $n$ in %'],
    ['$n$', `$${'n + '.repeat(30)}1$`],
    ['$n$', '$a = b = 2^n$'],
    ['$n$', '$n < 2^n$'],
  ])
    expect(
      headVerdicts(
        tableOf(heads, [
          ['3', '9'],
          ['4', '16'],
          ['5', '25'],
          ['6', '64'],
        ]),
      ),
    ).toEqual([])
})

test('a value that wraps round in a register, or is cut off, is told and not accused', () => {
  const powers = [
    ['8', '256'],
    ['16', '65536'],
    ['30', '1073741824'],
    ['31', '-2147483648'],
  ]
  expect(headVerdicts(tableOf(['$n$', '$2^n$'], powers)).at(-1)).toEqual(['-2147483648', 'undecided'])
  const parts = [
    ['4', '0.25'],
    ['5', '0.2'],
    ['8', '0.125'],
    ['6', '0.166'],
  ]
  expect(headVerdicts(tableOf(['$n$', '$1/n$'], parts)).at(-1)).toEqual(['0.166', 'undecided'])
})

test('a multiple of 256 away a value that fits its register is wrong', () =>
  fc.assert(
    fc.property(fc.integer({ min: 9, max: 14 }), fc.integer({ min: 1, max: 3 }), (n, laps) => {
      const wrong = `${2 ** n + 256 * laps}`
      const rows = [8, 15, 20, 24].map(m => [`${m}`, `${2 ** m}`])
      expect(headVerdicts(tableOf(['$n$', '$2^n$'], [...rows, [`${n}`, wrong]])).at(-1)).toEqual([
        wrong,
        'refuted',
      ])
    }),
    RUNS,
  ))

test('a row whose cells were rounded from where the formula has no value is judged as it is printed', () => {
  // 0.2 was rounded from what may be 0.15, and 1.5 is rounded up by some and down by others.
  const table = (cell: number) =>
    `| $x$ | $\\operatorname{round}(x/0.1)$ |\n|---|---|\n| 0.24 | 2 |\n| 0.31 | 3 |\n| 0.2 | ${cell} |\n| 0.9 | 9 |`
  for (const cell of [2, 3, 4]) {
    const { findings } = auditDocument(readDocument(table(cell), 'a.md'), {
      book: [],
      effort: { seed: 1, points: 20 },
    })
    expect(findings.map(({ reason }) => reason)).not.toContain('fault')
    expect(findings.filter(({ verdict }) => verdict === 'refuted')).toHaveLength(cell === 2 ? 0 : 1)
  }
})

test('a head that calls a function of the page is one of its values, with marks of mathematics or without', () =>
  fc.assert(
    fc.property(
      inputs,
      fc.constantFrom('T(n)', '$T(n)$', '`T(n)`'),
      fc.nat({ max: 3 }),
      (values, head, at) => {
        const rows = values.map(n => [`${n}`, `${3 * n * n + 1}`])
        rows[at]![1] = `${3 * values[at]! ** 2 + 11}`
        const page = `We have $T(n) = 3n^2 + 1$.\n\n${tableOf(['$n$', head], rows)}`
        expect(headVerdicts(page)).toEqual(rows.map((row, i) => [row[1], i === at ? 'refuted' : 'holds']))
      },
    ),
    RUNS,
  ))
