import { describe, expect, test } from 'vitest'
import { PremiseError, type Premises } from '../../../src/math/proof/premises.js'
import { proveIdentity, proveSign } from '../../../src/math/proof/tactics.js'
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
  squareRoot,
  subtract,
  sum,
  symbol,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'

const [x, y] = [symbol('x'), symbol('y')]
const r = (index: string) => indexed('r', index)
const equation = (left: TermLike, right: TermLike) => ({ left: term(left), right: term(right) })
const prove = (left: TermLike, right: TermLike, premises: Premises = {}) =>
  proveIdentity(term(left), term(right), premises)

describe('a given equation puts its right side for its left', () => {
  const total = sum('i', r('i'))

  test('for a symbol, a size, a sum under any index, a logarithm and an application', () => {
    expect(
      prove(power(x, 2), add(power(y, 2), multiply(2, y), 1), { given: [equation(x, add(y, 1))] }).proved,
    ).toBe(true)
    expect(prove(sum('i', 1, 'G'), 4, { given: [equation('G', 4)] })).toMatchObject({
      proved: true,
      size: null,
    })
    expect(prove(sum('k', multiply(3, r('k'))), 3, { given: [equation(total, 1)] }).proved).toBe(true)
    expect(
      prove(ln(multiply(x, y)), add(5, ln(y)), { positive: ['x', 'y'], given: [equation(ln(x), 5)] }).proved,
    ).toBe(true)
    expect(
      prove(exp(apply('f', x)), y, { positive: ['y'], given: [equation(apply('f', x), ln(y))] }).proved,
    ).toBe(true)
  })

  test('for every member, where the index of the left side is free', () => {
    const given = [equation(r('i'), add(multiply('a', indexed('x', 'i')), 'b'))]
    expect(
      prove(total, add(multiply('a', sum('j', indexed('x', 'j'))), multiply('#i', 'b')), { given }).proved,
    ).toBe(true)
    expect(prove(r('j'), add(multiply('a', indexed('x', 'j')), 'b'), { given }).proved).toBe(true)
    expect(prove(r('j'), add(multiply('a', indexed('x', 'i')), 'b'), { given }).proved).toBe(false)
    const logarithms = [equation(ln(r('i')), indexed('x', 'i'))]
    expect(
      prove(sum('k', ln(r('k'))), sum('m', indexed('x', 'm')), { positive: ['r'], given: logarithms }).proved,
    ).toBe(true)
  })

  test('and catches no index by it', () => {
    const given = [equation(r('i'), multiply(indexed('x', 'i'), sum('j', indexed('y', 'j'))))]
    const expected = multiply(sum('j', indexed('x', 'j')), sum('j', indexed('y', 'j')))
    expect(prove(sum('j', r('j')), expected, { given }).proved).toBe(true)
    expect(
      prove(sum('j', r('j')), sum('j', multiply(indexed('x', 'j'), indexed('y', 'j'))), { given }).proved,
    ).toBe(false)
  })

  test('also inside other left sides, in whatever order they are given', () => {
    const given = [equation(ln(add(y, 1)), 3), equation(x, add(y, 1))]
    expect(prove(ln(x), 3, { given }).proved).toBe(true)
    expect(prove(ln(x), 3, { given: [...given].reverse() }).proved).toBe(true)
  })

  test('and is named where it was used, and only there', () => {
    const given = [equation(x, add(y, 1)), equation('z', 5)]
    expect(prove(x, add(1, y), { given }).conditions).toEqual(['given x = y + 1'])
  })

  test('with the conditions of its right side', () => {
    expect(prove(x, divide(1, y), { given: [equation(x, divide(1, y))] }).conditions).toContain('y ≠ 0')
    const shared = add(1, divide(1, indexed('s', 'i')))
    const { proved, conditions } = prove(add(shared, ln(shared)), shared, {
      given: [equation(ln(shared), 0)],
    })
    expect(proved).toBe(true)
    expect(conditions).toContain('s_i ≠ 0')
    const member = indexed('t', 'i')
    const later = prove(add(member, shared), add(shared, member), { given: [equation(ln(shared), 0)] })
    expect(later).toMatchObject({ proved: true, conditions: ['s_i ≠ 0'] })
  })
})

describe('positive premises', () => {
  test('stay known of a symbol that an equation replaces', () => {
    const premises = { positive: ['p', 'q'], given: [equation('p', subtract(1, 'q'))] }
    expect(proveSign(divide('q', 'p'), premises)).toMatchObject({
      sign: 'positive',
      conditions: ['given p = 1 - q'],
    })
  })

  test('may be terms, whose positive multiples are known too, and whose opposites are negative', () => {
    const premises = { positive: ['p', subtract(1, 'p')] }
    expect(proveSign(subtract(1, 'p'), premises).sign).toBe('positive')
    expect(proveSign(subtract(multiply(2, 'p'), multiply(2, power('p', 2))), premises).sign).toBe('positive')
    expect(proveSign(subtract('p', 1), premises).sign).toBe('negative')
    expect(proveSign(subtract(2, 'p'), premises).sign).toBe('unknown')
    expect(proveSign(subtract('p', '1/2'), premises).sign).toBe('unknown')
  })

  test('and those of nonnegative symbols are no more than that', () => {
    expect(prove(divide(x, x), 1, { nonnegative: ['x'] }).conditions).toEqual(['x ≠ 0'])
    expect(prove(squareRoot(power(x, 2)), x, { nonnegative: ['x'] })).toMatchObject({
      proved: true,
      conditions: [],
    })
    expect(proveSign(add(x, 1), { nonnegative: ['x'] }).sign).toBe('positive')
    expect(proveSign(x, { nonnegative: ['x'] }).sign).toBe('nonnegative')
  })
})

describe('a premise that cannot be used is refused by name', () => {
  const refused: readonly (readonly [string, Premises])[] = [
    ['a left side of several unknowns', { given: [equation(add(x, y), 1)] }],
    ['a left side that is a number', { given: [equation(1, x)] }],
    ['a left side that is a multiple', { given: [equation(multiply(2, x), 1)] }],
    ['a left side that is a power of e', { given: [equation(exp(x), 2)] }],
    ['a left side that is a root', { given: [equation(squareRoot(x), y)] }],
    ['two indices on the left', { given: [equation(multiply(r('i'), r('j')), 1)] }],
    ['an index on the right alone', { given: [equation(x, r('i'))] }],
    ['two equations for one unknown', { given: [equation(x, 1), equation(x, 2)] }],
    ['an equation of a symbol with itself', { given: [equation(x, add(x, 1))] }],
    ['equations in a circle', { given: [equation(x, y), equation(y, add(x, 1))] }],
    ['a positive symbol that is given as negative', { positive: ['x'], given: [equation(x, -1)] }],
    ['a positive term that is 0', { positive: [subtract(x, x)] }],
    ['a positive term with a free index', { positive: [r('i')] }],
  ]
  for (const [says, premises] of refused)
    test(says, () => expect(() => prove(add(x, 0), number(7), premises)).toThrow(PremiseError))
})
