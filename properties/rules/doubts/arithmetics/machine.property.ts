import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rational } from '../../../../src/math/number/rational.js'
import {
  DOUBLE,
  isOfFloats,
  isOfRegister,
  isOfRing,
  isOfWholeQuotients,
  withBits,
} from '../../../../src/rules/doubts/arithmetics/machine.js'
import { link, number, operation } from './tree.js'

/** The exact value of a double. */
function exactly(value: number): Rational {
  let exponent = 0
  let whole = value
  while (!Number.isSafeInteger(whole)) {
    whole *= 2
    exponent++
  }
  return Rational.of(whole).div(Rational.of(2).pow(exponent))
}
const ratio = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 9999 }))

test('a quotient is rounded as the hardware rounds it, to double and to single precision', () => {
  fc.assert(
    fc.property(ratio, ([a, b]) => {
      const value = Rational.ratio(BigInt(a), BigInt(b))
      expect(withBits(value, DOUBLE)).toEqual(exactly(a / b))
      expect(withBits(exactly(a / b), 24)).toEqual(exactly(Math.fround(a / b)))
    }),
  )
})

test('what has so many bits stays what it is, and a tie goes to the even one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.bigInt({ min: 1n, max: 1n << 60n }), (bits, n) => {
      const [half, most] = [n % (1n << BigInt(bits - 1)), 1n << BigInt(bits - 1)]
      const kept = Rational.of(most + half)
      expect(withBits(kept, bits)).toEqual(kept)
      const tie = kept.times(Rational.of(2)).plus(Rational.ONE).div(Rational.of(2))
      const even = (most + half) % 2n === 0n ? kept : kept.plus(Rational.ONE)
      expect(withBits(tie, bits)).toEqual(even)
    }),
  )
})

test('a sum of decimals is right as the machine prints it, and as it is; any other digit is right of neither', () => {
  const tenth = fc.integer({ min: 1, max: 999 })
  fc.assert(
    fc.property(tenth, tenth, (a, b) => {
      const sum = a / 10 + b / 10
      const left = operation('add', number(String(a / 10)), number(String(b / 10)))
      const isOff = String(sum) !== String((a + b) / 10)
      expect(isOfFloats(link(left, number(String(sum))), DOUBLE)).toBe(isOff)
      expect(isOfFloats(link(left, number(String((a + b + 1) / 10))), DOUBLE)).toBe(false)
      expect(isOfFloats(link(left, number(String((a + b) / 10))), DOUBLE)).toBe(false)
    }),
  )
})

test('half of an odd number is no slip of the machine where it is rounded badly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 9999 }), n => {
      const left = operation('div', number(n), number(2))
      expect(isOfFloats(link(left, number(Math.floor(n / 2))), DOUBLE)).toBe(false)
    }),
  )
})

test('two expressions are compared as the machine has them', () => {
  const left = operation('add', number('0.1'), number('0.2'))
  const right = operation('mul', number('0.1'), number('3'))
  const other = operation('add', number('0.3'), number('0.2'), operation('neg', number('0.2')))
  expect(isOfFloats(link(left, right), DOUBLE)).toBe(0.1 + 0.2 === 0.1 * 3)
  expect(isOfFloats(link(left, other, '>'), DOUBLE)).toBe(0.1 + 0.2 > 0.3 + 0.2 - 0.2)
  expect(isOfFloats(link(left, other, '<'), DOUBLE)).toBe(0.1 + 0.2 < 0.3 + 0.2 - 0.2)
  expect(isOfFloats(link(left, number('0.3'), '≠'), DOUBLE)).toBe(0.1 + 0.2 !== 0.3)
})

test('a quotient of whole numbers loses its fraction, towards zero or downwards', () => {
  const some = fc.integer({ min: 1, max: 999 })
  fc.assert(
    fc.property(some, some, some, fc.boolean(), (a, b, c, isNegative) => {
      const numerator = isNegative ? operation('neg', number(a)) : number(a)
      const value = isNegative ? -a / b : a / b
      const says = (result: number) => {
        const right = number(Math.abs(result * c))
        return isOfWholeQuotients(
          link(
            operation('mul', operation('div', numerator, number(b)), number(c)),
            result < 0 ? operation('neg', right) : right,
          ),
        )
      }
      expect([says(Math.trunc(value)), says(Math.floor(value))]).toEqual([true, true])
      expect([says(Math.floor(value) - 1), says(Math.ceil(value) + 1)]).toEqual([false, false])
    }),
  )
})

test('a sum wraps round in a register as a typed array wraps it', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(
        [8, Uint8Array, 255],
        [8, Int8Array, 127],
        [16, Uint16Array, 65535],
        [16, Int16Array, 32767],
        [32, Uint32Array, 2 ** 32 - 1],
        [32, Int32Array, 2 ** 31 - 1],
      ),
      fc.nat(),
      fc.nat(),
      ([, Register, greatest], a, b) => {
        const [x, y] = [greatest - (a % 100), b % (greatest + 1)]
        const stored = new Register([x + y])[0]!
        const right = stored < 0 ? operation('neg', number(String(-stored))) : number(String(stored))
        const line = link(operation('add', number(String(x)), number(String(y))), right)
        expect(isOfRegister(line)).toBe(stored !== x + y)
        expect(isOfRegister(link(line.left, number(String(x + y + 1))))).toBe(false)
        expect(isOfRegister(link(line.left, right, '<'))).toBe(false)
      },
    ),
  ))

test('twice a number is not that number, in no register', () => {
  expect(isOfRegister(link(operation('mul', number('2'), number('256')), number('256')))).toBe(false)
  expect(isOfRegister(link(operation('mul', number('2'), number('128')), number('512')))).toBe(false)
  expect(isOfRegister(link({ ...number('x'), head: 'symbol' }, number('512')))).toBe(false)
})

test('a sum begins again at a size that is named, and at no other', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 500 }),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      (size, a, b, off) => {
        const [x, y] = [a % size, b % size]
        const line = (right: number) => link(operation('add', number(x), number(y)), number(right))
        const rest = (x + y) % size
        expect(isOfRing(line(rest), [3n, BigInt(size)])).toBe(
          x + y >= size || (x + y >= 3 && rest < 3 && (x + y - rest) % 3 === 0),
        )
        expect(isOfRing(line(rest), [])).toBe(false)
        expect(isOfRing(line(rest + off), [BigInt(size)])).toBe(false)
      },
    ),
  ))
