import { describe, expect, test } from 'vitest'
import {
  applicationsIn,
  argumentsIn,
  asWritten,
  type Dependence,
  inMoments,
  type Moment,
} from '../../../src/math/statistics/moments.js'
import { toPlain } from '../../../src/math/term/print.js'
import { simplify } from '../../../src/math/term/simplify.js'
import {
  add,
  apply,
  exp,
  indexed,
  multiply,
  number,
  power,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

const MOMENTS = new Map<string, Moment>([
  ['E', 'expectation'],
  ['Var', 'variance'],
  ['Cov', 'covariance'],
])
const NAMES = { expectation: 'mean', variance: 'var', covariance: 'cov' }

const shown = (term: Term, dependence: Dependence, variables = ['X', 'Y', 'Z']) => {
  const found = inMoments(term, MOMENTS, new Set(variables), dependence)
  return found && toPlain(simplify(found))
}
const mean = (...factors: string[]) => apply('E', multiply(...factors))

describe('a term in moments', () => {
  test.each<[string, Term, string]>([
    ['a number', number('5/2'), '5/2'],
    ['a symbol that is no variable', symbol('a'), 'a'],
    ['a mean in an exponent', power('a', apply('E', 'X')), 'a^E(X)'],
    ['a mean in a sum', add('a', apply('E', 'X')), 'a + E(X)'],
    ['a mean of what is no variable', apply('E', 'a'), 'a'],
    ['a member of a group', indexed('r', 'i'), 'r_i'],
  ])('keeps %s', (_, term, expected) => expect(shown(term, 'any')).toBe(expected))

  test.each<[string, Term]>([
    ['a variable by itself', symbol('X')],
    ['a variable beside a mean', add('X', apply('E', 'X'))],
    ['a function that is no moment', exp(apply('f', 'a'))],
    ['the mean of nothing', apply('E')],
    ['the mean of two', apply('E', 'X', 'Y')],
    ['the mean of what is no polynomial', apply('E', exp('X'))],
    ['the variance of nothing', apply('Var')],
    ['the variance of two', apply('Var', 'X', 'Y')],
    ['the variance of what is no polynomial', apply('Var', exp('X'))],
    ['the covariance of nothing', apply('Cov')],
    ['the covariance of one', apply('Cov', 'X')],
    ['the covariance of three', apply('Cov', 'X', 'Y', 'Z')],
    ['a covariance whose first is no polynomial', apply('Cov', exp('X'), 'Y')],
    ['a covariance whose second is no polynomial', apply('Cov', 'X', exp('Y'))],
    ['the mean of a cube', apply('E', power('X', 3))],
    ['the variance of a square', apply('Var', power('X', 2))],
    ['a sum with a cube', apply('E', add('X', power('Y', 3)))],
  ])('is none for %s, however the variables hang together', (_, term) => {
    for (const dependence of ['any', 'uncorrelated', 'independent'] as const)
      expect(shown(term, dependence)).toBeNull()
  })

  test('is none for the variance of a sum with too many products', () => {
    const names = Array.from({ length: 9 }, (_, i) => `X_${i}`)
    expect(shown(apply('Var', add(...names)), 'any', names)).toBeNull()
    expect(shown(apply('Var', add(...names.slice(1))), 'any', names)).not.toBeNull()
    expect(shown(apply('E', add(...names)), 'any', names)).not.toBeNull()
  })
})

describe('the mean of a product', () => {
  test.each<[Term, Dependence, string | null]>([
    [mean('X', 'Y'), 'any', 'Cov(X, Y) + E(X)·E(Y)'],
    [mean('Y', 'X'), 'any', 'Cov(X, Y) + E(Y)·E(X)'],
    [mean('X', 'Y'), 'uncorrelated', 'E(X)·E(Y)'],
    [mean('X', 'Y'), 'independent', 'E(X)·E(Y)'],
    [mean('X', 'X'), 'any', 'Var(X) + E(X)^2'],
    [mean('X', 'X'), 'uncorrelated', 'Var(X) + E(X)^2'],
    [mean('X', 'X', 'Y'), 'any', null],
    [mean('X', 'Y', 'Y'), 'any', null],
    [mean('X', 'X', 'Y'), 'uncorrelated', null],
    [mean('X', 'Y', 'Y'), 'uncorrelated', null],
    [mean('X', 'X', 'Y'), 'independent', '(Var(X) + E(X)^2)·E(Y)'],
    [mean('X', 'Y', 'Z'), 'any', null],
    [mean('X', 'Y', 'Z'), 'uncorrelated', null],
    [mean('X', 'Y', 'Z'), 'independent', 'E(X)·E(Y)·E(Z)'],
    [mean('X', 'X', 'X', 'Y'), 'independent', null],
  ])('%#: is as determined as the variables are', (term, dependence, expected) =>
    expect(shown(term, dependence)).toBe(expected),
  )
})

describe('a moment as it is written', () => {
  test('is that of names of any length, and only where the whole name is one', () => {
    expect(asWritten(symbol('Cov(first, second)'), NAMES)).toEqual(apply('cov', 'first', 'second'))
    for (const name of ['UE(X)', 'E(X)U']) expect(asWritten(symbol(name), NAMES)).toEqual(symbol(name))
  })

  test('is applied to symbols, wherever it stands in a term', () => {
    expect(asWritten(add(multiply(2, 'Cov(X, Y)'), power('E(X)', 2), 'a'), NAMES)).toEqual(
      add(multiply(2, apply('cov', 'X', 'Y')), power(apply('mean', 'X'), 2), 'a'),
    )
  })

  test('is what the moments of a term are, for those that it was written with', () => {
    for (const name of MOMENTS.keys()) {
      const term = apply(name, ...(name === 'Cov' ? ['X', 'Y'] : ['X']))
      const names = { expectation: 'E', variance: 'Var', covariance: 'Cov' }
      const [inside] = applicationsIn(asWritten(symbol(toPlain(term)), names))
      expect(inside).toEqual(term)
    }
  })
})

describe('applications', () => {
  const inner = apply('f', 'X', add('Y', 'a'))
  const outer = apply('E', multiply(inner, 'Z'))

  test('are found from the outside in', () => {
    expect(applicationsIn(add('b', power(outer, 2), apply('g', 'c')))).toEqual([
      outer,
      inner,
      apply('g', 'c'),
    ])
    expect(applicationsIn(add('b', 2))).toEqual([])
  })

  test('have symbols inside, some of them alone', () => {
    const { inside, alone } = argumentsIn(add('b', outer, apply('E', 'c')))
    expect([...inside].sort()).toEqual(['X', 'Y', 'Z', 'a', 'c'])
    expect([...alone].sort()).toEqual(['X', 'c'])
  })
})
