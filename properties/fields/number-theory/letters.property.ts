import { describe, expect, test } from 'vitest'
import { numberTheory } from '../../../src/fields/number-theory/index.js'
import { exactValue } from '../../../src/math/term/evaluate.js'
import { number, symbol } from '../../../src/math/term/term.js'

const lettersOf = (source: string) => numberTheory.told!(source).letters!

describe('the letters of number theory', () => {
  test.each([
    ['the Fibonacci numbers', 'F', 10, '55'],
    ['the Lucas numbers', 'L', 5, '11'],
    ['a harmonic number', 'H', 3, '11/6'],
    ['the Catalan numbers', 'C', 4, '14'],
    ['the derangements of a set', 'D', 4, '9'],
    ['a triangular number', 'T', 7, '28'],
    ['the totient of a number', 'phi', 36, '12'],
    ['two coprime numbers', 'phi', 36, '12'],
    ['the number of divisors', 'd', 36, '9'],
    ['the number of divisors', 'tau', 36, '9'],
    ['the sum of the divisors', 'sigma', 12, '28'],
    ['the sum of all positive divisors', 'sigma', 7, '8'],
    ['the number of primes', 'pi', 36, '11'],
  ])('%s', (words, letter, argument, value) => {
    const found = lettersOf(`Here are ${words}, as ever.`).get(letter)!
    expect(String(exactValue(found.of(number(argument))!))).toBe(value)
    expect(found.of(symbol('x'))).toBeNull()
    expect(lettersOf('Here are letters.').size).toBe(0)
  })

  test.each(['the sum of its proper divisors', 'the sum of the divisors except one, aliquot parts'])(
    'no letter sums the divisors beside %s',
    words => expect(lettersOf(`Here is the sum of the divisors, and ${words}.`).has('sigma')).toBe(false),
  )
})
