import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstBehind, sliceWithout } from '../../../src/documents/model/range.js'

describe('a slice without its marks', () => {
  const SOURCE = 'abcdefgh'
  test.each([['one that ends behind it', [[5, 7]], 'cdef']] as const)('%s', (_, marks, expected) => {
    const ranges = marks.map(([start, end]) => ({ start, end }))
    expect(sliceWithout(SOURCE, { start: 2, end: 6 }, ranges)).toBe(expected)
  })

  test('has a blank where a mark lies and elsewhere the character of the source', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{9}$/),
        fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
        (source, isMarked) => {
          const marks = isMarked.flatMap((is, start) => (is ? [{ start, end: start + 1 }] : []))
          const expected = [...source].map((character, at) => (isMarked[at] ? ' ' : character))
          expect(sliceWithout(source, { start: 0, end: 9 }, marks)).toBe(expected.join(''))
        },
      ),
    ))
})

test('the first range that is behind a place is found as a walk finds it, and the length where there is none', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 9 }), fc.nat(21), (places, limit) => {
      const rising = places.toSorted((a, b) => a - b)
      const walked = rising.filter(place => place < limit).length
      expect(firstBehind(rising, place => place >= limit)).toBe(walked)
    }),
  ))
