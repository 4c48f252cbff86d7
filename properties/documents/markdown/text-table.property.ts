import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'
import { textTable } from '../../../src/documents/markdown/text-table.js'
import type { Piece } from '../../../src/documents/model/block.js'

const cell = fc.stringMatching(/^[a-z0-9][a-z0-9.]{0,5}$/)
const grids = fc
  .integer({ min: 2, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 5 }),
  )

/** A table as terminals set it: cells in columns, with bars between them or around them too. */
function set(grid: readonly (readonly string[])[], isBoxed: boolean): readonly string[] {
  const lines = grid.map(row => row.map(text => text.padEnd(8)).join(' | '))
  const rule = grid[0]!.map(() => '-'.repeat(8)).join('-+-')
  const boxed = (line: string) => (isBoxed ? `| ${line} |` : line)
  return [lines[0]!, rule, ...lines.slice(1)].map(boxed)
}

const pieces = (lines: readonly string[]): readonly Piece[] =>
  lines.map((text, at) => ({ text, start: 100 * at, end: 100 * at + text.length }))

describe('a table in plain text', () => {
  test('has the cells that were set, whatever stands around them', () => {
    fc.assert(
      fc.property(grids, fc.boolean(), (grid, isBoxed) => {
        const found = textTable(pieces(set(grid, isBoxed)))
        expect(found?.rows.map(row => row.map(({ text }) => text))).toEqual(grid)
        const [section] = readDocument(
          `See:\n\n    ${set(grid, isBoxed).join('\n    ')}\n\nEnd.`,
          'a.md',
        ).sections
        const source = `See:\n\n    ${set(grid, isBoxed).join('\n    ')}\n\nEnd.`
        expect(
          section!.tables?.map(table =>
            table.map(row => row.map(({ start, end }) => source.slice(start, end))),
          ),
        ).toEqual([grid])
      }),
    )
  })

  test('is none without a line of dashes under its first row, or with a row of another length', () => {
    fc.assert(
      fc.property(grids, fc.boolean(), (grid, isBoxed) => {
        const [head, rule, ...rows] = set(grid, isBoxed) as [string, string, ...string[]]
        expect(textTable(pieces([head, ...rows]))).toBeNull()
        expect(textTable(pieces([head, ...rows, rule]))).toBeNull()
        expect(textTable(pieces([head, rule]))).toBeNull()
        expect(textTable(pieces([head, rule, ...rows, 'a plain line of text']))).toBeNull()
        expect(textTable(pieces([rule, head, rule, ...rows, '', rule]))).not.toBeNull()
      }),
    )
    expect(textTable(pieces(['ls | wc', 'cat a | sort']))).toBeNull()
    // A line of any length is looked through once.
    expect(textTable(pieces(['a | b', `${'-'.repeat(200_000)}x|`, 'c | d']))).toBeNull()
  })
})
