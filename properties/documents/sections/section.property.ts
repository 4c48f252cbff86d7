import { describe, expect, test } from 'vitest'
import { type Block, RUN_IN } from '../../../src/documents/model/block.js'
import { MARKDOWN, type Notation } from '../../../src/documents/model/notation.js'
import { SectionReader } from '../../../src/documents/sections/section.js'

type Part = string | { readonly [kind in 'nested' | 'heading' | 'formula' | 'program' | 'table']?: string }

/** Blocks that follow one another in a source, with a character between two of them; `---` is a divider. */
function blocksOf(parts: readonly Part[]): Block[] {
  let start = 0
  return parts.map(part => {
    const [kind, text] = typeof part === 'string' ? ['paragraph', part] : Object.entries(part)[0]!
    const place = { text, start, end: start + text.length }
    const from = start
    start = place.end + 1
    if (text === '---') return { kind: 'divider' }
    if (kind === 'formula') return { kind, ...place }
    if (kind === 'program') return { kind, language: 'python', ...place }
    if (kind === 'table') return { kind, rows: rowsOf(text, from) }
    const isNested = kind === 'nested'
    const lines = [place.start]
    return { kind: kind === 'heading' ? kind : 'paragraph', depth: RUN_IN, isNested, lines, ...place }
  })
}

/** `a|b/c` has a row of two cells and one of one. */
function rowsOf(text: string, from: number) {
  let at = from
  return text.split('/').map(row =>
    row.split('|').map(cell => {
      const start = at
      at += cell.length + 1
      return { text: cell, start, end: start + cell.length }
    }),
  )
}

function read(parts: readonly Part[], notation: Notation = MARKDOWN) {
  const reader = new SectionReader({ label: '3', partOf: 'b', answers: false }, 5, notation, '')
  for (const block of blocksOf(parts)) reader.add(block)
  return reader.finish(99)
}
/** What is said, with `.` for each stop. */
const said = (parts: readonly Part[]) =>
  read(parts)
    .tokens.map(({ kind, text }) => (kind === 'stop' ? '.' : text))
    .join(' ')

describe('the sentences of a section', () => {
  test.each<[Part[], string]>([
    [['(a.)', 'b'], '( a . ) b .'],
    [['a', { heading: 'b $x.$ But c' }], 'a . b x. . but c .'],
    [['a', { table: 'b|c' }, 'd'], 'a . b . c . d .'],

    // A display may stand between two halves of a sentence.
    [['a', '$$x.$$', 'b'], 'a x. . b .'],

    // A fenced formula is a display, too.
    [['a', { formula: 'x' }, 'b'], 'a x b .'],
    [['a', { formula: 'x.' }, 'b'], 'a x. . b .'],
    [[{ formula: 'x' }, 'But b'], 'x . but b .'],
    [[{ formula: 'x' }, { nested: 'b' }], 'x . b .'],
    [[{ formula: 'x' }], 'x .'],
  ])('%j', (parts, expected) => expect(said(parts)).toBe(expected))

  test('are counted, and end behind the last word', () => {
    const { tokens } = read(['a  ', 'b, c', { heading: 'd ' }])
    expect(tokens.map(({ kind, start, sentence, clause }) => [kind, start, sentence, clause])).toEqual([
      ['word', 0, 0, 0],
      ['stop', 1, 0, 0],
      ['word', 4, 1, 1],
      ['break', 5, 1, 1],
      ['word', 7, 1, 2],
      ['stop', 8, 1, 2],
      ['word', 9, 2, 3],
      ['stop', 10, 2, 3],
    ])
  })
})

describe('a table', () => {
  const headersOf = (table: string) =>
    read([{ table }])
      .tokens.filter(({ kind }) => kind !== 'stop')
      .map(({ text, headers }) => [text, headers])

  test('has units in a column of their own, but for the first', () => {
    expect(headersOf('run|unit|time/a|hours|3/b|s|4')).toEqual([
      ['run', []],
      ['unit', []],
      ['time', []],
      ['a', ['run']],
      ['hours', ['a', 'unit']],
      ['3', ['a', 'hours', 'time']],
      ['b', ['run']],
      ['s', ['b', 'unit']],
      ['4', ['b', 's', 'time']],
    ])
    expect(headersOf('unit|time/hours|3')).toEqual([
      ['unit', []],
      ['time', []],
      ['hours', ['unit']],
      ['3', ['hours', 'time']],
    ])
    expect(headersOf('run|time|unit/a|3')).toEqual([
      ['run', []],
      ['time', []],
      ['unit', []],
      ['a', ['run']],
      ['3', ['a', 'time']],
    ])
  })

  test('may have longer rows than its head', () => expect(headersOf('a/b|c').at(-1)).toEqual(['c', ['b']]))

  test('elsewhere nothing has a head', () =>
    expect(read(['a', { heading: 'b' }]).tokens.every(token => !('headers' in token))).toBe(true))
})
