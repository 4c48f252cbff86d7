import { describe, expect, test } from 'vitest'
import { reduced } from '../../../src/math/engines/normal-form-or-self.js'
import { toPlain } from '../../../src/math/term/print.js'
import { add, divide, ln, multiply, negate, power, subtract, type Term } from '../../../src/math/term/term.js'
import { PLANTED, planted } from '../judges/planted.js'

describe('the normal form of a term', () => {
  test('is shorter than what a derivation left, and uses what is positive', () => {
    expect(toPlain(reduced(subtract(add('x', 'y'), 'y'), []))).toBe('x')
    expect(toPlain(reduced(power(power('x', 2), '1/2'), ['x']))).toBe('x')
  })

  let deep: Term = multiply(2, 'x')
  for (let level = 0; level < 20_000; level++) deep = negate(deep)
  test.each<[string, Term]>([
    ['undefined', divide('x', subtract('y', 'y'))],
    ['the logarithm of a negative number', ln(-1)],
    ['too large', power(add('a', 'b'), 100_000)],
    ['too deep', deep],
  ])('is the term itself where it is %s', (_, term) => expect(reduced(term, [])).toBe(term))

  test('an error that says nothing of the term gets out', () =>
    expect(() => reduced(planted(), [])).toThrow(PLANTED))
})
