import { describe, expect, test } from 'vitest'
import { type Container, continueContainers, openContainers } from '../../../src/documents/model/container.js'
import { lineAt } from '../../../src/documents/model/line.js'

const quote: Container = { kind: 'quote' }
const item = (width: number): Container => ({ kind: 'item', width })
const continued = (source: string, open: readonly Container[] = []) =>
  continueContainers(source, lineAt(source, 0), open)
const place = (at: number, column = at) => ({ at, column })

describe('the rest of a line opens containers', () => {
  const opened = (source: string, isInParagraph = false, hasQuotes = true) =>
    openContainers(source, continued(source), isInParagraph, hasQuotes)

  test.each([
    // Line; the containers, and where the text and its base begin.
    ['>x', [quote], 1, 1],
    ['-\tx', [item(4)], 2, 4],
    ['-', [item(2)], 1, 2],
    ['-  ', [item(2)], 3, 2],
    ['-\nx', [item(2)], 1, 2],
    ['-\r\nx', [item(2)], 1, 2],

    // Four columns are code.
    ['- - -', [], 0, 0],
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

  test('thirty-two deep at most, those that the line continues among them', () => {
    expect(opened('>'.repeat(40)).opened).toHaveLength(32)
    expect(opened(`${'>'.repeat(32)}x`).opened).toHaveLength(32)
    const source = '>'.repeat(40)
    const open = Array.from({ length: 30 }, () => quote)
    expect(openContainers(source, continued(source, open), false, true).opened).toHaveLength(2)
  })
})
