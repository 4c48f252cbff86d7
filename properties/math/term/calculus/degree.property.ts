import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeClosed } from '../../../../src/math/judges/closed.js'
import { degreeIn } from '../../../../src/math/term/calculus/degree.js'
import { substitute } from '../../../../src/math/term/substitute.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  sum,
  symbol,
  type Term,
} from '../../../../src/math/term/term.js'

const x = symbol('x')
/** Terms of one degree in x, which is known as they are built. */
const homogeneous = fc.letrec<{ term: { term: Term; degree: number } }>(tie => ({
  term: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom({ term: x, degree: 1 }, { term: symbol('a'), degree: 0 }, { term: number(7), degree: 0 }),
    fc
      .tuple(tie('term'), tie('term'))
      .map(([one, other]) => ({ term: multiply(one.term, other.term), degree: one.degree + other.degree })),
    fc.tuple(tie('term'), fc.constantFrom(2, -1, 3, 0.5)).map(([{ term, degree }, exponent]) => ({
      term: power(term, `${exponent}`),
      degree: degree * exponent,
    })),
    tie('term').map(({ term, degree }) => ({ term: add(term, multiply(3, term)), degree })),
    tie('term').map(({ term, degree }) => ({ term: apply('abs', term), degree })),
  ),
})).term

const at = (term: Term, value: string): Term =>
  substitute(
    term,
    new Map([
      ['x', number(value)],
      ['a', number('5/3')],
    ]),
  )

test('the degree is the one that the term was built with, and f(4x) is 4 to that times f(x)', () =>
  fc.assert(
    fc.property(homogeneous, ({ term, degree }) => {
      const found = degreeIn(term, 'x')
      expect(found).toEqual(number(`${degree}`))
      const grown = multiply(power(4, found!), at(term, '9/4'))
      expect(judgeClosed(at(term, '9'), grown).verdict).not.toBe('refuted')
    }),
  ))

test('an exponent with a symbol is kept, and a sum over members has the degree of its body', () => {
  const falling = multiply(symbol('A'), power(x, multiply(-1, symbol('α'))))
  expect(degreeIn(falling, 'x')).toEqual(multiply(-1, symbol('α')))
  expect(degreeIn(sum('i', multiply(x, x)), 'x')).toEqual(number(2))
})

test.each<[string, Term]>([
  ['1 + x', add(1, x)],
  ['exp x', exp(x)],
  ['ln x', ln(x)],
  ['x to the x', power(x, x)],
  ['2 to the x', power(2, x)],
  ['max(x, 1)', apply('max', x, 1)],
  ['x/(1 + x)', divide(x, add(1, x))],
  ['the root of 1 + x', squareRoot(add(1, x))],
])('%s has no degree', (_, term) => expect(degreeIn(term, 'x')).toBeNull())
