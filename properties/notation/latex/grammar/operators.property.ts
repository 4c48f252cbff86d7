import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { reads } from './reads.js'
import { refusal } from './refusal.js'

describe('an operator takes the product behind it, and its limits in either order:', () => {
  reads([
    ['\\sum_{i=1}^{n} x_i', '(sum (sub x i) (relation:= i 1) n)'],
    ['\\sum^n_i x', '(sum x i n)'],
    ['\\sum x y + z', '(add (sum (mul x y) ∅ ∅) z)'],
    ['\\prod_i a_i b', '(product (mul (sub a i) b) i ∅)'],
    ['\\int_0^1 x \\, dx', '(integral (mul x (differential x)) 0 1)'],
    ['\\lim_{x \\to 0} f(x)', '(limit (call f x) (relation:→ x 0))'],
    ['\\sum_{\\text{all}} x', '(sum x all ∅)'],
    ['\\lim_{\\text{last}} x', '(limit x last)'],
    ['\\argmin_{\\text{all}} x', '(optimum:argmin x all)'],
    ['\\sum_i d x', '(sum (mul d x) i ∅)'],
    ['x_{\\max_i a}', '(sub x (optimum:max a i))'],
    ['\\lim f', '(limit f ∅)'],
    ['\\max(a, b)', '(max a b)'],
    ['\\max[a, b]', '(max a b)'],
    ['\\min\\{a, b\\}', '(min a b)'],
    ['\\max(a)', '(max a)'],
    ['\\max_x f', '(optimum:max f x)'],
    ['\\min_\\pi J', '(optimum:min J pi)'],
    ['\\max a', '(optimum:max a ∅)'],
    ['x_{\\max}', '(sub x max)'],
    ['x_{\\min}', '(sub x min)'],
    ['x_{\\max i}', '(sub x (optimum:max i ∅))'],
    ['\\arg\\max_x f', '(optimum:argmax f x)'],
    ['\\arg\\min f', '(optimum:argmin f ∅)'],
    ['\\argmax_x f', '(optimum:argmax f x)'],
    ['\\argmin f', '(optimum:argmin f ∅)'],
    ['\\sup_x f', '(optimum:sup f x)'],
    ['\\inf f', '(optimum:inf f ∅)'],
  ])
})

test.each([
  ['\\sum_i_j x', 'expected one limit on each side, got a second', 6],
  ['\\sum^i^j x', 'expected one limit on each side, got a second', 6],
  ['\\arg x', 'expected \\max or \\min after \\arg, got x', 6],
  ['\\max = 3', 'expected an operand, got =', 5],
  ['\\arg\\sup x', 'expected \\max or \\min after \\arg, got \\sup', 9],
])('%s is refused', (source, message, offset) => {
  expect(refusal(source)).toMatchObject({ message: `parseChains: ${message}`, offset, reason: 'syntax' })
})

test('every operator reaches from its command to the end of its body', () => {
  for (const operator of [
    '\\sum_i',
    '\\prod_i',
    '\\int_a',
    '\\lim_i',
    '\\max_i',
    '\\max',
    '\\argmin',
    '\\sup',
    '\\arg\\max',
  ]) {
    const source = `y = ${operator} x y`
    const { start, end } = parseChains(source)[0]!.terms[1]!
    expect([operator, source.slice(start, end)]).toEqual([operator, `${operator} x y`])
  }
  const listed = 'y = \\max(a, b) + c'
  const { start, end } = parseChains(listed)[0]!.terms[1]!.args[0]!
  expect(listed.slice(start, end)).toBe('\\max(a, b)')
})
