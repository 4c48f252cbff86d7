import { describe, expect, test } from 'vitest'
import { Outline } from '../../../src/documents/layout/outline.js'
import { RUN_IN } from '../../../src/documents/model/block.js'

/** The blocks of one stretch of prose, in a text that covers a source of the same length. */
function blocksOf(
  source: string,
  text: string,
  { start = 0, end = source.length, depth = RUN_IN, lines = [] as number[], isNested = false } = {},
) {
  const outline = new Outline(source)
  outline.addText({ start, end }, depth, lines, isNested)
  return outline.blocks(text)
}
const paragraph = (start: number, text: string, lines = [start], isNested = false) => ({
  kind: 'paragraph',
  depth: RUN_IN,
  isNested,
  lines,
  start,
  end: start + text.length,
  text,
})

describe('a paragraph', () => {
  test('has the lines that begin inside it', () => {
    const source = '\na\nb\nc\n'
    const lines = [0, 1, 3, 5, 6, 7]
    expect(blocksOf(source, source, { lines })).toEqual([paragraph(1, 'a\nb\nc', [1, 3, 5])])
  })
})

describe('a table', () => {
  const tableOf = (text: string, rows: [number, number][][]) => {
    const outline = new Outline(text)
    outline.addTable(rows.map(row => row.map(([start, end]) => ({ start, end }))))
    return outline.blocks(text)
  }

  test('with nothing in it is none', () => {
    expect(tableOf('  ', [[[0, 1]]])).toEqual([])
    expect(tableOf('  ', [])).toEqual([])
  })
})

describe('a program', () => {
  const programOf = (source: string, start = 0) => {
    const outline = new Outline(source)
    outline.addProgram({ start, end: source.length }, 'python')
    return outline.blocks(' '.repeat(source.length))
  }

  test('is none where it is blank', () => expect(programOf(' \n ')).toEqual([]))
})

test('a divider stands between two blocks once', () => {
  const outline = new Outline('a b')
  outline.addDivider()
  outline.addText({ start: 1, end: 1 }, RUN_IN, [], false)
  outline.addText({ start: 2, end: 1 }, RUN_IN, [], false)
  outline.addDivider()
  outline.addText({ start: 0, end: 1 }, RUN_IN, [], false)
  outline.addDivider()
  outline.addDivider()
  outline.addText({ start: 2, end: 3 }, RUN_IN, [], true)
  outline.addDivider()
  const kinds = outline.blocks('a b').map(({ kind }) => kind)
  expect(kinds).toEqual(['divider', 'paragraph', 'divider', 'paragraph', 'divider'])
  expect(outline.blocks('a b')[0]).toEqual({ kind: 'divider' })
})
