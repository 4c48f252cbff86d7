import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervals } from '../../../../src/math/number/interval/interval.js'
import { antiderivative } from '../../../../src/math/term/calculus/antiderivative.js'
import { differentiate } from '../../../../src/math/term/calculus/differentiate.js'
import { evaluate } from '../../../../src/math/term/evaluate.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  number,
  power,
  sum,
  symbol,
  type Term,
} from '../../../../src/math/term/term.js'

const context = intervals(30)
const valueAt = (term: Term, x: string) =>
  evaluate(
    term,
    {
      symbols: new Map([
        ['x', context.of(x)],
        ['y', context.of('1.5')],
      ]),
      groups: new Map(),
    },
    context,
  )

const x = symbol('x')
const constant = fc.integer({ min: 1, max: 5 })
const linear = fc.tuple(constant, constant).map(([k, c]) => add(multiply(k, x), c))
/** Powers in powers and in products, which are multiplied out first. */
const POWERS: readonly [Term, ...Term[]] = [
  x,
  number(3),
  power(x, 2),
  power(power(x, 2), -1),
  divide(1, multiply(2, power(x, 3))),
  power(multiply(2, x), -2),
  power(power(x, 2), 3),
  power(multiply(3, power(x, 3)), -2),
  multiply(x, x, power(x, '1/2')),
  multiply(x, multiply(5, multiply(x, 'y'))),
  multiply(power(x, 2), power(x, -3)),
  multiply(exp(x), 'y'),
  multiply(power(add(x, 1), 2), 'y', 2),
]
const elementary = fc.oneof(
  fc
    .tuple(linear, fc.constantFrom('2', '3', '-1', '-2', '1/2', '-3/2'))
    .map(([base, e]) => power(base, number(e))),
  fc.constantFrom(...POWERS),
  linear.map(exp),
  fc.tuple(constant, constant).map(([k, c]) => divide(3, add(multiply(power(x, 2), k), c))),
  fc.tuple(fc.constantFrom('sin', 'cos'), linear).map(([name, of]) => apply(name, of)),
  // By parts.
  fc
    .tuple(
      fc.constantFrom<Term>(x, power(x, 3), add(x, 2), multiply(x, add(power(x, 2), 1))),
      linear,
      constant,
    )
    .chain(([polynomial, of, k]) =>
      fc.constantFrom(
        multiply(polynomial, exp(of)),
        multiply(k, apply('sin', of), polynomial),
        multiply(polynomial, apply('cos', of)),
      ),
    ),
  fc.constantFrom('0', '1', '2', '1/2', '-2').map(exponent => multiply(power(x, number(exponent)), ln(x))),
)
const integrand = fc
  .array(
    fc.tuple(constant, elementary).map(([k, part]) => multiply(k, part)),
    { minLength: 1, maxLength: 3 },
  )
  .map(parts => add(...parts))
/** Alone, and among others. */
const integrands = fc.oneof(elementary, integrand)

const tenths = fc.integer({ min: 1, max: 30 })

function expectSlopeOfIntegral(of: Term, tenths: number): void {
  const found = antiderivative(of, 'x')!
  const at = `${tenths / 10}`
  expect(found.positive.every(base => valueAt(base, at).sign() === 1)).toBe(true)
  const [slope, value] = [valueAt(differentiate(found.term, 'x'), at), valueAt(of, at)]
  expect(slope.minus(value).contains(0)).toBe(true)
}

describe('the slope of an antiderivative is the integrand, wherever what must be positive is', () => {
  test('whatever the integrand', () =>
    fc.assert(fc.property(integrands, tenths, expectSlopeOfIntegral), { numRuns: 160 }))

  test('of each product of powers', () => {
    for (const of of POWERS)
      fc.assert(
        fc.property(tenths, at => expectSlopeOfIntegral(of, at)),
        { numRuns: 3 },
      )
  })
})

test('a form that is not known has none', () => {
  for (const of of [
    exp(power(x, 2)),
    ln(add(x, 1)),
    sum('i', multiply(x, indexed('r', 'i')), 'G'),
    multiply(power(x, -1), ln(x)),
    multiply(power(x, -1), exp(x)),
    multiply(power(x, 20), exp(x)),
    multiply(exp(x), apply('sin', x)),
    multiply(x, ln(x), exp(x)),
    multiply(x, apply('tan', x)),
    apply('tan', x),
    power(power(x, 2), '1/2'),
    // One over a number and a square has one where both are positive.
    power(add(power(x, 2), -1), -1),
    power(add(multiply(-1, power(x, 2)), 1), -1),
    power(add(power(x, 2), x, 1), -1),
    power(add(power(x, 2), 'y'), -1),
    power(add(multiply('y', power(x, 2)), 1), -1),
    power(add(multiply(x, x), 1), -1),
    power(add(power(x, 3), 1), -1),
    power(add(power(add(x, 1), 2), 1), -1),
    power(add(exp(x), 1), -1),
    power(x, 'y'),
    power(power(x, 'y'), 2),
    power('y', x),
    add(x, ln(multiply(2, x))),
    exp(multiply(x, x)),
    exp(add(1, power(x, 2))),
    multiply(x, power('y', x)),
    multiply(x, power(add(x, 1), 2)),
    apply('sin', power(x, 2)),
  ])
    expect(antiderivative(of, 'x')).toBe(undefined)
})

test('what must be positive is the base of a logarithm or of a power that is no natural one', () => {
  const base = add(multiply(2, x), 1)
  const positive = (exponent: string) => antiderivative(power(base, exponent), 'x')!.positive
  for (const exponent of ['1', '2', '3']) expect(positive(exponent)).toEqual([])
  for (const exponent of ['-1', '-2', '1/2', '3/2', '-3/2']) expect(positive(exponent)).toEqual([base])
  expect(antiderivative(add(power(x, -1), power(base, -1), x), 'x')!.positive).toEqual([x, base])
  expect(antiderivative(exp(x), 'x')!.positive).toEqual([])
})

test('what does not vary is multiplied by the variable, and a power of 0 is 1 whatever its base', () => {
  for (const constant of [number(3), symbol('y'), exp('y'), ln('y'), power('y', 2)])
    expect(antiderivative(constant, 'x')).toEqual({ term: multiply(constant, x), positive: [] })
  for (const base of [x, ln(x), add(x, 1)])
    expect(antiderivative(power(base, 0), 'x')).toEqual({ term: x, positive: [] })
})
