import { describe, expect, test } from 'vitest'
import { formOf, formulaIn, normaliserIn, runningFamilies } from '../../../src/notation/families/formula.js'
import { nodeOf } from '../../page/read-here.js'

describe('an equation gives a formula', () => {
  test.each([
    ['p_i', 'z_i / 2', 1],
    ['w_{ij}', 'a_i - a_j', 2],
    ['\\pi(y \\mid x)', 'q(y) g(x)', 2],
    ['H(p)', '-\\sum_i p_i \\ln p_i', 'function'],
    ['\\psi(\\eta)', '\\ln \\sum_i e^{\\eta z_i}', 'function'],
    ['\\mu', '\\frac1n \\sum_i z_i', 0],
    ['s^2', '\\frac1n \\sum_i z_i^2', 0],
  ] as const)('%s = %s', (left, right, form) => {
    expect(formOf(formulaIn(nodeOf(left), nodeOf(right))!)).toBe(form)
  })

  test.each([
    // A number, another name, itself, the time, the next of a sequence, and what is no name.
    ['a', '3'],
    ['p', 'q'],
    ['p_i', 'p_i + 1'],
    ['D_{i+1}', '2 D_i'],
    ['2 a', 'b + 1'],
    ['f(3)', 'b + 1'],
  ])('%s = %s gives none', (left, right) => {
    expect(formulaIn(nodeOf(left), nodeOf(right))).toBeNull()
  })

  test('of a letter that is a number in it there are no members: m_t = 1 - b^t', () => {
    expect(formulaIn(nodeOf('m_t'), nodeOf('1 - b^t'))?.indices).toEqual([])
  })
})

test.each([
  ['\\pi(y)', 'w(y) / Z', 'Z'],
  ['\\pi(y)', '\\frac1Z w(y) e^{r(y)}', 'Z'],
  ['\\pi(y)', 'w(y) / K', undefined],
  ['\\mu', 'w / Z', undefined],
])('Z makes chances of weights: %s = %s', (left, right, name) => {
  expect(normaliserIn(formulaIn(nodeOf(left), nodeOf(right))!)?.name).toBe(name)
})

test.each([
  ['\\sum_i z_i w_j', ['z']],
  ['\\sum_{i,j} z_i w_j', ['w', 'z']],
  ['x_i - \\bar x', ['x']],
  ['\\bar x + y_i', []],
  ['\\operatorname{softmax}(\\frac{z}{T})', ['z']],
  ['\\mathbb{E}_\\pi[r]', ['pi', 'r']],
])('the families of which members run in %s', (latex, names) => {
  expect([...runningFamilies(nodeOf(latex))].sort()).toEqual(names)
})
