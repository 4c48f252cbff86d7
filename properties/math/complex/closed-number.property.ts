import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areEqual,
  closedNumber,
  hasUnit,
  isUnit,
  termOf,
  UNIT,
} from '../../../src/math/complex/closed-number.js'
import { toPlain } from '../../../src/math/term/print.js'
import { PI } from '../../../src/math/term/symbols.js'
import {
  add,
  apply,
  multiply,
  number,
  power,
  squareRoot,
  subtract,
  symbol,
} from '../../../src/math/term/term.js'

const part = fc.integer({ min: -9, max: 9 })

describe('a closed complex number', () => {
  test('is multiplied as the matrix of its parts is', () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const [z, w] = [add(a, multiply(b, UNIT)), add(c, multiply(d, UNIT))]
        const expected = { re: number(a * c - b * d), im: number(a * d + b * c) }
        expect(areEqual(closedNumber(multiply(z, w))!, expected)).toBe(true)
        expect(areEqual(closedNumber(termOf(expected))!, expected)).toBe(true)
        expect(hasUnit(termOf(expected))).toBe(a * d + b * c !== 0)
      }),
    )
  })

  test('is told from another by either part', () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const [z, w] = [
          { re: number(a), im: number(b) },
          { re: number(c), im: number(d) },
        ]
        expect(areEqual(z, w)).toBe(a === c && b === d)
      }),
    )
  })

  test('has the unit as the root of -1, and no other name', () => {
    expect(areEqual(closedNumber(squareRoot(-1))!, closedNumber(UNIT)!)).toBe(true)
    expect(isUnit(UNIT)).toBe(true)
    expect(termOf({ re: number(2), im: number(0) })).toEqual(number(2))
    expect(isUnit(symbol('i'))).toBe(false)
    expect(isUnit(number(1))).toBe(false)
    expect(closedNumber(symbol('i'))).toBeNull()
    expect(closedNumber(power(add(2, UNIT), squareRoot(2)))).toBeNull()
    expect(toPlain(closedNumber(symbol(PI))!.re)).toBe(toPlain(symbol(PI)))
  })

  test('may be too near to another to tell', () => {
    const tiny = power(number(10), -400)
    const root = squareRoot(add(2, multiply(tiny, squareRoot(3))))
    const distance = apply('abs', subtract(root, squareRoot(2)))
    expect(areEqual({ re: distance, im: number(0) }, { re: number(0), im: number(0) })).toBeNull()
  })
})
