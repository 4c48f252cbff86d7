import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/page/reading.js'
import { SymbolTable } from '../../../src/page/symbols/symbol-table.js'
import { tableValues } from '../../../src/rules/arithmetic/values-in-tables.js'
import { readingOf } from '../book/locate/read-here.js'

/** What each judged cell says, and its verdict. */
function cells(text: string, change: (reading: Reading) => Reading = reading => reading) {
  const reading = change(readingOf(text))
  return tableValues(reading, new SymbolTable([reading])).map(
    ({ start, end, judgement }) => `${text.slice(start, end)} ${judgement.verdict}`,
  )
}
const GIVEN = 'With $d = 64$:\n\n'
const table = (head: string, ...rows: readonly string[]) =>
  `${GIVEN}| what | ${head} |\n| --- | --- | --- |\n${rows.map(row => `| ${row} |`).join('\n')}\n`
const RIGHT = 'one | $2d$ | 128'

describe('a cell of a formula and the next one, of its value', () => {
  test.each('formula expression calculation computation working arithmetic formulas'.split(' '))(
    'below %s',
    head => expect(cells(table(`${head} | value`, RIGHT))).toEqual(['128 holds']),
  )
  test.each(
    'value result total count number parameters params bytes size flops tokens memory cost values results'.split(
      ' ',
    ),
  )('beside %s', head => expect(cells(table(`formula | ${head}`, RIGHT))).toEqual(['128 holds']))

  test.each(['symbol | value', 'formula | share', 'value | formula', 'formula | values (GB)'])(
    'but not below %s',
    head => expect(cells(table(head, RIGHT))).toEqual([]),
  )

  test.each([
    ['one | $2d$ | $128$', ['$128$ holds']],
    ['one | $2d$ | 128 or so', []],
    ['one | $2d$ | about 128', []],
    ['one | $2d$ | so', []],
    ['one | $2d$ | `128`', []],
    ['one | $2d$ | ', []],
    ['one | $2d = 3$ | 128', []],
    ['one | $2d, d$ | 128', []],
    ['one | $= 2d$ | 128', []],
    ['one | $128$ | 128', []],
    ['one | 2d | 128', []],
    ['one | `2d` | 128', []],
    ['one | $2d$ so | 128', []],
    ['one | $\\frac{$ | 128', []],
    ['one | $2d$ | $x$', []],
    ['one | $2z$ | 128', []],
  ])('%s', (row, expected) =>
    expect(cells(table('formula | value', row)).map(one => one.replaceAll('$', ''))).toEqual(
      expected.map(one => one.replaceAll('$', '')),
    ),
  )

  test('nobody is accused where no row is right', () => {
    expect(cells(table('formula | value', 'one | $2d$ | 77'))).toEqual(['77 undecided'])
    expect(cells(table('formula | value', 'one | $2d$ | 77', 'two | $3d$ | 192'))).toEqual([
      '77 refuted',
      '192 holds',
    ])
    expect(cells(table('formula | value', RIGHT, 'two | $3d$ | 77'))).toEqual(['128 holds', '77 refuted'])
  })

  test('by the last words that head them, behind those that both share', () => {
    const below = (heads: string) => cells(table(heads, RIGHT))
    expect(below('parameter formula | parameter count')).toEqual(['128 holds'])
    expect(below('attention formula | embedding count')).toEqual([])
    expect(below('formula | parameter count')).toEqual([])
    expect(below('formula side | formula value')).toEqual([])
    expect(below('count formula | count share')).toEqual([])
    expect(below('formula | ')).toEqual([])
    expect(cells(`${GIVEN}| $2d$ | 128 |\n| --- | --- |\n| so | so |\n`)).toEqual([])
  })

  test('of one row', () => {
    const turned = `${GIVEN}| value | formula |\n| --- | --- |\n| one | $2d$ |\n| 128 | $3d$ |\n`
    expect(cells(turned)).toEqual([])
    expect(cells(`${GIVEN}| what | formula |\n| --- | --- |\n| one | $2d$ |\n\n128\n`)).toEqual([])
    const wide = `${GIVEN}| what | formula |\n| --- | --- |\n| one | $2d$ |\n\n| what | value |\n| --- | --- |\n| two | 128 |\n`
    expect(cells(wide)).toEqual([])
    const rows = `${GIVEN}| a | b | formula |\n| --- | --- | --- |\n| one | two | $2d$ |\n\n| value |\n| --- |\n| 128 |\n`
    expect(cells(rows)).toEqual([])
  })

  test('which may be the last of all', () => {
    const text = table('formula | value', RIGHT)
    const withoutEnd = (reading: Reading): Reading => ({
      ...reading,
      section: { ...reading.section, tokens: reading.section.tokens.slice(0, -1) },
    })
    expect(cells(text, withoutEnd)).toEqual(['128 holds'])
    // Or the formula is.
    const cutOff = (reading: Reading): Reading => ({
      ...reading,
      section: { ...reading.section, tokens: reading.section.tokens.slice(0, -3) },
    })
    expect(cells(text, cutOff)).toEqual([])
    const withoutStops = (reading: Reading): Reading => ({
      ...reading,
      section: { ...reading.section, tokens: reading.section.tokens.filter(({ kind }) => kind !== 'stop') },
    })
    expect(cells(text, withoutStops)).toEqual([])
  })
})
