import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CodeSpans } from '../../../src/documents/words/code-span.js'

describe('inline code', () => {
  const span = (start: number, end: number, from: number, to: number) => ({
    start,
    end,
    inner: { start: from, end: to },
  })

  test.each([
    // One blank on both sides belongs to the backticks, but not where nothing else stands between them.
    ['` a `', 0, span(0, 5, 2, 3)],
    ['`  a  `', 0, span(0, 7, 2, 5)],
    ['`` ` ``', 0, span(0, 7, 3, 4)],
    ['`a `', 0, span(0, 4, 1, 3)],
  ])('in %j at %d', (text, at, expected) => expect(new CodeSpans(text).spanAt(at)).toEqual(expected))

  test('ends at the next run of its length, however many were asked for before', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '`', '``'), maxLength: 30 }), text => {
        const spans = new CodeSpans(text)
        const runs = [...text.matchAll(/`+/g)].map(match => ({ start: match.index, length: match[0].length }))
        for (const [index, { start, length }] of runs.entries()) {
          const closing = runs.slice(index + 1).find(run => run.length === length)
          const found = spans.spanAt(start)
          expect(typeof found === 'number' ? found : found.end).toBe(
            closing ? closing.start + length : length,
          )
        }
      }),
    ))
})
