import { describe, expect, test } from 'vitest'
import { heightOf } from '../../../../src/math/proof/kernel.js'
import { proveIdentity } from '../../../../src/math/proof/tactics.js'
import { toPlain } from '../../../../src/math/term/print.js'
import {
  add,
  divide,
  exp,
  indexed,
  multiply,
  negate,
  power,
  squareRoot,
  subtract,
  sum,
  type TermLike,
  term,
} from '../../../../src/math/term/term.js'
import { rulesUnder } from '../forms.js'

const r = (index: string) => indexed('r', index)
const PREMISES = { positive: ['p'], nonnegative: ['n'] }
const signOf = (body: TermLike) => {
  const { form, of } = rulesUnder(PREMISES)
  return form.signOf(of(sum('i', body, 'G')))
}

describe('the sign of a sum', () => {
  test('is that of its members, where all have the same', () => {
    expect(signOf(indexed('p', 'i'))).toBe('positive')
    expect(signOf(add(indexed('p', 'i'), indexed('n', 'i')))).toBe('positive')
    expect(signOf(exp(r('i')))).toBe('positive')
    expect(signOf(indexed('n', 'i'))).toBe('nonnegative')
    expect(signOf(power(r('i'), 2))).toBe('nonnegative')
    expect(signOf(negate(indexed('p', 'i')))).toBe('negative')
    expect(signOf(negate(power(r('i'), 2)))).toBe('nonpositive')
  })

  test('is not known where that of its members is not, and their fractions least of all', () => {
    expect(signOf(r('i'))).toBe('unknown')
    expect(signOf(subtract(indexed('p', 'i'), indexed('n', 'i')))).toBe('unknown')
    expect(signOf(divide(1, subtract(indexed('p', 'i'), r('i'))))).toBe('unknown')
    expect(signOf(divide(1, add(r('i'), 1)))).toBe('unknown')
  })

  test('goes into its roots and logarithms', () => {
    const { form, of } = rulesUnder(PREMISES)
    const total = sum('i', indexed('n', 'i'), 'G')
    expect(of(squareRoot(power(total, 2))).key).toBe(of(total).key)
    const unknown = sum('i', r('i'), 'G')
    expect(of(squareRoot(power(unknown, 2))).key).not.toBe(of(unknown).key)
    expect(form.signOf(of(squareRoot(power(unknown, 2))))).toBe('nonnegative')
  })
})

describe('a sum', () => {
  test('is one level above what it sums, and a product of sums as high as the highest', () => {
    const { of } = rulesUnder()
    const height = (like: TermLike) => heightOf(of(like))
    const pair = (one: string, other: string) => exp(multiply(r(one), r(other)))
    expect(height('x')).toBe(0)
    expect(height(r('i'))).toBe(0)
    expect(height(sum('i', r('i')))).toBe(1)
    expect(height(sum('i', sum('j', pair('i', 'j'))))).toBe(2)
    expect(height(sum('i', multiply(r('i'), sum('j', r('j')))))).toBe(1)
    expect(height(multiply(sum('i', r('i')), sum('i', sum('j', pair('i', 'j')))))).toBe(2)
    expect(height(exp(sum('i', r('i'))))).toBe(1)
  })

  test('is linear, with what does not run taken out, and counts where nothing runs', () => {
    const { of } = rulesUnder()
    const same = (left: TermLike, right: TermLike) => expect(of(left).key).toBe(of(right).key)
    same(sum('i', multiply(3, 'x', r('i')), 'G'), multiply(3, 'x', sum('j', r('j'), 'G')))
    same(sum('i', add(r('i'), 2), 'G'), add(sum('i', r('i'), 'G'), multiply(2, 'G')))
    same(sum('i', divide(r('i'), add('x', 1)), 'G'), divide(sum('i', r('i'), 'G'), add('x', 1)))
    same(sum('i', divide('x', add('y', 1)), 'G'), multiply('G', divide('x', add('y', 1))))
    same(sum('i', 0, 'G'), 0)
  })

  test('of fractions is printed as it is, neither side of the fraction in the place of the other', () => {
    const fraction = sum('i', divide(1, add(r('i'), 1)), 'G')
    expect(proveIdentity(term(fraction), term(0)).residue).toBe(toPlain(term(fraction)))
  })

  test('of fractions that run is not the fraction of sums', () => {
    const fraction = (index: string) => divide('x', add(r(index), 1))
    const left = term(sum('i', fraction('i'), 'G'))
    const proved = (right: TermLike) => proveIdentity(left, term(right)).proved
    expect(proved(multiply('x', sum('j', divide(1, add(r('j'), 1)), 'G')))).toBe(true)
    expect(proved(divide(multiply('G', 'x'), add(sum('j', r('j'), 'G'), 'G')))).toBe(false)
    expect(proved(divide('x', sum('j', add(r('j'), 1), 'G')))).toBe(false)
  })
})
