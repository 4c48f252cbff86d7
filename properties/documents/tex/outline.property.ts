import { describe, expect, test } from 'vitest'
import { RUN_IN } from '../../../src/documents/model/block.js'
import { Outline } from '../../../src/documents/tex/outline.js'

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
  test('is what stands between its first word and its last, in the covered text', () => {
    expect(blocksOf('  a %b c\n ', '  a    c\n ')).toEqual([paragraph(2, 'a    c')])
    expect(blocksOf('ab cd ef', 'ab CD ef', { start: 3, end: 6 })).toEqual([paragraph(3, 'CD')])
    expect(blocksOf('a', 'a', { isNested: true })).toEqual([paragraph(0, 'a', [0], true)])
  })

  test('is none where nothing is left, or nothing was', () => {
    expect(blocksOf('\\x{y}', '     ')).toEqual([])
    expect(blocksOf('abc', 'abc', { start: 1, end: 1 })).toEqual([])
    expect(blocksOf('abc', 'abc', { start: 2, end: 1 })).toEqual([])
    expect(blocksOf('abc', 'abc', { start: 1, end: 2 })).toEqual([paragraph(1, 'b')])
  })

  test('has the lines that begin inside it', () => {
    const source = '\na\nb\nc\n'
    const lines = [0, 1, 3, 5, 6, 7]
    expect(blocksOf(source, source, { lines })).toEqual([paragraph(1, 'a\nb\nc', [1, 3, 5])])
  })

  test('begins with the command that covers its first word, at most 24 characters before it', () => {
    expect(blocksOf('x \\textbf{a} b', 'x         a  b', { start: 1 })).toEqual([
      paragraph(2, '        a  b'),
    ])
    expect(blocksOf('\\textbf{a}', '        a ', { start: 3 })).toEqual([paragraph(3, '     a')])
    const long = `${'x'.repeat(30)}a`
    expect(blocksOf(long, `${' '.repeat(30)}a`)).toEqual([paragraph(6, `${' '.repeat(24)}a`)])
    expect(blocksOf('\\x\na', '  \na')).toEqual([paragraph(3, 'a')])
    expect(blocksOf('b{a', ' *a')).toEqual([paragraph(0, ' *a')])
  })
})

describe('a heading', () => {
  test('has its depth and the line of its command', () =>
    expect(blocksOf('\\section{A b}', '#        A b ', { start: 9, end: 12, depth: 2, lines: [0] })).toEqual([
      { kind: 'heading', depth: 2, isNested: false, lines: [0], start: 9, end: 12, text: 'A b' },
    ]))

  test('is none without words', () =>
    expect(blocksOf('\\section{  }', '#           ', { start: 9, end: 11, depth: 2, lines: [0] })).toEqual(
      [],
    ))

  test('that an environment sets stands where the environment begins', () => {
    const outline = new Outline('so \\begin{exercise}')
    const head = { word: 'exercise', label: '3' }
    outline.addHead({ start: 3, end: 19 }, head)
    expect(outline.blocks(`so ${' '.repeat(16)}`)).toEqual([
      {
        kind: 'heading',
        depth: RUN_IN,
        isNested: false,
        head,
        lines: [3],
        start: 3,
        end: 19,
        text: ' '.repeat(16),
      },
    ])
  })
})

describe('a table', () => {
  const tableOf = (text: string, rows: [number, number][][]) => {
    const outline = new Outline(text)
    outline.addTable(rows.map(row => row.map(([start, end]) => ({ start, end }))))
    return outline.blocks(text)
  }

  test('has the words of its cells, each at its place, and no empty rows', () =>
    expect(
      tableOf(' a b & & \n & \n c ', [
        [
          [0, 5],
          [6, 7],
          [8, 9],
        ],
        [
          [10, 11],
          [12, 13],
        ],
        [[14, 17]],
      ]),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          [
            { text: 'a b', start: 1, end: 4 },
            { text: '', start: 6, end: 6 },
            { text: '', start: 8, end: 8 },
          ],
          [{ text: 'c', start: 15, end: 16 }],
        ],
      },
    ]))

  test('may have a single row', () =>
    expect(tableOf('ab', [[[0, 1]]])).toEqual([{ kind: 'table', rows: [[{ text: 'a', start: 0, end: 1 }]] }]))

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

  test('is its source, without what is blank at the end, and with one kind of line end', () => {
    expect(programOf('ab  x = 1\r\n  y\rz\n \n', 2)).toEqual([
      { kind: 'program', language: 'python', text: '  x = 1\n  y\nz', start: 2, end: 16 },
    ])
  })

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
