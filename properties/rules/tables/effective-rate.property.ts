import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verdictsBy } from './table.js'

const WAYS: readonly (readonly [label: string, times: number])[] = [
  ['yearly', 1],
  ['half-yearly', 2],
  ['quarterly', 4],
  ['monthly', 12],
  ['weekly', 52],
  ['daily', 365],
]
/** The rates of a year in percent, to so many digits, and that of interest at all times. */
const ratesOf = (nominal: number): readonly (readonly [string, string])[] => [
  ...WAYS.map(
    ([label, times]) => [label, `${(100 * ((1 + nominal / times) ** times - 1)).toFixed(3)}%`] as const,
  ),
  ['continuously', `${(100 * Math.expm1(nominal)).toFixed(3)}%`],
]
const table = (rows: readonly (readonly [string, string])[]) =>
  `The rates:\n\n| compounded | rate |\n|---|---|\n${rows.map(([label, rate]) => `| ${label} | ${rate} |`).join('\n')}\n`
const found = (rows: readonly (readonly [string, string])[]) => verdictsBy('law/effective-rate', table(rows))
const nominal = fc.integer({ min: 2, max: 15 }).map(percent => percent / 100)

test('the yearly row says of which rate the others are', () =>
  fc.assert(
    fc.property(nominal, rate => {
      const rows = ratesOf(rate)
      expect(found(rows)).toEqual(rows.slice(1).map(([, printed]) => [printed, 'holds']))
    }),
  ))

test('one that differs is told where the others are right, and two are of something else', () =>
  fc.assert(
    fc.property(nominal, fc.integer({ min: 1, max: 5 }), (rate, at) => {
      const rows = ratesOf(rate)
      const off = (all: typeof rows, place: number): typeof rows =>
        all.map(([label, printed], i) =>
          i === place ? [label, `${(Number(printed.slice(0, -1)) + 0.04).toFixed(3)}%`] : [label, printed],
        )
      const wrong = off(rows, at)
      expect(found(wrong).filter(([, verdict]) => verdict === 'refuted')).toEqual([
        [wrong[at]![1], 'refuted'],
      ])
      expect(found(off(wrong, 6))).toEqual([])
    }),
  ))

test('without a yearly row, and of amounts, it says nothing', () => {
  const rows = ratesOf(0.06)
  expect(found(rows.slice(1))).toEqual([])
  expect(found(rows.map(([label, rate]) => [label, rate.replace('%', '')]))).toEqual([])
})
