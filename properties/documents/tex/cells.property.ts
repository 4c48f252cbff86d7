import { describe, expect, test } from 'vitest'
import { Cells } from '../../../src/documents/tex/cells.js'

describe('the cells of a table', () => {
  test('stand between the signs that part them, row by row', () => {
    const cells = new Cells(3, 10)
    expect([cells.level, cells.span, cells.inner, cells.rows]).toEqual([3, 1, 0, []])
    cells.endCell(12)
    cells.endRow(15)
    expect(cells.rows).toHaveLength(1)
    cells.endRow(20)
    expect(cells.rows).toEqual([
      [
        { start: 10, end: 12 },
        { start: 12, end: 15 },
      ],
      [{ start: 15, end: 20 }],
    ])
  })

  test.each([1, 2, 4, 0, Number.NaN])('span %d columns, of which all but the first are empty, once', span => {
    const cells = new Cells(0, 0)
    cells.span = span
    cells.endCell(5)
    expect(cells.span).toBe(1)
    cells.endRow(9)
    const empty = Array.from({ length: Math.max(0, (span || 1) - 1) }, () => ({ start: 5, end: 5 }))
    expect(cells.rows).toEqual([[{ start: 0, end: 5 }, ...empty, { start: 5, end: 9 }]])
  })
})
