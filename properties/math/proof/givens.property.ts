import { describe, expect, test } from 'vitest'
import { Givens } from '../../../src/math/proof/givens.js'
import { PremiseError, type Premises, printEquation } from '../../../src/math/proof/premises.js'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { toPlain } from '../../../src/math/term/print.js'
import {
  add,
  apply,
  indexed,
  ln,
  multiply,
  sum,
  symbol,
  type TermLike,
  term,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

const [r, s] = [(index: string) => indexed('r', index), (index: string) => indexed('s', index)]
const equation = (left: TermLike, right: TermLike) => ({ left: term(left), right: term(right) })
const prove = (left: TermLike, right: TermLike, premises: Premises = {}) =>
  proveIdentity(term(left), term(right), premises)

describe('a given equation with an index', () => {
  test('holds at an index that was met before it was given', () => {
    const given = [equation(sum('k', r('k')), 1), equation(ln(s('i')), 5)]
    expect(prove(ln(s('k')), 5, { given, positive: ['s'] })).toMatchObject({
      proved: true,
      conditions: ['given ln(s_i) = 5'],
    })
    expect(prove(sum('k', multiply(r('k'), ln(s('k')))), 5, { given, positive: ['s'] }).proved).toBe(true)
  })
})

describe('a symbol that is replaced', () => {
  test('is replaced in one left side after the other', () => {
    const given = [
      equation('x', add('y', 1)),
      equation(ln(add('x', 1)), 3),
      equation(apply('f', 'x'), 2),
      equation(apply('g', 'x', ln(add('x', 1))), 4),
    ]
    expect(prove(apply('f', add('y', 1)), 2, { given }).proved).toBe(true)
    expect(prove(add(ln(add('y', 2)), apply('f', 'x')), 5, { given }).proved).toBe(true)
    expect(prove(apply('g', add(1, 'y'), 3), 4, { given }).proved).toBe(true)
  })
})

test('a right side is brought into its normal form once, and again only after another equation', () => {
  const { form, of } = rulesUnder()
  const rights: string[] = []
  const givens = new Givens(
    left => form.normalForm(left),
    right => {
      rights.push(toPlain(right))
      return form.normalForm(right)
    },
  )
  const key = of('x').single()!.monomial.factors[0]!.generator.key
  const right = () => givens.rightOf(key, new Set())?.key
  expect(right()).toBeUndefined()
  givens.add(equation('x', add('y', 1)))
  expect([right(), right()]).toEqual([of(add(1, 'y')).key, of(add(1, 'y')).key])
  expect(rights).toEqual(['y + 1'])
  givens.add(equation('z', 2))
  expect(right()).toBe(of(add(1, 'y')).key)
  expect(rights).toEqual(['y + 1', 'y + 1'])
  expect(givens.used.map(printEquation)).toEqual(['x = y + 1'])
})

describe('an equation that is no rule is refused, with what was expected', () => {
  test.each<[string, Premises]>([
    ['at most one free index on the left', { given: [equation(multiply(r('i'), r('j')), 1)] }],
    [
      'no index on the right but those of the left, got k',
      { given: [equation(r('i'), add(s('i'), s('k')))] },
    ],
    ['one unknown on the left', { given: [equation(add('x', 'y'), 1)] }],
    ['equations that do not lead back to themselves', { given: [equation('x', add('x', 1))] }],
  ])('%s', (expected, premises) => {
    const refused = () => prove(add('x', 0), symbol('z'), premises)
    expect(refused).toThrow(PremiseError)
    expect(refused).toThrow(`expected ${expected}`)
  })
})
