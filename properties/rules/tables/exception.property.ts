import { describe, expect, test } from 'vitest'
import { columnVerdicts, tableOf } from './table.js'

const verdictsOf = (heads: readonly string[], rows: readonly (readonly string[])[], lead = '') =>
  columnVerdicts(`${lead}\n\n${tableOf(heads, rows)}`)

describe('a cell that differs from its row', () => {
  const heads = (...names: readonly string[]) => names

  test('is wrong where a column that comes from it asks for the same, and that column is not', () => {
    const rows = [
      ['ours', '8', '2', '192', '6'],
      ['all heads', '40', '2', '960', '30'],
      ['one head', '1', '2', '48', '0.75'],
      ['bytes', '8', '1', '96', '3'],
      ['latent', '–', '2', '54', '1.6875'],
    ]
    const found = new Map(verdictsOf(heads('variant', 'heads', 'bytes', 'KiB', 'GiB'), rows))
    expect([found.get('48'), found.get('0.75')]).toEqual(['refuted', undefined])
  })

  test('is wrong where its head names the relation, however it differs', () => {
    const rows = [
      ['2', '0.15', '0.010', '15'],
      ['4', '0.60', '0.022', '27'],
      ['8', '2.42', '0.047', '42'],
      ['16', '9.70', '0.101', '96'],
    ]
    const verdictOf = (head: string) => new Map(verdictsOf(heads('n', 'slow', 'fast', head), rows)).get('42')
    expect([verdictOf('ratio'), verdictOf('points')]).toEqual(['refuted', undefined])
  })

  test('is wrong where it is not its share of all of them', () => {
    const rows = [
      ['web', '240', '60 %'],
      ['code', '80', '20 %'],
      ['books', '60', '15 %'],
      ['law', '20', '4 %'],
    ]
    expect(new Map(verdictsOf(heads('source', 'tokens', 'share'), rows)).get('4 %')).toBe('refuted')
    expect(new Map(verdictsOf(heads('source', 'tokens', 'grade'), rows)).get('4 %')).not.toBe('refuted')
  })

  test('is wrong where it is how far another lies from a number of the page, but for a digit', () => {
    const rows = [
      ['2', '0.731370', '0.015454'],
      ['4', '0.742984', '0.003840'],
      ['8', '0.745866', '0.001958'],
      ['16', '0.746585', '0.000239'],
    ]
    const lead = 'The integral is 0.746824 to six places.'
    expect(new Map(verdictsOf(heads('n', 'sum', 'error'), rows, lead)).get('0.001958')).toBe('refuted')
  })

  test('is left alone where a law holds in a limit alone', () => {
    const rows = [3, 10, 30, 100, 300].map(x => [
      `${x}`,
      (1 / x).toPrecision(3),
      (1 / x ** 2 - 1 / x ** 4).toPrecision(3),
      (1.1 / x ** 2).toPrecision(3),
    ])
    for (const [, verdict] of verdictsOf(heads('ratio', 'first', 'second', 'bound 1.1'), rows))
      expect(verdict).not.toBe('refuted')
  })
})

test('rows are compared where they are the quantities, each with a column for each case', () => {
  const heads = ['letter', 't', 'e', 'n', 'r', 's']
  const rows = [
    ['count', '23', '20', '14', '13', '12'],
    ['share (%)', '28.0', '24.4', '17.1', '15.9', '14.6'],
  ]
  expect(verdictsOf(heads, rows).map(([, verdict]) => verdict)).toEqual(Array(5).fill('holds'))
  const wrong = rows.map(row => row.map(cell => (cell === '14.6' ? '16.4' : cell)))
  expect(new Map(verdictsOf(heads, wrong)).get('16.4')).toBe('refuted')
})

describe('a row that says itself that it is an exception', () => {
  const rows = [
    ['Pen', '4', '1.50', '6.00'],
    ['Pad', '3', '2.50', '7.50'],
    ['Clip', '10', '0.30', '3.00'],
    ['Tape', '6', '2.00', '11.00'],
    ['Glue', '2', '3.25', '6.50'],
    ['Ruler', '5', '1.20', '6.00'],
  ]
  const heads = ['item', 'count', 'price', 'cost']
  const verdictOf = (
    change: (row: readonly string[]) => readonly string[],
    more: readonly string[] = [],
    lead = '',
  ) => new Map(verdictsOf([...heads, ...more], rows.map(change), lead)).get('11.00')
  const isTape = ([name]: readonly string[]) => name === 'Tape'

  test('is accused of a mistyped digit, unless its label or its lead says more', () => {
    expect(verdictOf(row => row)).toBe('refuted')
    expect(verdictOf(row => (isTape(row) ? ['Tape (one free)', ...row.slice(1)] : row))).toBe('undecided')
    expect(verdictOf(row => row, [], 'One item of each order is discounted.')).toBe('undecided')
  })

  test('or a column in which the others say the same', () => {
    expect(verdictOf(row => [...row, isTape(row) ? 'with a coupon' : ''], ['note'])).toBe('undecided')
    expect(verdictOf(row => [...row, isTape(row) ? '1.00' : '0.00'], ['credit'])).toBe('undecided')
    expect(verdictOf(row => [...row, '0.00'], ['credit'])).toBe('refuted')
  })
})
