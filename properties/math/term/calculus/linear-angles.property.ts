import fc from 'fast-check'
import { expect, test } from 'vitest'
import { constantsAt } from '../../../../src/math/engines/value.js'
import { intervals } from '../../../../src/math/number/interval/interval.js'
import { withoutProducts } from '../../../../src/math/term/calculus/linear-angles.js'
import { evaluate } from '../../../../src/math/term/evaluate.js'
import { substitute } from '../../../../src/math/term/substitute.js'
import { apply, multiply, number, power, symbol, type Term } from '../../../../src/math/term/term.js'

const x = symbol('x')
const context = intervals(30)
const at = (term: Term, place: string): number =>
  evaluate(substitute(term, new Map([['x', number(place)]])), constantsAt(30), context)
    .midpoint()
    .toNumber()
const wave = fc
  .tuple(fc.constantFrom('sin', 'cos'), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 }))
  .map(([name, k, n]) => power(apply(name, multiply(k, x)), n))

const isProductFree = (term: Term): boolean =>
  term.kind === 'multiply'
    ? term.factors.filter(({ kind }) => kind === 'apply').length < 2 && term.factors.every(isProductFree)
    : term.kind !== 'add' || term.terms.every(isProductFree)

test('a product of sines and cosines has the value of the sum that it is written as', () =>
  fc.assert(
    fc.property(
      fc.array(wave, { minLength: 2, maxLength: 3 }),
      fc.constantFrom('0.3', '-1.7', '4'),
      (waves, place) => {
        const sum = withoutProducts([x, ...waves], angle => angle)!
        expect(isProductFree(sum)).toBe(true)
        expect(at(sum, place)).toBeCloseTo(at(multiply(x, ...waves), place), 12)
      },
    ),
  ))

test('one wave, and too many, are left alone', () => {
  const sine = apply('sin', x)
  for (const factors of [
    [sine],
    [x, sine],
    [power(sine, 9)],
    [power(sine, -2)],
    [power(sine, number('1/2'))],
    [x],
  ])
    expect(withoutProducts(factors, angle => angle)).toBeNull()
})
