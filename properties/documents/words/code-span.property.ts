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
    ['`a`', 0, span(0, 3, 1, 2)],
    ['x `a` y', 2, span(2, 5, 3, 4)],
    ['``a`b``', 0, span(0, 7, 2, 5)],
    ['`a``b`', 0, span(0, 6, 1, 5)],
    // One blank on both sides belongs to the backticks, but not where nothing else stands between them.
    ['` a `', 0, span(0, 5, 2, 3)],
    ['`  a  `', 0, span(0, 7, 2, 5)],
    ['`` ` ``', 0, span(0, 7, 3, 4)],
    ['` a`', 0, span(0, 4, 1, 3)],
    ['`a `', 0, span(0, 4, 1, 3)],
    ['`  `', 0, span(0, 4, 1, 3)],
    ['`', 0, 1],
    ['`a', 0, 1],
    ['``a`', 0, 2],
    ['`a``', 0, 1],
  ])('in %j at %d', (text, at, expected) => expect(new CodeSpans(text).spanAt(at)).toEqual(expected))

  test('of one length does not pass over another that comes third', () => {
    const spans = new CodeSpans('```a``` ```b``` ``c``')
    expect([0, 8, 16].map(at => spans.spanAt(at))).toEqual([
      span(0, 7, 3, 4),
      span(8, 15, 11, 12),
      span(16, 21, 18, 19),
    ])
  })

  test('of one length does not pass over another', () => {
    const spans = new CodeSpans('```a```b``` `c`')
    expect([0, 4, 12].map(at => spans.spanAt(at))).toEqual([
      span(0, 7, 3, 4),
      span(4, 11, 7, 8),
      span(12, 15, 13, 14),
    ])
  })

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
