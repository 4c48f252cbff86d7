import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Note } from '../../src/documents/model/note.js'
import { outsideNotes } from '../../src/page/notes.js'

const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })), {
  maxLength: 6,
})

test('a statement stands outside notes where it shares no character with one', () =>
  fc.assert(
    fc.property(lengths, fc.nat(40), fc.integer({ min: 1, max: 8 }), (gaps, from, length) => {
      let at = 0
      const notes = gaps.map(([gap, size]): Note => {
        const start = at + gap
        at = start + size
        return { kind: 'claim', lines: [], attributes: null, missing: null, start, end: at }
      })
      const to = from + length
      const shared = Array.from({ length }, (_, i) => from + i).some(place =>
        notes.some(({ start, end }) => start <= place && place < end),
      )
      expect(outsideNotes(notes)({ from, to })).toBe(!shared)
    }),
  ))
