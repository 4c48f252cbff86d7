import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factorial } from '../../../src/math/functions/factorial.js'
import { intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toLatex, toPlain } from '../../../src/math/term/print.js'
import { add, apply, divide, multiply, number, power, type Term } from '../../../src/math/term/term.js'

const of = (value: Term | string): Term => apply('factorial', value)
const valueAt = (term: Term, n: number): Rational =>
  evaluate(term, { symbols: new Map([['n', Rational.of(n)]]), groups: new Map() }, Rational)

describe('factorials in the normal form', () => {
  /** By the normal form, and by their values at numbers. */
  test('of one symbol are proved equal just where their values are', () => {
    const shift = fc.integer({ min: -3, max: 4 })
    fc.assert(
      fc.property(shift, shift, shift, (a, b, c) => {
        const left = multiply(of(add('n', a)), add('n', c))
        const right = of(add('n', b))
        const isEqual = [9, 10, 11].every(n => valueAt(left, n).eq(valueAt(right, n)))
        expect(proveIdentity(left, right, { positive: ['n'] }).proved).toBe(isEqual)
      }),
    )
  })

  test('are positive, and cancel: n!/(n − 2)! = n(n − 1) where neither factor is 0', () => {
    const proof = proveIdentity(divide(of('n'), of(add('n', -2))), multiply('n', add('n', -1)))
    expect(proof).toMatchObject({ proved: true, conditions: ['n ≠ 0', 'n - 1 ≠ 0'] })
    expect(proveIdentity(divide(of('n'), of('n')), number(1)).conditions).toEqual([])
    expect(proveIdentity(of(number(5)), number(120)).proved).toBe(true)
  })

  test.each<[string, Term, Term]>([
    ['a step of a half', of(add('n', number('1/2'))), multiply(of('n'), add('n', number('1/2')))],
    ['more steps than a proof writes out', of(add('n', 21)), of('n')],
    ['a fraction', of(divide('n', add('n', 1))), of('n')],
    ['another symbol', of('n'), of('m')],
  ])('of %s are not related', (_, left, right) => expect(proveIdentity(left, right).proved).toBe(false))
})

describe('a factorial', () => {
  test('is that of a whole number from 0, also of an enclosure of one', () => {
    const context = intervals(40)
    const enclosed = (value: Term): string =>
      evaluate(value, { symbols: new Map([['n', context.of(6)]]), groups: new Map() }, context)
        .midpoint()
        .toString()
    expect(enclosed(of('n'))).toBe('720')
    expect(() => enclosed(of(power(2, number('1/2'))))).toThrow(RangeError)
    for (const value of ['-1', '1/2', '1001'])
      expect(() => factorial(Rational.of(value))).toThrow(`got ${value}`)
    expect(factorial(Rational.ZERO).eq(1)).toBe(true)
  })

  test('is printed with its mark', () => {
    const term = power(of(add('n', 1)), 2)
    expect([toPlain(term), toLatex(term)]).toEqual([
      '((n + 1)!)^2',
      '\\left(\\left(n + 1\\right)!\\right)^{2}',
    ])
  })
})
