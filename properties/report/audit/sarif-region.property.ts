import { describe, expect, test } from 'vitest'
import { regionOf, throughRegions } from '../../../src/report/audit/sarif-region.js'
import { findingAt } from './one-finding.js'

const through = (...offsets: readonly number[]) => ({
  given: { fromPrinted: '', fromData: '', through: offsets },
})
const place = (line: number, column: number, offset: number) => ({ line, column, offset })

test('the region of a statement has its lines, columns, offset and length', () => {
  expect(regionOf({ start: place(2, 3, 10), end: place(4, 5, 30) })).toEqual({
    startLine: 2,
    startColumn: 3,
    endLine: 4,
    endColumn: 5,
    charOffset: 10,
    charLength: 20,
  })
})

describe('what a finding was carried through', () => {
  // A statement of nine characters each, its number the first of them.
  const at = (offset: number, digit: string, offsets: readonly number[] = []) =>
    findingAt(offset, { statement: `${digit} + 1 = 2.`, ...through(...offsets) })
  const region = (offset: number, length = 1) => ({
    startLine: 1,
    startColumn: offset + 1,
    endLine: 1,
    endColumn: offset + 1 + length,
    charOffset: offset,
    charLength: length,
  })

  test('is nothing where it does not say so, or where there is no finding', () => {
    expect(throughRegions(0, [findingAt(0)])).toEqual([])
    expect(throughRegions(0, [])).toEqual([])
    expect(throughRegions(1, [at(0, '1', [0])])).toEqual([])
  })

  test('stands in itself, or in a statement before or behind it, from its first character to its last', () => {
    const findings = [at(0, '1'), at(20, '2', [20, 28, 0, 8, 40, 48]), at(40, '3')]
    expect(throughRegions(1, findings)).toEqual([20, 28, 0, 8, 40, 48].map(offset => region(offset)))
  })

  test('is an offset alone where no statement holds it', () => {
    const findings = [at(5, '1'), at(20, '2', [4, 14, 29])]
    expect(throughRegions(1, findings)).toEqual(
      [4, 14, 29].map(charOffset => ({ charOffset, charLength: 0 })),
    )
  })

  test('stands in the nearest statement before it, of several that hold it', () => {
    const line = (startLine: number) => ({ start: place(startLine, 1, 0), end: place(startLine, 10, 9) })
    const of = (...lines: readonly number[]) =>
      lines.map(one => findingAt(0, { ...line(one), ...through(1), statement: '123456789' }))
    const lines = (index: number) => throughRegions(index, of(1, 2, 3)).map(({ startLine }) => startLine)
    expect([lines(0), lines(1), lines(2)]).toEqual([[1], [2], [3]])
    const elsewhere = findingAt(50, { statement: 'x', ...through(1) })
    const all = of(1, 2)
    expect(throughRegions(1, [all[0]!, elsewhere, all[1]!])[0]!.startLine).toBe(1)
    expect(throughRegions(0, [elsewhere, ...all])[0]!.startLine).toBe(1)
  })

  test('has its lines and columns counted from those of the statement, over lines of any ending', () => {
    const statement = 'a =\n 12\r\n+ 3\r4.5'
    const start = place(7, 9, 100)
    const finding = findingAt(0, {
      statement,
      start,
      end: place(10, 4, 100 + statement.length),
      ...through(100, 105, 111, 113),
    })
    expect(throughRegions(0, [finding])).toEqual([
      { startLine: 7, startColumn: 9, endLine: 7, endColumn: 10, charOffset: 100, charLength: 1 },
      { startLine: 8, startColumn: 2, endLine: 8, endColumn: 4, charOffset: 105, charLength: 2 },
      { startLine: 9, startColumn: 3, endLine: 9, endColumn: 4, charOffset: 111, charLength: 1 },
      { startLine: 10, startColumn: 1, endLine: 10, endColumn: 4, charOffset: 113, charLength: 3 },
    ])
  })

  test.each([
    ['7', '7'],
    ['17,', '17'],
    ['1,000,000 x', '1,000,000'],
    ['1..2 x', '1..2'],
    ['2.5.', '2.5'],
    ['2.5e3', '2.5e3'],
    ['2e+10', '2e+10'],
    ['2e-10', '2e-10'],
    ['2e', '2'],
    ['2e-', '2'],
    ['2 e3', '2'],
    ['2\\times10^3', '2\\times10^3'],
    ['2.5 \\times  10^{23}', '2.5 \\times  10^{23}'],
    ['2  \\times 10^{-4} s', '2  \\times 10^{-4}'],
    ['2 \\times 10^34', '2 \\times 10^3'],
    ['2 \\times 10^{+4}', '2'],
    ['2 \\times 10^{}', '2'],
    ['2 \\times 10', '2'],
    ['2 \\times x', '2'],
    ['\\frac12', '\\'],
    ['x2', 'x'],
    ['.5', '.'],
    ['\u{1f600}1', '\u{1f600}'],
    ['\ud83d1', '\ud83d'],
    ['\ude001', '\ude00'],
    ['\n1', '\n'],
  ])('before %j is %j', (text, printed) => {
    const statement = `ab${text}`
    const end = place(1, 1 + statement.length, statement.length)
    const finding = findingAt(0, { statement, end, ...through(2) })
    const [region] = throughRegions(0, [finding])
    expect(statement.slice(region!.charOffset, region!.charOffset + region!.charLength)).toBe(printed)
  })
})
