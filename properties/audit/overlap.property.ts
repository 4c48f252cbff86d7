import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlapWith, withRest } from '../../src/rules/overlap.js'
import { unread } from '../../src/rules/judged.js'

const judgedAt = (start: number, end: number) => unread('statement', null, { start, end }, 'prose', '')

/** Stretches of a short line, in no order. */
const stretch = fc
  .tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }))
const stretches = fc.array(stretch, { maxLength: 8 })

describe('a place overlaps others', () => {
  test('where it reaches into one of them, in whatever order they stand', () =>
    fc.assert(
      fc.property(stretches, stretch, (others, { start, end }) => {
        const expected = others.some(one => one.start < end && one.end > start)
        const isOverlapping = overlapWith(others.map(one => ({ from: one.start, to: one.end })))
        expect(isOverlapping(start, end)).toBe(expected)
      }),
    ))

  test('beside each other they do not', () => {
    const isOverlapping = overlapWith([
      { from: 5, to: 8 },
      { from: 2, to: 5 },
    ])
    expect(isOverlapping(0, 2)).toBe(false)
    expect(isOverlapping(8, 9)).toBe(false)
    expect(isOverlapping(5, 5)).toBe(false)
    expect(isOverlapping(4, 6)).toBe(true)
  })

  test('a long one reaches past a short one within it', () => {
    const isOverlapping = overlapWith([
      { from: 0, to: 10 },
      { from: 2, to: 3 },
      { from: 12, to: 13 },
    ])
    expect(isOverlapping(5, 6)).toBe(true)
    expect(isOverlapping(10, 12)).toBe(false)
    expect(isOverlapping(13, 15)).toBe(false)
  })
})

test('of others those are kept that reach into none, behind the first', () => {
  const [first, second] = [judgedAt(2, 5), judgedAt(8, 9)]
  const [before, inside, same, behind] = [judgedAt(0, 2), judgedAt(3, 4), judgedAt(2, 5), judgedAt(5, 8)]
  expect(withRest([first, second], [before, inside, same, behind])).toEqual([first, second, before, behind])
})
