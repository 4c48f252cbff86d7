import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGlued, isRightWithBrackets } from '../../../../src/rules/doubts/arithmetics/bracketings.js'
import { link, number, operation } from './tree.js'

/** Whether a line that is written without brackets may be right with some. */
function isRight(written: string, result: number): boolean {
  const source = `So ${written} = ${result}`
  const left = { ...number(0), start: 3, end: 3 + written.length }
  const right = result < 0 ? operation('neg', number(-result)) : number(result)
  return isRightWithBrackets(link(left, right), source)
}
const value = fc.integer({ min: 1, max: 30 })

test('three numbers have two bracketings, and no other value', () => {
  fc.assert(
    fc.property(value, value, value, fc.constantFrom('×', '*', '\\cdot', '\\times '), (a, b, c, times) => {
      const written = `${a} + ${b} ${times} ${c}`
      expect([isRight(written, (a + b) * c), isRight(written, a + b * c)]).toEqual([true, true])
      const wrong = (a + b) * c + 1
      expect(isRight(written, wrong)).toBe(wrong === a + b * c)
      expect(isRight(`${a} - ${b} - ${c}`, a - (b - c))).toBe(true)
    }),
  )
})

test('the value from left to right is among those of a row of numbers', () => {
  const step = fc.tuple(fc.constantFrom('+', '-', '*'), value)
  fc.assert(
    fc.property(value, fc.array(step, { minLength: 2, maxLength: 6 }), (first, steps) => {
      const written = `${first}${steps.map(([sign, n]) => ` ${sign} ${n}`).join('')}`
      const result = steps.reduce(
        (sum, [sign, n]) => (sign === '+' ? sum + n : sign === '-' ? sum - n : sum * n),
        first,
      )
      expect(isRight(written, result)).toBe(true)
    }),
  )
})

test('what has brackets, names, two numbers or too many of them is not tried', () => {
  expect(['(2 + 3) * 4', 'x + 3 * 4', '2 + 3', '1'].map(written => isRight(written, 20))).toEqual(
    Array(4).fill(false),
  )
  expect(isRight(`1${' + 1'.repeat(6)}`, 7)).toBe(true)
  expect(isRight(`1${' + 1'.repeat(7)}`, 8)).toBe(false)
  expect(isRight(`1${' + 1'.repeat(1e5)}`, 8)).toBe(false)
  expect(isRight('1 / 0 / 2', 0)).toBe(false)
})

test('texts are added one behind the other', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 5 }), values => {
      const left = operation('add', ...values.map(number))
      expect(isGlued(link(left, number(values.join(''))))).toBe(true)
      expect(isGlued(link(left, number(values.toReversed().join(''))))).toBe(
        values.join('') === values.toReversed().join(''),
      )
      expect(isGlued(link(operation('mul', ...values.map(number)), number(values.join(''))))).toBe(false)
    }),
  )
})
