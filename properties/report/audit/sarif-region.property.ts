import { describe, expect, test } from 'vitest'
import { originsOf } from '../../../src/report/audit/sarif-region.js'
import { findingAt } from './one-finding.js'

const through = (...offsets: readonly number[]) => ({
  given: { fromPrinted: '', fromData: '', through: offsets },
})
const place = (line: number, column: number, offset: number) => ({ line, column, offset })

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
    expect(originsOf(0, [findingAt(0)])).toEqual([])
    expect(originsOf(0, [])).toEqual([])
    expect(originsOf(1, [at(0, '1', [0])])).toEqual([])
  })

  test('is told of other cells with their paths, behind what stands in its own', () => {
    const elsewhere = [{ path: 'a.ipynb#1', at: place(2, 3, 9) }]
    const [own, other, ...rest] = originsOf(0, [
      findingAt(0, { given: { fromPrinted: '', fromData: '', through: [50], elsewhere } }),
    ])
    expect(own).toEqual({ path: null, region: { charOffset: 50, charLength: 0 } })
    expect(other).toMatchObject({
      path: 'a.ipynb#1',
      region: { startLine: 2, startColumn: 3, charOffset: 9 },
    })
    expect(rest).toEqual([])
  })

  test('stands in itself, or in a statement before or behind it, from its first character to its last', () => {
    const findings = [at(0, '1'), at(20, '2', [20, 28, 0, 8, 40, 48]), at(40, '3')]
    expect(originsOf(1, findings).map(one => one.region)).toEqual(
      [20, 28, 0, 8, 40, 48].map(offset => region(offset)),
    )
  })

  test.each([
    ['1..2 x', '1..2'],
    ['2.5.', '2.5'],
    ['2e-', '2'],
    ['2\\times10^3', '2\\times10^3'],
    ['2.5 \\times  10^{23}', '2.5 \\times  10^{23}'],
    ['2  \\times 10^{-4} s', '2  \\times 10^{-4}'],
    ['2 \\times x', '2'],
    ['\\frac12', '\\'],
    ['\u{1f600}1', '\u{1f600}'],
    ['\ude001', '\ude00'],
  ])('before %j is %j', (text, printed) => {
    const statement = `ab${text}`
    const end = place(1, 1 + statement.length, statement.length)
    const finding = findingAt(0, { statement, end, ...through(2) })
    const [origin] = originsOf(0, [finding])
    const { region } = origin!
    expect(statement.slice(region.charOffset, region.charOffset + region.charLength)).toBe(printed)
  })
})
