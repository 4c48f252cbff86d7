import { describe, expect, test } from 'vitest'
import { NormalForm } from '../../../src/math/proof/normal-form.js'
import { signOfTerm } from '../../../src/math/proof/part-signs.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import {
  add,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
  type Term,
} from '../../../src/math/term/term.js'

const PREMISES = { positive: ['a', 'b'] }
const signOf = (term: Term): Sign => signOfTerm(new NormalForm([term], PREMISES), term)

/** (x - y)², whose normal form has lost that it is a square. */
const difference = subtract('x', 'y')
const square = power(difference, 2)

describe('the sign of a term whose normal form does not show it', () => {
  test.each<[string, Term, Sign]>([
    ['an even power', power(difference, 4), 'nonnegative'],
    ['an even power below', multiply('a', power(difference, -2)), 'positive'],
    ['an odd power of a square', power(add(square, 'a'), 3), 'positive'],
    ['an odd power below', power(add(square, 'a'), -3), 'positive'],
    ['an odd power of its opposite', power(negate(add(square, 'a')), 3), 'negative'],
    ['an odd power of what may have either sign', power(difference, 3), 'unknown'],
    ['a sum of squares', add(square, power(subtract('x', 'z'), 2)), 'nonnegative'],
    ['a sum of a square and more', add(square, 'a', 'b'), 'positive'],
    ['a sum of opposite squares', add(negate(square), negate(power(subtract('x', 'z'), 2))), 'nonpositive'],
    ['a sum with a summand of either sign', add(square, difference), 'unknown'],
    ['a product', multiply(square, add(square, 'a'), -1), 'nonpositive'],
    ['a sum over a group', sum('i', power(subtract(indexed('r', 'i'), 'x'), 2)), 'nonnegative'],
    ['a logarithm', ln(add(square, 1)), 'unknown'],
  ])('%s', (_, term, sign) => expect(signOf(term)).toBe(sign))

  test.each<[string, Term, Sign]>([
    ['a root', multiply(squareRoot(difference), add(square, 1)), 'nonnegative'],
    ['a root below', multiply(power(difference, '-1/2'), add(square, 1)), 'positive'],
    ['3/2', multiply(power(difference, '3/2'), add(square, 1)), 'nonnegative'],
    ['-3/2', multiply(power(difference, '-3/2'), add(square, 1)), 'positive'],
    ['5/2', power(difference, '5/2'), 'nonnegative'],
    ['a third, of which the normal form knows less', power(difference, '1/3'), 'nonnegative'],
    ['4/3', power(difference, '4/3'), 'positive'],
    ['5/4', multiply(power(difference, '5/4'), add(square, 1)), 'positive'],
    ['-1/3', power(difference, '-1/3'), 'positive'],
    ['a symbol', multiply(power(difference, 'z'), add(square, 1)), 'positive'],
    ['3, written with a symbol', power(difference, add('z', subtract(3, 'z'))), 'positive'],
    ['3, written as a sum', power(difference, add(1, 2)), 'unknown'],
  ])('with a factor to a power that asks for a base which is not negative: %s', (_, term, sign) =>
    expect(signOf(term)).toBe(sign),
  )

  test('is that of the normal form where that shows it', () => {
    expect(signOf(subtract('x', 'x'))).toBe('zero')
    expect(signOf(negate(add('a', 'b')))).toBe('negative')
    expect(signOf(add(difference, subtract('y', 'x'), 'a'))).toBe('positive')
    expect(signOf(divide('a', exp('x')))).toBe('positive')
  })

  test('is found once for each part, however often it stands there', () => {
    const nested = Array.from({ length: 50 }).reduce<Term>(
      inner => multiply(add(inner, inner), 'a'),
      difference,
    )
    expect(signOf(nested)).toBe('unknown')
  })
})
