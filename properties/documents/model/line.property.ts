import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAt, skipIndent } from '../../../src/documents/model/line.js'

describe('a line', () => {
  test.each([
    ['', 0, { start: 0, end: 0, next: 0 }],
    ['ab', 0, { start: 0, end: 2, next: 2 }],
    ['ab', 1, { start: 1, end: 2, next: 2 }],
    ['ab', 2, { start: 2, end: 2, next: 2 }],
    ['a\nb', 0, { start: 0, end: 1, next: 2 }],
    ['a\rb', 0, { start: 0, end: 1, next: 2 }],
    ['a\r\nb', 0, { start: 0, end: 1, next: 3 }],
    ['a\r\nb', 3, { start: 3, end: 4, next: 4 }],
    ['a\n\nb', 0, { start: 0, end: 1, next: 2 }],
    ['a\n\rb', 0, { start: 0, end: 1, next: 2 }],
    ['a\r\rb', 0, { start: 0, end: 1, next: 2 }],
    ['a\n', 0, { start: 0, end: 1, next: 2 }],
    ['a\r', 0, { start: 0, end: 1, next: 2 }],
    ['a\r\n', 0, { start: 0, end: 1, next: 3 }],
  ])('of %j at %d', (source, start, expected) => expect(lineAt(source, start)).toEqual(expected))

  test('follows another without a gap to the end of the source', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n') }), source => {
        const lines: string[] = []
        for (let start = 0; start < source.length; ) {
          const { end, next } = lineAt(source, start)
          lines.push(source.slice(start, end))
          expect(['\n', '\r', '\r\n', '']).toContain(source.slice(end, next))
          start = next
        }
        // What is behind the last line ending is a line for split, even where nothing is.
        expect(lines).toEqual(
          source
            .replace(/(?:\r\n|\r|\n)$/, '\n')
            .split(/\r\n|\r|\n/)
            .slice(0, lines.length),
        )
        expect(lines.join('')).toBe(source.replace(/[\r\n]/g, ''))
      }),
    ))
})

describe('indentation', () => {
  const skip = (source: string, column = 0, end = source.length, limit?: number) =>
    skipIndent(source, { at: 0, column }, end, limit)

  test.each([
    ['x', 0, { at: 0, column: 0 }],
    ['   x', 0, { at: 3, column: 3 }],
    ['   ', 0, { at: 3, column: 3 }],
    ['\tx', 0, { at: 1, column: 4 }],
    ['\tx', 1, { at: 1, column: 4 }],
    ['\tx', 3, { at: 1, column: 4 }],
    ['\tx', 4, { at: 1, column: 8 }],
    [' \t x', 0, { at: 3, column: 5 }],
    ['\u00a0x', 0, { at: 0, column: 0 }],
  ])('of %j from column %d', (source, column, expected) => expect(skip(source, column)).toEqual(expected))

  test('stops before the end and at the limit, which a tab may pass', () => {
    expect(skip('    x', 0, 2)).toEqual({ at: 2, column: 2 })
    expect(skip('    x', 0, 5, 3)).toEqual({ at: 3, column: 3 })
    expect(skip('    x', 1, 5, 3)).toEqual({ at: 2, column: 3 })
    expect(skip('\t\tx', 0, 3, 3)).toEqual({ at: 1, column: 4 })
    expect(skip('    x', 3, 5, 3)).toEqual({ at: 0, column: 3 })
  })

  test('counts from the place given', () =>
    expect(skipIndent('ab  c', { at: 2, column: 7 }, 5)).toEqual({ at: 4, column: 9 }))
})
