import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayAddUp } from '../../../src/math/judges/rounded-sum.js'
import { readPrinted } from '../../../src/math/number/printed-number.js'
import { add, multiply, negate, number, symbol, type Term } from '../../../src/math/term/term.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const written = (text: string): Term => number(text, text)
/** What is rounded to three places. */
const value = fc.integer({ min: 1000, max: 9_999_999 }).map(n => n / 1e6)

test('what the parts were rounded from may add up to another last digit, and to no other figure', () =>
  fc.assert(
    fc.property(value, value, fc.boolean(), (a, b, isDifference) => {
      const parts = [a, b].map(part => written(part.toFixed(3))) as [Term, Term]
      const sum = add(parts[0], isDifference ? negate(parts[1]) : parts[1])
      const exact = isDifference ? a - b : a + b
      fc.pre(exact > 0.01)
      // Two halves of the last place, and half of the last place of what is printed.
      expect(mayAddUp(sum, readPrinted(exact.toFixed(3)))).toBe(true)
      expect(mayAddUp(sum, readPrinted((exact + 0.003).toFixed(3)))).toBe(false)
    }),
  ))

test('whole numbers and other parts are what they are', () => {
  expect(mayAddUp(add(written('0.2'), number(3)), readPrinted('3.3'))).toBe(false)
  expect(mayAddUp(add(written('0.2'), multiply(2, written('0.2'))), readPrinted('0.7'))).toBe(false)
  expect(mayAddUp(add(written('0.2'), negate(multiply(written('0.2'), 2))), readPrinted('0.3'))).toBe(false)
  expect(mayAddUp(multiply(written('0.2'), written('0.2')), readPrinted('0.05'))).toBe(false)
  expect(mayAddUp(add(written('0.2'), symbol('x')), readPrinted('0.2'))).toBe(false)
})

test('behind "about" it is left open, and behind an equals sign it is wrong', () => {
  expect(verdicts('So $0.3333 - 0.2877 \\approx 0.0457$.')).toEqual(['undecided'])
  expect(verdicts('So $0.3333 - 0.2877 \\approx 0.0467$.')).toEqual(['refuted'])
  expect(verdicts('So $0.3333 - 0.2877 = 0.0457$.')).toEqual(['refuted'])
})
