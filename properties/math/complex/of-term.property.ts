import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complexOf } from '../../../src/math/complex/of-term.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import {
  add,
  apply,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  sum,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'
import { CLOSED, complexOfClosed, expression, floatOf, I, isNear, size } from './floats.js'

describe('the parts of an expression', () => {
  test('have the values that moduli and arguments give in floating point', () => {
    fc.assert(
      fc.property(expression, ({ term, value }) => {
        fc.pre(Number.isFinite(size(value)) && size(value) < 1e6)
        const parts = complexOfClosed(term)
        const found = parts && floatOf(parts)
        // Where a divisor is 0 one of the two has no value, and floating point may not see it.
        fc.pre(found !== null)
        expect(isNear(found!, value)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

const open = {
  meaningOf: (name: string) =>
    name === 'z'
      ? { re: symbol('x'), im: symbol('y') }
      : name === 'nobody'
        ? null
        : { re: symbol(name), im: number(0) },
  isWhole: (term: Term) => term.kind === 'symbol' && term.name === 'n',
}
const Z = symbol('z')
const [X, Y, A, N] = ['x', 'y', 'a', 'n'].map(symbol) as [Term, Term, Term, Term]

/** Laws of one complex symbol, each with its parts written by hand. */
describe('with a complex symbol z = x + iy', () => {
  test.each<[string, Term, Term, Term]>([
    ['z²', power(Z, 2), add(power(X, 2), negate(power(Y, 2))), multiply(2, X, Y)],
    [
      '1/z',
      divide(1, Z),
      divide(X, add(power(X, 2), power(Y, 2))),
      divide(negate(Y), add(power(X, 2), power(Y, 2))),
    ],
    ['z⁻²', multiply(power(Z, -2), power(Z, 3)), X, Y],
    ['z · z̄', multiply(Z, apply('conj', Z)), add(power(X, 2), power(Y, 2)), number(0)],
    ['|z|²', power(apply('abs', Z), 2), add(power(X, 2), power(Y, 2)), number(0)],
    ['|a|', apply('abs', A), apply('abs', A), number(0)],
    ['e^z', exp(Z), multiply(exp(X), apply('cos', Y)), multiply(exp(X), apply('sin', Y))],
    ['tan a', apply('tan', A), apply('tan', A), number(0)],
    [
      '√(z z̄)',
      power(multiply(Z, apply('conj', Z)), '1/2'),
      power(add(power(X, 2), power(Y, 2)), '1/2'),
      number(0),
    ],
    ['ln(1 + 1)', ln(add(1, 1)), ln(2), number(0)],
    ['max(1, Re z)', apply('max', 1, apply('Re', Z)), apply('max', 1, X), number(0)],
    [
      '(e^(i a))ⁿ',
      power(
        add(
          apply('cos', A),
          multiply(apply('sin', A), divide(add(Z, negate(apply('conj', Z))), multiply(2, Y))),
        ),
        3,
      ),
      apply('cos', multiply(3, A)),
      apply('sin', multiply(3, A)),
    ],
  ])('%s', (_, term, re, im) => {
    const parts = complexOf(term, open)!
    expect(proveIdentity(parts.re, re).proved).toBe(true)
    expect(proveIdentity(parts.im, im).proved).toBe(true)
  })

  test('cos² z + sin² z = 1, and tan z cos z = sin z', () => {
    const [cos, sin, tan] = ['cos', 'sin', 'tan'].map(name => apply(name, Z)) as [Term, Term, Term]
    const square = complexOf(add(power(cos, 2), power(sin, 2)), open)!
    expect(proveIdentity(square.re, number(1)).proved && proveIdentity(square.im, number(0)).proved).toBe(
      true,
    )
    const left = complexOf(multiply(tan, cos), open)!
    const right = complexOf(sin, open)!
    expect(proveIdentity(left.re, right.re).proved).toBe(true)
    expect(proveIdentity(left.im, right.im).proved).toBe(true)
  })

  test.each<[string, Term]>([
    ['a name of which nothing is known', symbol('nobody')],
    ['the same in a sum, a product and a divisor', add(1, symbol('nobody'), 2)],
    ['in a product', multiply(2, symbol('nobody'))],
    ['in a divisor', divide(2, symbol('nobody'))],
    ['in a dividend', divide(symbol('nobody'), 2)],
    ['in an exponent', power(2, symbol('nobody'))],
    ['in a function', apply('max', 1, symbol('nobody'))],
    ['a logarithm of what is not real', ln(Z)],
    ['a root of it', power(Z, '1/2')],
    ['a power of it that is no number', power(Z, A)],
    ['a complex power of a name', power(A, Z)],
    ['a function of what is not real', apply('max', 1, Z)],
    ['a function that nobody defines', apply('f', A)],
    ['an argument of a name', apply('arg', Z)],
    ['a power of a high degree', power(Z, 17)],
    ['a member', indexed('r', 'k')],
    ['a sum over members', sum('k', indexed('r', 'k'))],
    ['an empty sum', { kind: 'add', terms: [] }],
  ])('has none: %s', (_, term) => expect(complexOf(term, open)).toBeNull())

  test('an error that tells of no value passes through', () => {
    const meaningOf = () => {
      throw new TypeError('other')
    }
    expect(() => complexOf(Z, { ...open, meaningOf })).toThrow(TypeError)
  })

  test('what divides alone is a reciprocal', () => {
    const alone: Term = { kind: 'multiply', factors: [power(Z, -1), power(Z, -1)] }
    const parts = complexOf(multiply(alone, Z, Z), open)!
    expect(proveIdentity(parts.re, number(1)).proved && proveIdentity(parts.im, number(0)).proved).toBe(true)
  })

  test('(cos a + i sin a)ⁿ = cos na + i sin na for a whole n alone', () => {
    const circle = exp(multiply(A, symbol('j')))
    const withUnit = {
      ...open,
      meaningOf: (name: string) => (name === 'j' ? { re: number(0), im: number(1) } : open.meaningOf(name)),
    }
    const parts = complexOf(power(circle, N), withUnit)!
    expect(proveIdentity(parts.re, apply('cos', multiply(N, A))).proved).toBe(true)
    expect(proveIdentity(parts.im, apply('sin', multiply(N, A))).proved).toBe(true)
    expect(complexOf(power(circle, A), withUnit)).toBeNull()
    expect(complexOf(power(multiply(2, circle), N), withUnit)).toBeNull()
  })
})

describe('numbers', () => {
  const i = I
  test.each<[string, Term, string | null]>([
    ['i²⁰²³', power(i, 2023), '0,-1'],
    ['i⁻¹', power(i, -1), '0,-1'],
    ['(-i) to a power of 30 digits', power(negate(i), multiply(3, power(10, 30))), '1,0'],
    ['(1 + i)²⁰', power(add(1, i), 20), '-1024,0'],
    ['(1 + i)⁻²', power(add(1, i), -2), '0,-0.5'],
    ['((1 + i)/√2)⁸', power(divide(add(1, i), power(2, '1/2')), 8), '1,0'],
    ['(0.5i)²', power(multiply(number('0.5', '0.5'), i), 2), '-0.25,0'],
    ['√-4', power(-4, '1/2'), '0,2'],
    ['i/1', divide(i, 1), '0,1'],
    ['i/2', divide(i, 2), '0,0.5'],
    ['2^i', power(2, i), '0.769239,0.638961'],
    ['8^(1/3)', power(8, '1/3'), '2,0'],
    ['e^(iπ)', exp(multiply(i, symbol('π'))), '-1,0'],
    ['e^2', exp(2), '7.38906,0'],
    ['cos i', apply('cos', i), '1.54308,0'],
    ['sin i', apply('sin', i), '0,1.1752'],
    ['cos 0', apply('cos', 0), '1,0'],
    ['sin 0', apply('sin', 0), '0,0'],
    ['(1 + i)^5000', power(add(1, i), 5000), null],
    ['(e^i + π)^1000', power(add(exp(i), symbol('π')), 1000), null],
    ['(2e^(iπ/3))³', power(multiply(2, exp(multiply(i, divide(symbol('π'), 3)))), 3), '-8,0'],
    ['(e^i)^1000', power(exp(i), 1000), '0.562379,0.82688'],
    ['(-1)^(10³⁰)', power(-1, power(10, 30)), '1,0'],
    ['(-8)^(1/3)', power(-8, '1/3'), null],
    ['ln -1', ln(-1), null],
    ['1/0', divide(i, 0), null],
    ['i/(1 - 1)', divide(i, add(1, -1)), null],
    ['(-2)^i', power(-2, i), null],
  ])('%s', (_, term, shown) => {
    const parts = complexOf(term, CLOSED)
    const value = parts && floatOf(parts)
    expect(value && `${value.x},${value.y}`.replace(/-0(?!\.)/g, '0')).toBe(shown)
  })
})

describe('the principal argument', () => {
  test('is the angle of the point, above -π and up to π', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -5, max: 5 }), (x, y) => {
        const parts = complexOfClosed(apply('arg', add(x, multiply(y, I))))
        if (x === 0 && y === 0) expect(parts).toBeNull()
        else expect(Math.abs(floatOf(parts!)!.x - Math.atan2(y, x))).toBeLessThan(1e-5)
      }),
    )
  })

  test('of a point that may be 0 is none', () =>
    expect(complexOfClosed(apply('Arg', multiply(add(exp(1), negate(exp(1))), add(1, I))))).toBeNull())
})
