import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intervals } from '../../src/numeric/interval.js'
import { antiderivative } from '../../src/term/antiderivative.js'
import { differentiate } from '../../src/term/differentiate.js'
import { evaluate } from '../../src/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  symbol,
  type Term,
} from '../../src/term/term.js'

const context = intervals(30)
const valueAt = (term: Term, x: string) =>
  evaluate(term, { symbols: new Map([['x', context.of(x)]]), groups: new Map() }, context)

const x = symbol('x')
const constant = fc.integer({ min: 1, max: 5 })
const linear = fc.tuple(constant, constant).map(([k, c]) => add(multiply(k, x), c))
const elementary = fc.oneof(
  fc
    .tuple(linear, fc.constantFrom('2', '3', '-1', '-2', '1/2', '-3/2'))
    .map(([base, e]) => power(base, number(e))),
  fc.constantFrom<Term>(
    x,
    number(3),
    power(x, 2),
    power(power(x, 2), -1),
    divide(1, multiply(2, power(x, 3))),
  ),
  linear.map(exp),
  fc.tuple(fc.constantFrom('sin', 'cos'), linear).map(([name, of]) => apply(name, of)),
)
const integrand = fc
  .array(
    fc.tuple(constant, elementary).map(([k, part]) => multiply(k, part)),
    { minLength: 1, maxLength: 3 },
  )
  .map(parts => add(...parts))

test('the slope of an antiderivative is the integrand, wherever what must be positive is', () =>
  fc.assert(
    fc.property(integrand, fc.integer({ min: 1, max: 30 }), (of, tenths) => {
      const found = antiderivative(of, 'x')!
      const at = `${tenths / 10}`
      expect(found.positive.every(base => valueAt(base, at).sign() === 1)).toBe(true)
      const [slope, value] = [valueAt(differentiate(found.term, 'x'), at), valueAt(of, at)]
      expect(slope.minus(value).contains(0)).toBe(true)
    }),
    { numRuns: 80 },
  ))

test('a form that is not known has none', () => {
  for (const of of [
    exp(power(x, 2)),
    ln(x),
    multiply(x, exp(x)),
    apply('tan', x),
    power(add(power(x, 2), 1), -1),
  ])
    expect(antiderivative(of, 'x')).toBe(undefined)
})
