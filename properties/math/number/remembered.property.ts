import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Remembered } from '../../../src/math/limits/remembered.js'

test('what was asked for lately is found once, and no more is kept than there is room for', () =>
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6 })), fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const remembered = new Remembered<number>(most)
      // The keys that are kept, the oldest first.
      let kept: number[] = []
      for (const key of asked) {
        let isFound = false
        const value = remembered.of(`${key}`, () => {
          isFound = true
          return key * key
        })
        expect(value).toBe(key * key)
        expect(isFound).toBe(!kept.includes(key))
        if (isFound) kept = [...kept, key].slice(-most)
      }
    }),
  ))
