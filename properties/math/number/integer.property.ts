import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitLength, magnitude } from '../../../src/math/number/integer.js'

/** Integers of every length up to 5000 bits, and the powers of two with their neighbours. */
const positive = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 70n }),
  fc.bigInt({ min: 0n, max: 2n ** 5000n }),
  fc
    .tuple(fc.integer({ min: 2, max: 4000 }), fc.integer({ min: -2, max: 2 }))
    .map(([bits, offset]) => (1n << BigInt(bits)) + BigInt(offset)),
)

describe('the size of big integers', () => {
  test('a bit length is the length of the binary numeral', () => {
    fc.assert(
      fc.property(positive, integer => {
        expect(bitLength(integer)).toBe(integer === 0n ? 0 : integer.toString(2).length)
      }),
      { numRuns: 500 },
    )
  })

  test('the magnitude of an integer is the integer without its sign', () => {
    expect([-2n, -1n, 0n, 1n, 2n].map(magnitude)).toEqual([2n, 1n, 0n, 1n, 2n])
  })

  test('a bit length is right at every power of two, where a double rounds up', () => {
    expect([0n, 1n].map(bitLength)).toEqual([0, 1])
    for (let bits = 1; bits <= 2100; bits++) {
      const power = 1n << BigInt(bits)
      expect([bitLength(power - 1n), bitLength(power), bitLength(power + 1n)]).toEqual([
        bits,
        bits + 1,
        bits + 1,
      ])
    }
  })
})
