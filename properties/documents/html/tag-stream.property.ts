import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../src/documents/html/tag-stream.js'
import { soupOf } from '../layout/markup-soup.js'

const soup = soupOf([
  '<a b="c">',
  '<a',
  '</a >',
  '<br/>',
  '&lt;',
  '&NotEqualTilde;',
  '&',
  '<!-- -->',
  '<!',
  '<?',
  '<script>',
  '</script',
  '"',
])

describe('the pieces of a source', () => {
  test('are all of it, in order', () => {
    fc.assert(
      fc.property(soup, source => {
        const pieces = piecesOf(source)
        expect(pieces.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source)
        for (const [i, { start, end }] of pieces.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(start).toBe(pieces[i - 1]?.end ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('are tags with their attributes, and entities with what they stand for', () => {
    expect(piecesOf('<A b=c D="e&amp;f">&NotEqualTilde;</a>')).toMatchObject([
      {
        kind: 'open',
        name: 'a',
        attributes: new Map([
          ['b', 'c'],
          ['d', 'ef'],
        ]),
      },
      { kind: 'entity', says: '≂̸' },
      { kind: 'close', name: 'a' },
    ])
  })
})
