import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/documents/markdown/markdown.js'

import type { Token } from '../../../src/documents/model/document.js'

const word = fc.constantFrom('peak', 'hours', 'loss', 'share', 'days')
const cell = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }).map(words => words.join(' ')),
  fc.integer({ min: 0, max: 99 }).map(String),
  fc.constantFrom('$x = 1$', '`f(x)`', '$a \\| b$', '**bold**'),
)
const dashes = fc.constantFrom('---', ':--', '--:', ':-:', '--')
const padding = fc.constantFrom('', ' ', '  ')

/** A grid of cells, two columns or more, and how it is written. */
const table = fc.integer({ min: 2, max: 4 }).chain(columns => {
  const row = fc.array(cell, { minLength: columns, maxLength: columns })
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 4 }),
      dashes: fc.array(dashes, { minLength: columns, maxLength: columns }),
      pad: padding,
      hasEdges: fc.boolean(),
    })
    .map(({ rows, dashes, pad, hasEdges }) => {
      const write = (cells: readonly string[]) => {
        const inside = cells.map(text => pad + text + pad).join('|')
        return hasEdges ? `|${inside}|` : inside.trim()
      }
      const [head, ...body] = rows
      const lines = [write(head!), write(dashes), ...body.map(write)]
      return { rows, source: `${lines.join('\n')}\n`, ends: endsOf(rows, lines) }
    })
})

/** Where the cells end: each is looked for on its own line, behind the one before. */
function endsOf(rows: readonly string[][], lines: readonly string[]): number[] {
  return rows.flatMap((row, index) => {
    const line = index === 0 ? 0 : index + 1
    const start = lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0)
    let end = 0
    return row.map(text => {
      end = lines[line]!.indexOf(text, end) + text.length
      return start + end
    })
  })
}

const tokensOf = (source: string) => readDocument(source, 't.md').sections.flatMap(section => section.tokens)
/** The tokens of one cell, from stop to stop. */
function cellsOf(tokens: readonly Token[]): Token[][] {
  const cells: Token[][] = [[]]
  for (const token of tokens) {
    cells.at(-1)!.push(token)
    if (token.kind === 'stop') cells.push([])
  }
  return cells.filter(cell => cell.length > 0)
}

const texts = (source: string) =>
  tokensOf(source)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ text }) => text)

describe('a table', () => {
  test('has its cells where they were written, each ending with a stop', () => {
    fc.assert(
      fc.property(table, ({ source, ends }) => {
        const cells = cellsOf(tokensOf(source))
        expect(cells.map(cell => cell.at(-1)!.start)).toEqual(ends)
        expect(cells.map(cell => cell[0]!.sentence)).toEqual(cells.map((_, index) => index))
      }),
    )
  })

  test('gives each cell the words that head its row and its column', () => {
    fc.assert(
      fc.property(table, ({ source, rows }) => {
        const cells = cellsOf(tokensOf(source))
        const expected = rows.flatMap((row, index) =>
          row.map((_, column) => {
            if (index === 0) return []
            return [...(column > 0 ? texts(row[0]!) : []), ...texts(rows[0]![column]!)]
          }),
        )
        expect(cells.map(cell => cell[0]!.headers)).toEqual(expected)
        for (const cell of cells) for (const token of cell) expect(token.headers).toEqual(cell[0]!.headers)
      }),
    )
  })

  test('reads each cell as it would be read alone', () => {
    fc.assert(
      fc.property(table, ({ source, rows }) => {
        const plain = ({ kind, text }: Token) => `${kind} ${text}`
        expect(cellsOf(tokensOf(source)).map(cell => cell.map(plain))).toEqual(
          rows.flat().map(text => tokensOf(text).map(plain)),
        )
      }),
    )
  })

  test('needs a line of dashes with as many columns, and ends at a line without a bar', () => {
    fc.assert(
      fc.property(table, word, ({ source, rows }, after) => {
        const [head, line, ...body] = source.trimEnd().split('\n')
        const tooFew = [head, line!.replace(/^\|?[^|]*\|/, '|'), ...body].join('\n')
        if (rows[0]!.length > 2)
          expect(tokensOf(tooFew).every(token => token.headers === undefined)).toBe(true)
        const below = tokensOf(`${source}${after}`).slice(-2)
        expect(below.map(({ text, headers }) => [text, headers])).toEqual([
          [after, undefined],
          ['', undefined],
        ])
      }),
    )
  })

  test('gives no cell more than twelve words of a head, however long the head is', () => {
    const long = 'w '.repeat(100)
    const tokens = tokensOf(`| ${long} | ${long} |\n|---|---|\n| ${long} | x |\n`)
    expect(tokens.at(-1)!.headers).toEqual(Array(24).fill('w'))
  })
})
