import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeNumber } from '../../../src/math/judges/number.js'
import { shortResult } from '../../../src/math/judges/short-result.js'
import { Rational } from '../../../src/math/number/rational.js'
import { add, apply, multiply, number, power } from '../../../src/math/term/term.js'
import { stated } from './stated.js'

const written = (text: string) => number(text, text)

test('a whole number below 1000 is written in full, a larger one need not be', () =>
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), base => {
      const square = base * base
      const term = power(written(`${base}`), 2)
      expect(shortResult(Rational.of(square), term)).toBe(square < 1000 ? `${square}` : null)
    }),
  ))

test('a decimal is written in full where it is no longer than what it is computed from', () => {
  expect(shortResult(Rational.of('0.75'), add(written('0.25'), written('0.50')))).toBe('0.75')
  // Three figures from one: whoever multiplies measurements may stop earlier.
  expect(shortResult(Rational.of('1.21'), multiply(written('1.1'), written('1.1')))).toBeNull()
  expect(shortResult(Rational.of('12.5'), add(written('9.5'), written('3')))).toBeNull()
  expect(shortResult(Rational.of('1/3'), multiply(written('1'), power(written('3'), -1)))).toBeNull()
  expect(shortResult(Rational.of('1/3'), multiply(written('0.5'), power(written('1.5'), -1)))).toBeNull()
  expect(shortResult(Rational.of(3), apply('abs', written('-3')))).toBe('3')
  expect(shortResult(Rational.of(3), apply('floor', written('3.5')))).toBeNull()
  expect(shortResult(Rational.of(4), add(written('1'), apply('floor', written('3.5'))))).toBeNull()
})

test('behind "=" a whole number that is rounded is refuted, and a decimal is left open', () => {
  const square = power(written('12'), 2)
  const exact = { sign: '=' as const, areInputsExact: true }
  expect(judgeNumber(stated('144', { ...exact, data: square })).verdict).toBe('holds')
  expect(judgeNumber(stated('140', { ...exact, data: square })).verdict).toBe('refuted')
  expect(judgeNumber(stated('140', { ...exact, sign: '≈', data: square })).verdict).toBe('holds')
  const sum = add(written('0.25'), written('0.50'))
  expect(judgeNumber(stated('0.8', { ...exact, data: sum })).verdict).toBe('undecided')
})
