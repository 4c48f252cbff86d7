import { describe, expect, test, vi } from 'vitest'
import { blocksOf } from '../../../src/documents/markdown/blocks.js'
import { type Block, RUN_IN } from '../../../src/documents/model/block.js'
import { MARKDOWN, type Notation, PLAIN } from '../../../src/documents/model/notation.js'
import { assemble } from '../../../src/documents/sections/assemble.js'
import { SectionReader } from '../../../src/documents/sections/section.js'

const assembled = (source: string, notation: Notation = MARKDOWN, text = source) =>
  assemble(source, { path: 'p.md', text, notation, blocks: () => blocksOf(text, notation) })
/** Each section by its label, the exercise that it is a part of, its source and its words. */
const sections = (source: string, notation?: Notation) =>
  assembled(source, notation).sections.map(({ label, partOf, start, end, tokens }) => [
    label,
    partOf,
    source.slice(start, end),
    tokens
      .filter(({ kind }) => kind !== 'stop')
      .map(({ text }) => text)
      .join(' '),
  ])

describe('the sections of a document', () => {
  test('are cut at the heads of exercises, and hold every character', () => {
    expect(sections('intro\n\n# Exercise 15.1\n\na\n\n(b) c\n\n# Exercise 15.2\n\nd\n')).toEqual([
      [null, null, 'intro\n\n', 'intro'],
      ['15.1', null, '# Exercise 15.1\n\na\n\n', 'a'],
      ['b', '15.1', '(b) c\n\n', 'c'],
      ['15.2', null, '# Exercise 15.2\n\nd\n', 'd'],
    ])
    expect(sections('**1.3.** a\n')).toEqual([['1.3', null, '**1.3.** a\n', 'a']])
    expect(sections('x\n\n  **1.3.** a')).toEqual([
      [null, null, 'x\n\n', 'x'],
      ['1.3', null, '  **1.3.** a', 'a'],
    ])
    expect(sections('a\n')).toEqual([[null, null, 'a\n', 'a']])
    expect(sections('\n')).toEqual([[null, null, '\n', '']])
    expect(sections('')).toEqual([])
  })

  test('are cut inside a run of prose too', () => {
    expect(sections('a b.\n**1.3.** c d.\n**1.4.** e\nf')).toEqual([
      [null, null, 'a b.\n', 'a b'],
      ['1.3', null, '**1.3.** c d.\n', 'c d'],
      ['1.4', null, '**1.4.** e\nf', 'e f'],
    ])
  })

  test('are cut where a paragraph is, behind others', () =>
    expect(sections('x\n\na b.\n**1.3.** c d.\n**1.4.** e\n\ny')).toEqual([
      [null, null, 'x\n\na b.\n', 'x a b'],
      ['1.3', null, '**1.3.** c d.\n', 'c d'],
      ['1.4', null, '**1.4.** e\n\ny', 'e y'],
    ]))

  test('have their places and their stops', () => {
    const { sections } = assembled('a b.\n**1.3.** c')
    expect(sections[1]).toMatchObject({ start: 5, end: 15 })
    expect(sections.map(({ tokens }) => tokens.map(({ start }) => start))).toEqual([
      [0, 2, 3],
      [14, 15],
    ])
  })

  test('are read in their notation', () => {
    expect(sections('# Exercise 1\n\na', PLAIN)).toHaveLength(1)
    const braces = (notation: Notation) => sections('**1.3.** {a', notation).at(-1)!.at(-1)
    expect(braces(MARKDOWN)).toBe('{ a')
    const layout = { path: 'p', text: '**1.3.** {a', blocks: () => blocksOf('**1.3.** {a') }
    const tex = assemble(layout.text, { ...layout, notation: { markup: false, groups: true, money: false } })
    expect(tex.sections[0]!.tokens.map(({ text }) => text)).toEqual(['a', ''])
  })

  test('have programs, tables and formulas', () => {
    const source = '**1.3.** a\n\n```\nx\n```\n\n```math\ny\n```\n\nb | c\n---|---\nd | e'
    const [section] = assembled(source).sections
    expect(section!.programs).toMatchObject([{ text: 'x' }])
    const words = section!.tokens.filter(({ kind }) => kind !== 'stop').map(({ text }) => text)
    expect(words).toEqual(['a', 'y', 'b', 'c', 'd', 'e'])
  })
})

describe('a head that the notation sets', () => {
  const text = 'so   x'
  const paragraph = (start: number, end: number): Block => ({
    ...{ kind: 'paragraph', depth: RUN_IN, isNested: false, lines: [start] },
    ...{ start, end, text: text.slice(start, end) },
  })
  const head: Block = {
    ...{
      kind: 'heading',
      depth: RUN_IN,
      isNested: false,
      lines: [2],
      head: { word: 'exercise', label: '7' },
    },
    ...{ start: 2, end: 4, text: '  ' },
  }

  test('begins a section right behind the words before it', () => {
    const blocks = [paragraph(0, 2), head, paragraph(5, 6)]
    const { sections } = assemble(text, { path: 'p', text, notation: MARKDOWN, blocks: () => blocks })
    expect(sections.map(each => [each.label, each.start, each.end, each.tokens.length])).toEqual([
      [null, 0, 2, 2],
      ['7', 2, 6, 2],
    ])
  })
})

describe('a document', () => {
  test('has its path, its own source, and its notes', () => {
    const source = 'a <!-- errata-disable-line -- r -->'
    const document = assembled(source, MARKDOWN, `b${source.slice(1)}`)
    expect(document).toMatchObject({ path: 'p.md', source, notes: [{ kind: 'directive', start: 2 }] })
    expect(document.sections[0]!.tokens[0]!.text).toBe('b')
    expect(Object.keys(document).sort()).toEqual(['notes', 'path', 'sections', 'source'])
  })

  test('has at most sixteen million tokens in a section', () => {
    const size = vi.spyOn(SectionReader.prototype, 'size', 'get').mockReturnValue(16_000_000)
    try {
      expect(() => assembled('a')).not.toThrow()
      size.mockReturnValue(16_000_001)
      expect(() => assembled('a')).toThrow(/^p\.md: /)
      expect(() => assembled('```\na\n```')).toThrow(RangeError)
    } finally {
      size.mockRestore()
    }
  })

  test('has at most sixteen million tokens in all', () => {
    const many = { length: 16_000_000 } as readonly never[]
    const closed = { label: null, partOf: null, start: 0, end: 0, tokens: many, programs: [] }
    const finish = vi.spyOn(SectionReader.prototype, 'finish').mockReturnValue(closed)
    try {
      expect(() => assembled('a\n\nb')).not.toThrow()
      expect(() => assembled('a\n\n# Exercise 1')).not.toThrow()
      expect(() => assembled('a\n\n# Exercise 1\n\nb')).toThrow(RangeError)
    } finally {
      finish.mockRestore()
    }
  })
})
