import { describe, expect, test } from 'vitest'
import { NormalForm } from '../../../src/math/proof/normal-form.js'
import { PremiseError, type Premises } from '../../../src/math/proof/premises.js'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
import {
  add,
  apply,
  indexed,
  ln,
  multiply,
  negate,
  number,
  power,
  squareRoot,
  subtract,
  sum,
  symbol,
  type Term,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const equation = (left: TermLike, right: TermLike) => ({ left: term(left), right: term(right) })
const proves = (left: TermLike, right: TermLike, premises: Premises = {}) =>
  proveIdentity(term(left), term(right), premises).proved
const [r, s] = [indexed('r', 'i'), indexed('s', 'i')]

describe('a symbol or a member is replaced inside other left sides, whichever is given first', () => {
  test.each<[string, Term, Term, Term]>([
    ['a symbol in a logarithm', ln(add('x', 1)), symbol('x'), ln(add('y', 2))],
    ['a symbol in a function', apply('f', 'x'), symbol('x'), apply('f', add('y', 1))],
  ])('%s', (_, left, simple, expected) => {
    const given = [equation(left, 3), equation(simple, add('y', 1))]
    for (const premises of [{ given }, { given: given.toReversed() }]) {
      expect(proves(left, 3, premises)).toBe(true)
      expect(proves(expected, 3, premises)).toBe(true)
    }
  })

  test('a member in a logarithm, a sum and a function', () => {
    for (const [left, expected] of [
      [ln(add(r, 1)), ln(add(s, 2))],
      [apply('f', r), apply('f', add(s, 1))],
    ] as const) {
      const given = [equation(left, 3), equation(r, add(s, 1))]
      for (const premises of [{ given }, { given: given.toReversed() }]) {
        expect(proves(left, 3, premises)).toBe(true)
        expect(proves(expected, 3, premises)).toBe(true)
      }
    }
  })
})

describe('premises on signs', () => {
  test('name symbols and groups, or say of a term that it is positive', () => {
    const premises = { positive: ['a', subtract(1, 'p')], nonnegative: ['n'] }
    expect(proveSign(symbol('a'), premises).sign).toBe('positive')
    expect(proveSign(indexed('a', 'i'), premises).sign).toBe('positive')
    expect(proveSign(subtract(1, 'p'), premises).sign).toBe('positive')
    expect(proveSign(symbol('n'), premises).sign).toBe('nonnegative')
    for (const unknown of ['p', 'x']) expect(proveSign(symbol(unknown), premises).sign).toBe('unknown')
    expect(proveSign(symbol('a')).sign).toBe('unknown')
  })

  test('make a root of a square the base itself where that is not negative', () => {
    const form = new NormalForm([], { nonnegative: ['n'] })
    const key = (like: TermLike) => form.normalForm(term(like)).key
    expect(key(squareRoot(power('n', 2)))).toBe(key('n'))
    expect(key(squareRoot(power('x', 2)))).not.toBe(key('x'))
  })

  test('are refused that contradict each other or say nothing', () => {
    for (const positive of [negate('a'), negate(power('x', 2)), subtract('x', 'x'), negate(3)])
      expect(() => new NormalForm([], { positive: ['a', positive] })).toThrow(PremiseError)
    for (const positive of [power('x', 2), number(3), add('a', 1)])
      expect(() => new NormalForm([], { positive: ['a', positive] })).not.toThrow()
  })

  test('are not needed for sizes, which are positive', () => {
    const size = sum('i', 1, 'G')
    expect(proveSign(size).sign).toBe('positive')
    expect(proveSign(multiply('G', sum('i', 1, 'G'), 'x')).sign).toBe('unknown')
    expect(proveIdentity(squareRoot(power(size, 2)), term('G'))).toMatchObject({
      proved: true,
      how: 'normal form',
    })
  })
})
