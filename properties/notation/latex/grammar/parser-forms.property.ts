import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { chainText } from './tree-text.js'

describe('shapes', () => {
  const shape = (source: string) => parseChains(source, { holes: true }).map(chainText).join('; ')
  test.each([
    ['N \\propto C^{?e(\\alpha,\\beta)}', 'N ∝ (pow C (?e alpha beta))'],
    ['C = ?c() N D', 'C = (mul (?c ∅) N D)'],
    ['?_ \\cdot ?p_1', '(mul ?_ ?p_1)'],
    ['?r(\\sigma,r)', '(?r sigma r)'],
    ['?l(\\log,x)', '(?l log x)'],
    ['A_* = ?a', '(sub A any) = ?a'],
    ['\\exp(?t)', '(exp ?t)'],
  ])('%s', (source, tree) => {
    expect(shape(source)).toBe(tree)
  })
})
