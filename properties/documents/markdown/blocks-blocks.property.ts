import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import type { Block } from '../../../src/documents/model/block.js'
import { MARKDOWN, PLAIN } from '../../../src/documents/model/notation.js'

/** A block in a line: `>` is nested, `# ` a heading by its depth, `|` parts cells, `/` rows. */
function shown(block: Block): string {
  if (block.kind === 'divider') return '---'
  if (block.kind === 'table') return block.rows.map(row => row.map(({ text }) => text).join('|')).join(' / ')
  if (block.kind === 'program') return `${block.language ?? 'code'}: ${block.text}`
  if (block.kind === 'formula') return `formula: ${block.text}`
  return `${block.isNested ? '>' : ''}${block.kind === 'heading' ? '#'.repeat(block.depth) : ''}${block.text}`
}
const blocks = (source: string, notation = MARKDOWN) => [...blocksOf(source, notation)].map(shown)

describe('headings', () => {
  test.each([
    ['# A', '# A'],
    ['## A b ##', '## A b '],
    ['# A ##  ', '# A '],
    ['# C#', '# C#'],
    ['# A #b', '# A #b'],
    ['# A\t#', '# A\t'],
    ['# #', '# '],
    ['#\tA', '#\tA'],
    ['###### A', '###### A'],
    ['   # A', '# A'],
    ['#', '#'],
    ['> # A', '># A'],
    ['- ## A', '>## A'],
    ['A\n===', '#A'],
    ['A\n=', '#A'],
    ['A\n---  ', '##A'],
    ['A\n-', '##A'],
    ['A\nB\n==', '#A\nB'],
    ['A\n   ==', '#A'],
    ['- A\n  ===', '>#A'],
  ])('%j is %j', (source, block) => {
    expect(blocks(source)).toEqual([block])
    expect(blocks(`x\n\n${source}\n\ny`)).toEqual(['x', block, 'y'])
  })

  test.each(['#A', '####### A', '\\# A', 'A\n== b', 'A\n=-', 'A\n    ==', 'A\n=-='])('%j is none', source =>
    expect(blocks(source)).toEqual([source]),
  )

  test('may be empty', () =>
    expect([...blocksOf('##')]).toMatchObject([{ kind: 'heading', depth: 2, text: '', start: 2, end: 2 }]))

  test('stand at their place, with the line that they begin', () => {
    const heading = { kind: 'heading', isNested: false }
    expect([...blocksOf('a\n ## B #\nc')][1]).toEqual({
      ...heading,
      depth: 2,
      text: ' B ',
      lines: [2],
      start: 5,
      end: 8,
    })
    expect([...blocksOf('> # B')]).toMatchObject([{ isNested: true, lines: [0], start: 3, end: 5 }])
    expect([...blocksOf('a\nb\n==')]).toEqual([
      { ...heading, depth: 1, text: 'a\nb', lines: [0, 2], start: 0, end: 3 },
    ])
  })
})

