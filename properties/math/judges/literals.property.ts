import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isKnownClosely, isOfWholeNumbers, literalsOf } from '../../../src/math/judges/literals.js'
import { judgeNumber } from '../../../src/math/judges/number.js'
import { add, apply, exp, multiply, number, power, type Term } from '../../../src/math/term/term.js'
import { stated } from './stated.js'

const written = (text: string) => number(text, text)
const verdictOf = (figure: string, data: Term, sign: '=' | '≈') =>
  judgeNumber(stated(figure, { data, sign })).verdict

test('every number that is written is found, and none where a function rounds', () => {
  const numerals = fc.array(fc.constantFrom('7', '1.5', '0.25', '7e9', '10'), { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(numerals, texts => {
      const term = add(...texts.map(written))
      expect(literalsOf(term)?.map(({ text }) => text)).toEqual(texts)
      expect(literalsOf(multiply(term, apply('floor', written('3.5'))))).toBeNull()
    }),
  )
})

test('a product of decimals of two digits is never rounded to one behind "="', () =>
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 11, max: 99 }), (first, second) => {
      fc.pre(first % 10 > 0 && second % 10 > 0 && (first * second) % 100 > 0)
      const product = multiply(written(`${first / 10}`), written(`${second / 10}`))
      const nearest = `${Math.round((first * second) / 100)}`
      fc.pre(nearest.length === 1)
      expect(verdictOf(nearest, product, '=')).toBe('undecided')
      expect(verdictOf(nearest, product, '≈')).toBe('holds')
    }),
  ))

test('the order of magnitude of whole numbers is none of their values, but one of measured numbers may be meant', () => {
  for (const exponent of [10, 20, 30]) {
    const power2 = power(written('2'), written(`${exponent}`))
    expect(verdictOf(`1e${(3 * exponent) / 10}`, power2, '=')).toBe('undecided')
    expect(verdictOf(`1e${(3 * exponent) / 10}`, power2, '≈')).toBe('holds')
  }
  const cost = multiply(written('6'), written('7e9'), written('1.4e12'))
  expect(verdictOf('1e23', cost, '=')).toBe('holds')
  expect(isOfWholeNumbers(cost)).toBe(false)
  expect(isOfWholeNumbers(multiply(written('7'), power(written('10'), written('9'))))).toBe(false)
})

test('a product is known as closely as its shortest decimal, and a sum of decimals more closely than a whole number', () => {
  const [half, more] = [written('0.5'), written('1.25')]
  expect(isKnownClosely(multiply(half, more))).toBe(false)
  expect(isKnownClosely(multiply(more, more))).toBe(true)
  expect(isKnownClosely(multiply(number(3), more))).toBe(true)
  expect(isKnownClosely(add(half, more))).toBe(true)
  // The whole number may be measured too.
  expect(isKnownClosely(add(half, written('3')))).toBe(false)
  expect(isKnownClosely(add(half, exp(1)))).toBe(false)
  expect(isKnownClosely(exp(half))).toBe(false)
  expect(isKnownClosely(exp(1))).toBe(true)
  expect(verdictOf('1', add(half, written('0.25'), written('0.125')), '=')).toBe('undecided')
})
