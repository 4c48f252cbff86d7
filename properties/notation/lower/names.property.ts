import { describe, expect, test } from 'vitest'
import { toPlain } from '../../../src/math/term/print.js'
import { FORMS, refusalOf, termOf } from './term-of.js'

describe('a name is', () => {
  test.each([
    ['e^{x} = y, z = e', 'exp(1)', "Euler's number beside its powers"],
    ['\\sum_{k=1}^{2} x_{k}', 'x_1 + x_2', 'a symbol for each number of a sum'],
    ['\\sum_r \\pi_{\\text{ref}} a_r', 'Σ_r(pi_ref·a_r)', 'whole where a word holds the letter of an index'],
    ['\\sum_f x_{abf} a_f', 'Σ_f(x_abf·a_f)', 'whole where letters make a word'],
    ['\\sum_a x_{abf} a_a', 'Σ_a(x_abf·a_a)', 'whole where letters make a word'],
  ])('%s: %s, %s', (source, plain) => {
    for (const form of FORMS) expect(toPlain(termOf(source, form))).toBe(plain)
  })
})

describe('no name is', () => {
  test.each([
    ['(a + b)_i', 'a name under an index or accent, got an expression', 'notation'],
    ["x'^{(i)}", 'a power or an index, written so that one can tell which, got x^{(i)}', 'ambiguous'],
    ['\\hat{x}^{(i)}', 'a power or an index, written so that one can tell which, got x^{(i)}', 'ambiguous'],
    ['\\sum_i x_{i+1}', 'one index, got an expression in i', 'notation'],
    ["\\sum_i x_{i+1}'", 'one index, got an expression in i', 'notation'],
    ['\\sum_i x_{\\mathrm{ij}}', 'one index, got an expression in i', 'notation'],
    ['\\sum_i i', 'the index i only as an index, got i as a value', 'notation'],
  ])('%s: expected %s', (source, message, reason) => {
    for (const form of FORMS)
      expect(refusalOf(source, form)).toMatchObject({ message: `lower: expected ${message}`, reason })
  })
})
