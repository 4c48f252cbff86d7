import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import type { Block } from '../../../src/documents/model/block.js'
import { MARKDOWN } from '../../../src/documents/model/notation.js'

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
    ['# A\t#', '# A\t'],
    ['- ## A', '>## A'],
    ['A\n---  ', '##A'],
    ['A\n-', '##A'],
    ['- A\n  ===', '>#A'],
  ])('%j is %j', (source, block) => {
    expect(blocks(source)).toEqual([block])
    expect(blocks(`x\n\n${source}\n\ny`)).toEqual(['x', block, 'y'])
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
    ['- a\n\n  b\n\nc', ['>a', '>b', 'c']],
    ['a\n2. b', ['a\n2. b']],
    ['a\n1. b', ['a', '>b']],
    ['> a\n2. b', ['>a', '>b']],
    ['> a\n> b\n\nc', ['>a\n  b', 'c']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('rules, directives and what is hidden', () => {
  test.each([
    ["[a b]:  b  'c d' ", []],
    ['[a]: b\n\nc', ['c']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})

describe('code', () => {
  test.each([
    ['    a', ['code: a']],
    ['a\n\n    b', ['a', 'code: b']],
    ['- ```\n  a\n\nb', ['code: a', 'b']],
    ['def f(x):\n  x\ny', ['python: def f(x):\n  x', 'y']],
    ['a\ndef f(x):\n  x', ['a', 'python: def f(x):\n  x']],
    ['> def f(x):\n>   x\n> y', ['python: def f(x):\n  x', '>y']],
    ['> class A:\n  x', ['>class A:\n  x']],
  ])('%j', (source, expected) => expect(blocks(source)).toEqual(expected))
})
