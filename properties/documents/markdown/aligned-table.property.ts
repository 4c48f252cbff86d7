import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignedTable } from '../../../src/documents/markdown/aligned-table.js'
import type { Piece } from '../../../src/documents/model/block.js'
import { lastVerdict } from '../../audit/last-verdict.js'

const WIDTH = 12
const head = fc.stringMatching(/^[a-z]{1,5}( [a-z]{1,4})?$/)
const figure = fc.integer({ min: 1, max: 99_999 }).map(String)
const grids = fc
  .integer({ min: 3, max: 5 })
  .chain(width =>
    fc.tuple(
      fc.array(head, { minLength: width, maxLength: width }),
      fc.array(fc.array(figure, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
    ),
  )

/** Rows whose cells begin, or end, below each other. */
const setBy = (pad: 'padEnd' | 'padStart', rows: readonly (readonly string[])[]): readonly string[] =>
  rows.map(row => row.map(text => text[pad](WIDTH)).join('  '))
const pieces = (lines: readonly string[]): readonly Piece[] =>
  lines.map((text, at) => ({ text, start: 500 * at, end: 500 * at + text.length }))
const textsOf = (lines: readonly string[]) =>
  alignedTable(pieces(lines))?.rows.map(row => row.map(({ text }) => text))

describe('columns that blanks set apart', () => {
  test('are those of a table, whichever side they are flush on, and a cell that is left out is empty', () => {
    fc.assert(
      fc.property(grids, fc.constantFrom('padEnd', 'padStart'), fc.nat(), ([heads, rows], pad, left) => {
        expect(textsOf(setBy(pad, [heads, ...rows]))).toEqual([heads, ...rows])
        const total = heads.map((_, column) => (column === left % heads.length ? '' : '7'))
        expect(textsOf(setBy(pad, [heads, ...rows, total]))).toEqual([heads, ...rows, total])
      }),
    )
  })

  test.each([
    ['a head that is a figure', ['a  22  c', '1  2  3', '4  5  6']],
    ['a head that states something', ['a = 1  b  c', '1      2  3', '4      5  6']],
    ['two columns', ['a  b', '1  2', '3  4']],
    ['one row', ['a  b  c', '1  2  3']],
    ['a row of words', ['a  b  c', 'd  e  f', '1  2  3']],
    ['columns that overlap', ['a  b  c', '11111  2  3', '4  55555  6']],
    ['a cell below no column', ['a      b  c', '1      2  3', '4      5  6', '    7']],
    ['a line of text', ['a  b  c', '1  2  3', '4  5  6', 'a plain line']],
  ])('%s makes none', (_, lines) => {
    expect(alignedTable(pieces(lines))).toBeNull()
  })

  test('are not looked for in more lines than anybody sets', () => {
    expect(alignedTable(pieces(['a  b  c', ...Array<string>(200_000).fill('1  2  3')]))).toBeNull()
  })

  test('are judged as those of any table are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 4, maxLength: 6 }), counts => {
        const rows = counts.map((count, at) => [
          `item ${String.fromCharCode(97 + at)}`,
          `${count}`,
          `${7 * count}`,
        ])
        const sum = counts.reduce((a, b) => a + b)
        const page = (total: number) => {
          const lines = setBy('padEnd', [
            ['item', 'count', 'cost'],
            ...rows,
            ['total', `${total}`, `${7 * sum}`],
          ])
          return `See:\n\n    ${lines.join('\n    ')}\n\nEnd.`
        }
        expect(lastVerdict(page(sum))).toBe('holds')
        // A sum that ends in a zero may be rounded.
        const slip = (7 * sum) % 10 === 7 ? 4 : 3
        const wrong = page(sum).replace(`${7 * sum}`, `${7 * sum + slip}`)
        expect(lastVerdict(wrong)).toBe('refuted')
      }),
      { numRuns: 20 },
    )
  })
})
