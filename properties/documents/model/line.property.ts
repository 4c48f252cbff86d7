import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineAt } from '../../../src/documents/model/line.js'

describe('a line', () => {
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
