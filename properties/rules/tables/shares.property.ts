import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../../src/audit/audit.js'
import { readPlain } from '../../../src/documents/markdown/markdown.js'
import { columnVerdicts, tableOf, verdictsBy } from './table.js'

const RUNS = { numRuns: 20 }
const whole = (min: number, max: number) => fc.integer({ min, max })
/** The first two digits in each other's places, so that no rounding explains it. */
const swapped = (figure: string): string =>
  figure.replace(/([1-9])([1-9])/, (_, one: string, other: string) => other + one)
const isSwappable = (figure: string): boolean =>
  /^(?:0\.)?([1-9])(?!\1)[1-9]/.test(figure) && figure.replaceAll(/\D/g, '').length >= 4
const verdictOf = (found: readonly (readonly [string, string])[], cell: string) =>
  found.find(([own]) => own === cell)?.[1]

describe('shares in a row that leave the last one of a whole', () => {
  /** Rows of three shares in ten-thousandths. */
  const rows = fc
    .uniqueArray(fc.tuple(whole(100, 4000), whole(100, 4000)), {
      minLength: 4,
      maxLength: 6,
      selector: ([a, b]) => Math.floor((a + b) / 500),
    })
    .map(pairs => pairs.map(([a, b]) => [a, b, 10_000 - a - b]))

  test.each([
    ['of one', (part: number) => (part / 10_000).toFixed(4)],
    ['in percent', (part: number) => `${(part / 100).toFixed(2)}%`],
    ['in percent, as the head says', (part: number) => (part / 100).toFixed(2)],
  ])('hold, %s, and two digits that changed places are told', (_, print) =>
    fc.assert(
      fc.property(rows, fc.nat(), (parts, at) => {
        const cells = parts.map(row => row.map(print))
        const last = cells.map(row => row[2]!)
        fc.pre(new Set(last).size === last.length)
        expect(columnVerdicts(tableOf(['p', 'q', 'r (%)'], cells))).toEqual(last.map(cell => [cell, 'holds']))
        const row = cells[at % cells.length]!
        const slip = swapped(row[2]!)
        fc.pre(isSwappable(row[2]!) && !last.includes(slip))
        row[2] = slip
        expect(verdictOf(columnVerdicts(tableOf(['p', 'q', 'r (%)'], cells)), slip)).toBe('refuted')
      }),
      RUNS,
    ),
  )
})

const parts = fc.uniqueArray(whole(101, 9999), { minLength: 4, maxLength: 7 })

test('shares of the total of another column hold, and two digits that changed places are told', () =>
  fc.assert(
    fc.property(parts, fc.nat(), (hours, at) => {
      const total = hours.reduce((sum, hour) => sum + hour, 0)
      const rows = hours.map((hour, i) => [`cause ${'abcdefg'[i]}`, `${hour}`, (hour / total).toFixed(4)])
      const shares = rows.map(row => row[2]!)
      fc.pre(new Set(shares).size === shares.length)
      const heads = ['cause', 'hours', 'share']
      expect(columnVerdicts(tableOf(heads, rows))).toEqual(shares.map(share => [share, 'holds']))
      const row = rows[at % rows.length]!
      const slip = swapped(row[2]!)
      fc.pre(isSwappable(row[2]!) && !shares.includes(slip))
      row[2] = slip
      expect(verdictOf(columnVerdicts(tableOf(heads, rows)), slip)).toBe('refuted')
    }),
    RUNS,
  ))

test('half an interval is the quantile of its percentage times the error', () =>
  fc.assert(
    fc.property(
      parts,
      fc.constantFrom(['90', 1.645], ['95', 1.96], ['99', 2.576]),
      (errors, [percent, by]) => {
        const rows = errors.map(error => [`${error / 10_000}`, ((error / 10_000) * Number(by)).toFixed(7)])
        expect(columnVerdicts(tableOf(['SE', `${percent}% half-width`], rows))).toEqual(
          rows.map(row => [row[1], 'holds']),
        )
      },
    ),
    RUNS,
  ))

