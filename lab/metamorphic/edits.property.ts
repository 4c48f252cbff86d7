import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited } from './edits.mjs'

const word = fc.string({ maxLength: 6 })
/** A text in pieces, each of which stays, is written anew, or is put in. */
const pieces = fc.array(
  fc.record({ before: word, after: word, kind: fc.constantFrom('stays', 'changes', 'ours') }),
  { maxLength: 12 },
)
type Pieces = typeof pieces extends fc.Arbitrary<infer T> ? T : never

function editsOf(all: Pieces) {
  let [source, after] = ['', '']
  const stays: { was: { start: number; end: number }; is: { start: number; end: number } }[] = []
  const edits = all.flatMap(({ before, after: written, kind }) => {
    const was = { start: source.length, end: source.length + (kind === 'ours' ? 0 : before.length) }
    if (kind !== 'ours') source += before
    const text = kind === 'stays' ? before : written
    const is = { start: after.length, end: after.length + text.length }
    after += text
    if (kind === 'stays') {
      if (before !== '') stays.push({ was, is })
      return []
    }
    return [{ ...was, text: written, ...(kind === 'ours' ? { isOurs: true as const } : {}) }]
  })
  return { source, after, edits, stays }
}

describe('edits', () => {
  test('make the text of which the pieces are told', () =>
    fc.assert(
      fc.property(pieces, all => {
        const { source, after, edits } = editsOf(all)
        expect(edited(source, edits).source).toBe(after)
      }),
    ))

  test('map what stays there and back', () =>
    fc.assert(
      fc.property(pieces, all => {
        const { source, edits, stays } = editsOf(all)
        const { forwards, backwards } = edited(source, edits)
        for (const { was, is } of stays) {
          expect(forwards(was)).toEqual(is)
          expect(backwards(is)).toEqual(was)
        }
      }),
    ))

  test('keep the places in order, and inside the text', () =>
    fc.assert(
      fc.property(pieces, fc.nat(60), fc.nat(60), (all, one, other) => {
        const { source, after, edits } = editsOf(all)
        const ends = [one, other].map(at => Math.min(at, source.length)).sort((a, b) => a - b)
        const place = edited(source, edits).forwards({ start: ends[0]!, end: ends[1]! })
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.start).toBeLessThanOrEqual(place.end)
        expect(place.end).toBeLessThanOrEqual(after.length)
      }),
    ))

  test('know no place for what is ours, and the place of what is repeated', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 3 }), fc.nat(2), (source, at) => {
        const of = { start: 0, end: 2 }
        const ours = edited(source, [{ start: at, end: at, text: 'ours', isOurs: true }])
        expect(ours.backwards({ start: at + 1, end: at + 3 })).toBeNull()
        const again = edited(source, [{ start: at, end: at, text: 'again', of }])
        expect(again.backwards({ start: at + 1, end: at + 3 })).toEqual(of)
        const exact = edited(source, [
          { start: at, end: at, text: source, of: { start: 0, end: source.length } },
        ])
        expect(exact.backwards({ start: at + 1, end: at + 3 })).toEqual({ start: 1, end: 3 })
      }),
    ))

  test('that overlap are refused', () => {
    const edits = [
      { start: 0, end: 3, text: 'a' },
      { start: 2, end: 4, text: 'b' },
    ]
    expect(() => edited('abcdef', edits)).toThrow(RangeError)
  })
})
