import { describe, expect, test } from 'vitest'
import { greatestCommonDivisor } from '../../../src/math/number/gcd.js'
import { printRounded, readPrinted } from '../../../src/math/number/printed-number.js'
import { Rational } from '../../../src/math/number/rational.js'

/** How many characters an action writes integers out in: what looks at all of an integer over and over, writes more. */
function written(action: () => void): number {
  let characters = 0
  const original = BigInt.prototype.toString
  BigInt.prototype.toString = function (radix) {
    const text = original.call(this, radix)
    characters += text.length
    return text
  }
  try {
    action()
  } finally {
    BigInt.prototype.toString = original
  }
  return characters
}

/** Integers near the limit of a fraction's size, as `4388 ** 4549` in a document. */
const LONG = [
  [4388n ** 4549n, 10n ** 16_000n],
  [3n ** 41_000n, 7n ** 23_000n],
  [2n ** 65_000n - 1n, 2n ** 64_000n + 1n],
] as const

describe('an integer of fifty thousand bits is not written out at each step', () => {
  test('where a common divisor is searched for', () => {
    for (const [a, b] of LONG) {
      const length = a.toString(16).length
      expect(written(() => greatestCommonDivisor(a, b))).toBeLessThan(2 * length)
    }
  })

  test('where it is rounded, up or down, and the digits are those that it begins with', () => {
    for (const [a] of LONG) {
      const value = Rational.of(a)
      const digits = a.toString()
      let printed: string | null = null
      const print = () => {
        printed = printRounded({ lower: value, upper: value }, readPrinted('1.00000e0'))
      }
      expect(written(print)).toBeLessThan(20 * digits.length)
      const rounded = Math.round(Number(digits.slice(0, 9)) / 1000) / 1e5
      expect(printed).toBe(`${rounded.toFixed(5)}e${digits.length - 1}`)
      const inverse = Rational.of(1).div(value)
      expect(printRounded({ lower: inverse, upper: inverse }, readPrinted('1e0'))).toMatch(
        new RegExp(`^[1-9]e-${digits.length}$`),
      )
    }
  })
})