test('digits that changed places are told where the cells they come from are rounded', () => {
  const lengths = [1.269, 1.554, 2.006, 2.198, 2.437]
  const rows = lengths.map(length => [`${length}`, (length ** 2).toFixed(3)])
  const found = () =>
    columnVerdicts(tableOf(['period', 'squared'], rows)).filter(([, verdict]) => verdict === 'refuted')
  expect(found()).toEqual([])
  rows[3]![1] = '4.892'
  expect(found()).toEqual([['4.892', 'refuted']])
  rows[3]![1] = '5.131'
  expect(found()).toEqual([])
})

test('an interval by another quantile is an exception, and no slip', () => {
  const rows = ['0.20 0.392', '0.05 0.098', '0.40 1.028', '0.30 0.588', '0.15 0.294'].map(row =>
    row.split(' '),
  )
  const found = columnVerdicts(tableOf(['SE', '±95%'], rows))
  expect(found.map(([, verdict]) => verdict)).not.toContain('refuted')
})

test('a change without its sign is told where the others have theirs, and amounts are not', () =>
  fc.assert(
    fc.property(fc.uniqueArray(whole(15, 990), { minLength: 5, maxLength: 7 }), steps => {
      fc.pre(steps.every(step => step % 10 !== 0))
      const changes = steps.map((step, i) => (i % 2 === 0 ? step : -step) / 10)
      const rows = changes.map((change, i) => {
        const before = 300 + 31.7 * i
        return [before.toFixed(1), (before + change).toFixed(1), change.toFixed(1)]
      })
      const heads = ['before', 'after', 'change']
      const slip = rows[3]!
      slip[2] = slip[2]!.replace('-', '')
      expect(verdictOf(columnVerdicts(tableOf(heads, rows)), slip[2]!)).toBe('refuted')
      const amounts = rows.map(([before, after, change]) => [before!, after!, change!.replace('-', '')])
      expect(columnVerdicts(tableOf(heads, amounts)).map(([, verdict]) => verdict)).not.toContain('refuted')
    }),
    RUNS,
  ))

test('a head that is a formula is of numbers with their scales', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(whole(11, 990), { minLength: 4, maxLength: 6 }),
      whole(2, 9),
      (sizes, each) => {
        const rows = sizes.map(size => [
          `${size}B`,
          `${(size * each) / 10}T`,
          `${(6 * size ** 2 * each) / 1e3}e23`,
        ])
        const heads = ['$N$', '$D$', '$C = 6ND$']
        const found = () => verdictsBy('law/column-head', tableOf(heads, rows)).map(([, verdict]) => verdict)
        expect(found()).toEqual(rows.map(() => 'holds'))
        rows[1]![2] = rows[1]![2]!.replace('e23', 'e22')
        expect(found()).toEqual(rows.map((_, i) => (i === 1 ? 'refuted' : 'holds')))
      },
    ),
    RUNS,
  ))

test('in plain text lines whose columns stand apart are a table, between blank lines', () => {
  const shares = ['disks          31   45.6%', 'network        22   32.4%', 'people          9   13.2%']
  const lines = ['cause       hours   share', ...shares, 'others          6    8.8%']
  const page = ['Where it went:', '', ...lines, '', 'That is all.'].join('\n')
  const found = (text: string) =>
    auditDocument(readPlain(text, 'a.txt'), {
      book: [],
      effort: { seed: 1, points: 20 },
    }).findings.map(({ statement, verdict }) => [statement, verdict])
  expect(found(page)).toEqual([
    ['45.6%', 'holds'],
    ['32.4%', 'holds'],
    ['13.2%', 'holds'],
    ['8.8%', 'holds'],
  ])
  expect(found(page.replace('32.4%', '34.2%'))).toContainEqual(['34.2%', 'refuted'])
})
