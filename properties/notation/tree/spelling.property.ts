import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { memberIn, spelled } from '../../../src/notation/tree/spelling.js'

const canonicalOf = (source: string) => canonical(parseChains(source)[0]!.terms[0]!)

describe('a name is spelled', () => {
  test.each([
    ['N', 'N'],
    ['\\pi_{ref}', 'pi_ref'],
    ['\\hat A', 'hat A'],
    ['\\bar{x}', 'bar x'],
    ['\\tilde\\pi', 'tilde pi'],
    ['\\hat A_i', 'hat A_i'],
    ["\\sigma'", "sigma'"],
    ["f''", "f''"],
    ['\\pi^*', 'pi*'],
    ['\\pi^*_{\\text{ref}}', 'pi_ref*'],
    ['x^{(2)}', 'x^(2)'],
    ['x_1', 'x_1'],
    ['x_{\\text{two words}}', 'x_two words'],
    ['d_{1,2}', 'd_1,2'],
    ['x_{t+1}', 'x_t+1'],
    ['x_{t-1}', 'x_t-1'],
    ['\\pi_{-i}', 'pi_-i'],
    ['x_{-12}', 'x_-12'],
    ['A_{ij}', 'A_ij'],
    ['x_{i/j}', 'x_ipow(j,-1)'],
    ['x_{x \\sim D}', 'x_x~D'],
    ['h_{i = 1}', 'h_i=1'],
    ['p_{y \\mid x}', 'p_y|x'],
    ['x_{f(a,b)}', 'x_call(f,a,b)'],
  ])('%s as %s', (source, name) => {
    expect(spelled(canonicalOf(source))).toBe(name)
  })

  test('one way where one thing is preferred to another, and another way where it is given', () => {
    const [preferred, given] = ['p_{i \\succ j}', 'p_{i \\mid j}'].map(source => spelled(canonicalOf(source)))
    expect(preferred).toContain('succ')
    expect(given).toBe('p_i|j')
  })
})

describe('a member of a group is', () => {
  test.each([
    ['r_i', 'r', 'i'],
    ['\\hat r_i', 'hat r', 'i'],
    ['\\pi^*_i', 'pi*', 'i'],
    ["r'_j", "r'", 'j'],
    ['\\pi_{ref}', 'pi', 'ref'],
    ['x_i^{(2)}', 'x^(2)', 'i'],
    ['{x_i}_a', 'x_a', 'i'],
  ])('%s of %s by %s', (source, group, index) => {
    expect(memberIn(canonicalOf(source))).toEqual({ group, index })
  })

  test.each(['r', '\\hat r', 'r_1', 'r_{t+1}', 'r_{ij}', 'x^{(i)}', 'x_1^{(i)}'])('%s of none', source => {
    expect(memberIn(canonicalOf(source))).toBeNull()
  })
})