describe('tables', () => {
  test.each([
    ['a | b\n--- | ---\nc | d', ['a|b / c|d']],
    ['| a | b |\n|---|:-:|\n| c | d |', ['a|b / c|d']],
    ['a | b\n:-- | --:', ['a|b']],
    ['x\na | b\n---|---\nc | d\ny', ['x', 'a|b / c|d', 'y']],
    ['a | b\nx-- | ---', ['a | b\nx-- | ---']],
    ['a | b\n--- | x', ['a | b\n--- | x']],
    // A block of another kind ends one, and a line that only looks like one does not.
    ['a | b\n---|---\n# c | d', ['a|b', '# c | d']],
    ['a | b\n---|---\n#c | d', ['a|b / #c|d']],
    ['a | b\n---|---\n```x|\ny\n```', ['a|b', 'x|: y']],
    ['a | b\n---|---\n::: c | d', ['a|b', '---']],
    ['a | b\n---|---\n<!-- c | d\n-->', ['a|b', '---']],
    ['a | b\n---|---\n<!-- c --> | d', ['a|b / <!-- c -->|d']],
    ['a | b\n---|---\n    # c | d', ['a|b / # c|d']],
    ['a | b\n---|---\n   # c | d', ['a|b', '# c | d']],
    ['a | b\n---|---\n\nc | d', ['a|b', 'c | d']],
    ['> a | b\n> ---|---\n> c | d\ne | f', ['a|b / c|d', 'e | f']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('a paragraph in a quote or a list', () => {
  test.each([
    ['> a\nb', ['>a\nb']],
    ['- a\nb', ['>a\nb']],
    ['> a\n    # b', ['>a\n    # b']],
    ['> a\n    ---', ['>a\n    ---']],
    ['> a\n<!-- b -->', ['>a\n<!-- b -->']],
    ['> a\n<!-- b\n-->', ['>a', '---']],
    ['> a\n# b', ['>a', '# b']],
    ['> a\n   # b', ['>a', '# b']],
    ['> a\n***', ['>a', '---']],
    ['> a\n```\nb\n```', ['>a', 'code: b']],
    ['> a\n:::', ['>a', '---']],
    ['> a\n\nb', ['>a', 'b']],
    ['> a\n- b', ['>a', '>b']],
    ['> a\n> > b', ['>a', '>b']],
    ['- a\n\n  b\n\nc', ['>a', '>b', 'c']],
    ['a\n> b', ['a', '>b']],
    ['2. a', ['>a']],
    ['a\n2. b', ['a\n2. b']],
    ['a\n1. b', ['a', '>b']],
    ['> a\n2. b', ['>a', '>b']],
    ['> a\n> b\n\nc', ['>a\n  b', 'c']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('rules, directives and what is hidden', () => {
  test.each([
    ['***', ['---']],
    ['a\n\n---\n\nb', ['a', '---', 'b']],
    ['a\n***\nb', ['a', '---', 'b']],
    ['   ___', ['---']],
    [':::', ['---']],
    ['::: note', ['---']],
    ['a\n:::: x\nb', ['a', '---', 'b']],
    [':: a', [':: a']],
    ['<!-- a\n\nb --> c\nd', ['---', 'd']],
    ['<!-- a\n', ['---']],
    ['<!-- a', ['<!-- a']],
    ['<!-- a -->', ['<!-- a -->']],
    ['<!-- a -->\nb', ['<!-- a -->\nb']],
    ['<b\nc>', ['<b\nc>']],
    ['a <!-- b\n\nc', ['a <!-- b', 'c']],
    ['[a]: http://b', []],
    ['[a]: b "c d"', []],
    ["[a b]:  b  'c d' ", []],
    ['[a]: b\n\nc', ['c']],
    ['[a]: b c', ['[a]: b c']],
    ['[^a]: b', ['[^a]: b']],
    ['[]: b', ['[]: b']],
    ['[a] b', ['[a] b']],
    ['a\n[b]: c', ['a\n[b]: c']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('code', () => {
  test.each([
    ['    a', ['code: a']],
    ['a\n    b', ['a\n    b']],
    ['a\n\n    b', ['a', 'code: b']],
    ['   a', ['a']],
    ['> ```\n> a\nb', ['code: a', 'b']],
    ['- ```\n  a\n\nb', ['code: a', 'b']],
    ['```x\na\n```\nb', ['x: a', 'b']],
    ['a\n```\nb', ['a', 'code: b']],
    ['def f(x):\n  x\ny', ['python: def f(x):\n  x', 'y']],
    ['a\ndef f(x):\n  x', ['a', 'python: def f(x):\n  x']],
    ['def f(x):', ['def f(x):']],
    ['> def f(x):\n>   x\n> y', ['python: def f(x):\n  x', '>y']],
    ['> class A:\n  x', ['>class A:\n  x']],
    ['```math\na\n```', ['formula: a']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('plain text', () => {
  test.each([
    ['# a', ['# a']],
    ['a\n===', ['a\n===']],
    ['a | b\n---|---\nc | d', ['a | b\n---|---\nc | d']],
    ['> a', ['> a']],
    ['    a', ['a']],
    [':::', [':::']],
    ['<!-- a\n\nb', ['<!-- a', 'b']],
    ['[a]: b', ['[a]: b']],
    ['- a\n- b', ['>a', '>b']],
    ['a\n\n***\n\nb', ['a', '---', 'b']],
    ['```\na\n```', ['code: a']],
    ['---\ntitle: a\n---\nb', ['---', 'title: a', '---', 'b']],
    ['a b', ['a b']],
    ['', []],
    ['\n', []],
  ])('%j', (source, expected) => expect(blocks(source, PLAIN)).toEqual(expected))
})

describe('a document', () => {
  test('begins behind its metadata', () => {
    expect(blocks('---\ntitle: a\n---\nb')).toEqual(['b'])
    expect(blocks('\ufeffa')).toEqual(['a'])
    expect(blocks('')).toEqual([])
    expect(blocks('\n \n')).toEqual([])
  })

  test('is Markdown where nothing else is said', () =>
    expect([...blocksOf('# a')].map(shown)).toEqual(['# a']))

  test('has its lines with every ending', () =>
    expect(blocks('# a\r\nb\r\rc\n\nd')).toEqual(['# a', 'b', 'c', 'd']))

  test('tells a paragraph at the top from one inside', () =>
    expect(blocks('a\n\n> b\n\nc\n\n> - d\n>\n> e\n\nf')).toEqual(['a', '>b', 'c', '>d', '>e', 'f']))
})
