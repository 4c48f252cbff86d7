import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { isPositiveByForm } from '../../../src/math/term/positive.js'
import {
  add,
  apply,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  power,
  squareRoot,
  sum,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { enclosedAt } from '../certificates/enclosed.js'
import { elementaryTerms, positivePoints, summedTerms } from './terms.js'

const POSITIVE = new Set(['a', 'r', 'f(x)', 'f(r_·)'])
const shows = (like: TermLike) => isPositiveByForm(term(like), key => POSITIVE.has(key))

describe('the form of a term shows that it is positive', () => {
  test('only where its value is positive', () =>
    fc.assert(
      fc.property(fc.oneof(elementaryTerms, summedTerms), positivePoints, (of, point) => {
        const value = enclosedAt(of, point, intervals(30))
        if (value && isPositiveByForm(of, () => true)) expect(value.upper.gt(0)).toBe(true)
      }),
      { numRuns: 300 },
    ))

  test.each<[boolean, TermLike]>([
    [true, 3],
    [true, '1/7'],
    [false, 0],
    [false, -1],
    [true, 'a'],
    [false, 'x'],
    [true, indexed('r', 'i')],
    [false, indexed('q', 'i')],
    [true, add('a', 1)],
    [false, add('a', 'x')],
    [false, add('x', 'a')],
    [false, add()],
    [true, multiply('a', 2)],
    [true, multiply()],
    [false, multiply('a', 'x')],
    [false, multiply(-1, -1)],
    [true, power('a', 2)],
    [true, power('a', 'x')],
    [false, power('x', 2)],
    [false, power('x', 3)],
    [false, squareRoot('x')],
    [false, power('x', '-1/2')],
    [true, power('x', '1/3')],
    [true, power('x', '2/3')],
    [true, power('x', 'y')],
    [true, exp('x')],
    [true, exp(negate('a'))],
    [false, ln('a')],
    [true, sum('i', indexed('r', 'i'), 'n')],
    [false, sum('i', indexed('q', 'i'), 'n')],
    [true, apply('min', 'a', 1)],
    [true, apply('max', 'a', exp('x'))],
    [false, apply('max', 'a', 'x')],
    [true, apply('abs', 'a')],
    [false, apply('abs', 'x')],
    [false, apply('min')],
    [false, apply('sin', 'a')],
    [false, apply('round', 'a')],
    [true, apply('f', 'x')],
    [true, apply('f', indexed('r', 'j'))],
    [false, apply('f', 'y')],
    [false, apply('g', 'x')],
  ])('%s: example %#', (isShown, like) => expect(shows(like)).toBe(isShown))

  test('of a function that is known, by its values and never by its name', () => {
    for (const name of ['sin', 'floor', 'gcd'])
      expect(
        isPositiveByForm(apply(name, 'a'), () => true),
        name,
      ).toBe(false)
  })
})
