import { describe, expect, test } from 'vitest'
import { atIndex } from '../../../src/math/proof/renaming.js'
import {
  add,
  divide,
  exp,
  indexed,
  ln,
  multiply,
  power,
  sum,
  type TermLike,
} from '../../../src/math/term/term.js'
import { rulesUnder } from './forms.js'

const [r, s] = [(index: string) => indexed('r', index), (index: string) => indexed('s', index)]

describe('a quotient at another index', () => {
  test.each<[string, (index: string) => TermLike]>([
    ['a member', r],
    ['a polynomial', index => add(multiply(3, power(r(index), 2), s(index)), multiply(-2, s(index)), 'x', 5)],
    ['a quotient', index => divide(add(r(index), 'x'), add(s(index), power(r(index), 2), 1))],
    ['functions', index => multiply(exp(multiply(r(index), 'x')), ln(add(s(index), 1)))],
    ['a sum around it', index => sum('k', exp(multiply(r('k'), r(index))), 'G')],
    ['a root', index => power(add(r(index), s(index)), '3/2')],
  ])('is what the term is at that index: %s', (_, at) => {
    const { form, of } = rulesUnder()
    const quotient = of(at('i'))
    expect(atIndex(form, quotient, 'i', 'j').key).toBe(of(at('j')).key)
    expect(atIndex(form, quotient, 'i', 'i')).toBe(quotient)
    expect(atIndex(form, quotient, 'l', 'j')).toBe(quotient)
  })

  test('asks for no condition a second time', () => {
    const { form, of, conditions } = rulesUnder()
    const quotient = of(divide(1, add(r('i'), 'x')))
    const before = conditions()
    atIndex(form, quotient, 'i', 'j')
    expect(conditions()).toEqual(before)
  })

  test('is refused at an index that it has already: two members would become one', () => {
    const { form, of } = rulesUnder()
    const both = of(add(r('i'), multiply(-1, r('j'))))
    expect(() => atIndex(form, both, 'i', 'j')).toThrow('expected an index other than j')
    expect(() => atIndex(form, of(sum('j', multiply(r('i'), exp(r('j'))))), 'i', 'j')).not.toThrow()
  })
})
