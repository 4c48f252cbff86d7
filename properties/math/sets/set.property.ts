import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Rational } from '../../../src/math/number/rational.js'
import { showSet } from '../../../src/math/sets/print.js'
import {
  type AnySet,
  areAlike,
  combined,
  hasMember,
  holdsOnWholeNumbers,
  interval,
  keyOfNumber,
  listed,
  lostIn,
  MAX_ENDS,
  MAX_MEMBERS,
  type Operation,
} from '../../../src/math/sets/set.js'

const numbers = (...values: readonly number[]) =>
  listed(new Map(values.map(value => [keyOfNumber(Rational.of(value)), String(value)] as const)))

const end = (value: number, isIn: boolean) => ({ value: Rational.of(value), isIn })

const interval_ = fc
  .record({
    from: fc.integer({ min: -4, max: 4 }),
    length: fc.integer({ min: 0, max: 5 }),
    hasFrom: fc.boolean(),
    hasTo: fc.boolean(),
    isEndless: fc.constantFrom('left', 'right', 'both', 'no', 'no', 'no'),
  })
  .map(({ from, length, hasFrom, hasTo, isEndless }) =>
    interval(
      isEndless === 'left' || isEndless === 'both' ? null : end(from, hasFrom),
      isEndless === 'right' || isEndless === 'both' ? null : end(from + length, hasTo),
    ),
  )
const listedSet = fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 5 }).map(all => numbers(...all))
const anySet: fc.Arbitrary<AnySet> = fc.oneof(interval_, listedSet)
const operation = fc.constantFrom<Operation>('and', 'or', 'xor', 'without')

/** Quarters from -8 to 12: every end, and points between. */
const GRID = Array.from({ length: 81 }, (_, i) => Rational.ratio(BigInt(i - 32), 4n))
const isIn = (set: AnySet, value: Rational): boolean => hasMember(set, keyOfNumber(value))

const EXPECTED: Readonly<Record<Operation, (a: boolean, b: boolean) => boolean>> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  xor: (a, b) => a !== b,
  without: (a, b) => a && !b,
}

describe('sets of numbers', () => {
  test('have the members that their operations say, at ends and between', () => {
    fc.assert(
      fc.property(operation, anySet, anySet, (by, left, right) => {
        const both = combined(by, left, right)!
        for (const value of GRID)
          expect(isIn(both, value)).toBe(EXPECTED[by](isIn(left, value), isIn(right, value)))
      }),
    )
  })

  test('lose a member exactly where some number is in the one and not in the other', () => {
    fc.assert(
      fc.property(operation, anySet, anySet, anySet, (by, a, b, other) => {
        const one = combined(by, a, b)!
        const lost = lostIn(one, other)
        expect(areAlike(one, other)).toBe(true)
        expect(lost !== null).toBe(GRID.some(value => isIn(one, value) && !isIn(other, value)))
        if (lost !== null) expect([hasMember(one, lost), hasMember(other, lost)]).toEqual([true, false])
      }),
    )
  })

  test('have the same whole numbers where their ends are whole and no whole number tells them apart', () => {
    fc.assert(
      fc.property(anySet, interval_, (one, other) => {
        const isSame = GRID.every(value => !value.isInteger() || isIn(one, value) === isIn(other, value))
        expect(holdsOnWholeNumbers(one, other)).toBe(isSame)
      }),
    )
    const half = interval({ value: Rational.of('1/2'), isIn: true }, null)
    expect(holdsOnWholeNumbers(half, half)).toBe(false)
    const wide = interval(end(0, true), end(5000, true))
    expect(holdsOnWholeNumbers(wide, wide)).toBe(false)
    expect(holdsOnWholeNumbers(numbers(1), numbers(1))).toBe(false)
    expect(holdsOnWholeNumbers(listed(new Map([["'a", 'a']])), wide)).toBe(false)
  })

  test('are shown as a union of intervals that has the same members', () => {
    fc.assert(
      fc.property(operation, interval_, anySet, (by, one, other) => {
        const set = combined(by, one, other)!
        const shown = showSet(set)!
        const pieces = shown === '∅' ? [] : shown.split(' ∪ ')
        const has = (value: Rational): boolean =>
          pieces.some(piece => {
            if (piece.startsWith('{')) return value.eq(Rational.of(piece.slice(1, -1)))
            const [from, to] = piece.slice(1, -1).split(', ')
            const isAbove =
              from === '-∞' ||
              value.gt(Rational.of(from!)) ||
              (piece.startsWith('[') && value.eq(Rational.of(from!)))
            const isBelow =
              to === '∞' || value.lt(Rational.of(to!)) || (piece.endsWith(']') && value.eq(Rational.of(to!)))
            return isAbove && isBelow
          })
        for (const value of GRID) expect(has(value)).toBe(isIn(set, value))
      }),
    )
  })
})

describe('sets of listed things', () => {
  const letters = listed(new Map([["'a", 'a']]))

  test('are shown with what is listed, unless that is long', () => {
    expect(showSet(numbers(2, 1))).toBe('{2, 1}')
    expect(showSet(numbers())).toBe('∅')
    expect(showSet(numbers(...Array.from({ length: 41 }, (_, i) => i)))).toBeNull()
    expect(showSet(numbers(...Array.from({ length: 40 }, (_, i) => i)))).not.toBeNull()
  })

  test('are in no set of numbers, and are not compared with one', () => {
    const all = interval(null, null)
    expect(combined('and', letters, all)).toBeNull()
    expect(combined('and', all, letters)).toBeNull()
    expect(lostIn(letters, all)).toBeNull()
    expect([areAlike(letters, all), areAlike(all, letters), areAlike(letters, numbers(1))]).toEqual([
      false,
      false,
      true,
    ])
    expect(lostIn(letters, numbers(1))).toBe('a')
    expect(hasMember(all, "'a")).toBe(false)
  })

  test('are so many and no more', () => {
    const many = new Map(Array.from({ length: MAX_MEMBERS + 1 }, (_, i) => [`${i}`, `${i}`] as const))
    expect(() => listed(many)).toThrow(RangeError)
    many.delete('0')
    expect(listed(many).members.size).toBe(MAX_MEMBERS)
    const some = numbers(...Array.from({ length: MAX_ENDS + 1 }, (_, i) => i))
    expect(combined('or', some, interval(null, null))).toBeNull()
    const most = numbers(...Array.from({ length: MAX_ENDS }, (_, i) => i))
    expect(combined('or', most, interval(null, null))).not.toBeNull()
    expect(() => combined('or', most, interval(end(0, true), null))).toThrow(RangeError)
  })

  test('a set with more parts than anyone reads is not shown', () => {
    const points = numbers(...Array.from({ length: 45 }, (_, i) => i))
    expect(showSet(combined('without', interval(null, null), points)!)).toBeNull()
  })
})
