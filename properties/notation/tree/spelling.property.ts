import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { memberIn, spelled } from '../../../src/notation/tree/spelling.js'

const canonicalOf = (source: string) => canonical(parseChains(source)[0]!.terms[0]!)

describe('a name is spelled', () => {
  test.each([
    ['\\pi_{ref}', 'pi_ref'],
    ["\\sigma'", "sigma'"],
    ["f''", "f''"],
    ['\\pi^*', 'pi*'],
    ['\\pi^*_{\\text{ref}}', 'pi_ref*'],
    ['x^{(2)}', 'x^(2)'],
    ['x_{\\text{two words}}', 'x_two words'],
    ['d_{1,2}', 'd_1,2'],
    ['x_{t+1}', 'x_t+1'],
    ['x_{t-1}', 'x_t-1'],
    ['\\pi_{-i}', 'pi_-i'],
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
    ['\\pi^*_i', 'pi*', 'i'],
    ["r'_j", "r'", 'j'],
    ['\\pi_{ref}', 'pi', 'ref'],
    ['x_i^{(2)}', 'x^(2)', 'i'],
  ])('%s of %s by %s', (source, group, index) => {
    expect(memberIn(canonicalOf(source))).toEqual({ group, index })
  })

  test.each(['\\hat r', 'r_{ij}', 'x^{(i)}', 'x_1^{(i)}'])('%s of none', source => {
    expect(memberIn(canonicalOf(source))).toBeNull()
  })
})
