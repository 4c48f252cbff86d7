import { describe, expect, test } from 'vitest'
import {
  type Container,
  continueContainers,
  indentation,
  isBlank,
  isRule,
  openContainers,
} from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

const quote: Container = { kind: 'quote' }
const item = (width: number): Container => ({ kind: 'item', width })
const continued = (source: string, open: readonly Container[] = []) =>
  continueContainers(source, lineAt(source, 0), open)
const place = (at: number, column = at) => ({ at, column })

describe('a line continues containers', () => {
  test.each([
    // Line, open containers; how many go on, and where text, its own part and its base begin.
    ['  x', [], 0, 0, 2, 0],
    ['> x', [quote], 1, 2, 2, 2],
    ['>x', [quote], 1, 1, 1, 1],
    ['>  x', [quote], 1, 2, 3, 2],
    ['   > x', [quote], 1, 5, 5, 5],
    ['    > x', [quote], 0, 0, 4, 0],
    ['x', [quote], 0, 0, 0, 0],
    ['', [quote], 0, 0, 0, 0],
    ['\n> x', [quote], 0, 0, 0, 0],
    ['> > x', [quote, quote], 2, 4, 4, 4],
    ['> x', [quote, quote], 1, 2, 2, 2],
    ['  x', [item(2)], 1, 0, 2, 2],
    [' x', [item(2)], 0, 0, 1, 0],
    ['   x', [item(2)], 1, 0, 3, 2],
    ['', [item(2)], 1, 0, 0, 2],
    ['\nx', [item(2), item(3)], 2, 0, 0, 5],
    ['     x', [item(2), item(3)], 2, 0, 5, 5],
    ['    x', [item(2), item(3)], 1, 0, 4, 2],
    ['  > x', [item(2), quote], 2, 4, 4, 4],
    ['     > x', [item(2), quote], 2, 7, 7, 7],
    ['      > x', [item(2), quote], 1, 0, 6, 2],
    ['>   x', [quote, item(2)], 2, 2, 4, 4],
    ['>  x', [quote, item(2)], 1, 2, 3, 2],
    ['>', [quote, item(2)], 2, 1, 1, 3],
    [' x', [item(2), quote], 0, 0, 1, 0],
  ] as const)('%j', (source, open, count, from, text, base) => {
    expect(continued(source, open)).toMatchObject({
      line: lineAt(source, 0),
      continued: count,
      opened: [],
      from: place(from),
      text: place(text),
      base,
    })
  })

  test('and passes the marks of quotes, with one blank or tab behind each', () => {
    expect(continued(' > >x', [quote, quote]).marks).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ])
    expect(continued('>\tx', [quote])).toMatchObject({ from: place(2), text: place(2), base: 2 })
    expect(continued('x', [quote]).marks).toEqual([])
  })

  test('and is blank, or stands in by some columns', () => {
    expect(['', '  ', '  \nx', 'x', ' x'].map(source => isBlank(continued(source)))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(['x', '  x', '\tx'].map(source => indentation(continued(source)))).toEqual([0, 2, 4])
    expect(indentation(continued('>   x', [quote]))).toBe(2)
  })
})

describe('the rest of a line opens containers', () => {
  const opened = (source: string, isInParagraph = false, hasQuotes = true) =>
    openContainers(source, continued(source), isInParagraph, hasQuotes)

  test.each([
    // Line; the containers, and where the text and its base begin.
    ['> x', [quote], 2, 2],
    ['>x', [quote], 1, 1],
    ['> > x', [quote, quote], 4, 4],
    ['   > x', [quote], 5, 5],
    ['- x', [item(2)], 2, 2],
    ['+ x', [item(2)], 2, 2],
    ['* x', [item(2)], 2, 2],
    ['-\tx', [item(4)], 2, 4],
    ['-   x', [item(4)], 4, 4],
    ['-    x', [item(5)], 5, 5],
    ['-     x', [item(2)], 6, 2],
    ['   - x', [item(5)], 5, 5],
    ['-', [item(2)], 1, 2],
    ['-  ', [item(2)], 3, 2],
    ['-\nx', [item(2)], 1, 2],
    ['-\r\nx', [item(2)], 1, 2],
    ['1. x', [item(3)], 3, 3],
    ['12) x', [item(4)], 4, 4],
    ['123456789. x', [item(11)], 11, 11],
    ['- - x', [item(2), item(2)], 4, 4],
    ['- 1. x', [item(2), item(3)], 5, 5],
    ['> - x', [quote, item(2)], 4, 4],
    ['- > x', [item(2), quote], 4, 4],
    // Four columns are code.
    ['    > x', [], 4, 0],
    ['    - x', [], 4, 0],
    ['-x', [], 0, 0],
    ['1.x', [], 0, 0],
    ['1; x', [], 0, 0],
    ['1234567890. x', [], 0, 0],
    ['x', [], 0, 0],
    ['', [], 0, 0],
    ['* * *', [], 0, 0],
    ['- - -', [], 0, 0],
    ['\n- x', [], 0, 0],
  ] as const)('%j', (source, containers, at, base) => {
    const cursor = opened(source)
    expect(cursor.opened).toEqual(containers)
    expect([cursor.text.at, cursor.base]).toEqual([at, base])
  })

  test('and goes on behind the last marker', () => {
    expect(opened('-  x').from).toEqual(place(1))
    expect(opened('>  x').from).toEqual(place(2))
    expect(opened(' > >x').marks).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 4 },
    ])
  })

  test('but no quote where the notation has none', () => {
    expect(opened('> x', false, false).opened).toEqual([])
    expect(opened('- > x', false, false).opened).toEqual([item(2)])
  })

  test('but in a paragraph only a quote, a bullet with text, and a one with text', () => {
    const count = (source: string) => opened(source, true).opened.length
    expect(['> x', '- x', '1. x', '1) x', '> 2. x', '- 2. x', '> -'].map(count)).toEqual([
      1, 1, 1, 1, 2, 2, 2,
    ])
    expect(['-', '-  ', '1.', '2. x', '11. x', 'x'].map(count)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('thirty-two deep at most, those that the line continues among them', () => {
    expect(opened('>'.repeat(40)).opened).toHaveLength(32)
    expect(opened(`${'>'.repeat(32)}x`).opened).toHaveLength(32)
    const source = '>'.repeat(40)
    const open = Array.from({ length: 30 }, () => quote)
    expect(openContainers(source, continued(source, open), false, true).opened).toHaveLength(2)
  })
})

test('a rule is three or more of one mark, with blanks', () => {
  const is = (source: string, at = 0, end = source.length) => isRule(source, at, end)
  for (const rule of ['***', '---', '___', '- - -', '*\t* * *  ', '-----']) expect(is(rule)).toBe(true)
  for (const other of ['**', '- -', '*-*', '---x', '===', '', 'xxx', '   ']) expect(is(other)).toBe(false)
  expect([is('a---', 1), is('---x', 0, 3), is('---', 0, 2), is('---', 1)]).toEqual([true, true, false, false])
})
