import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { symbolsOf } from '../../../src/notation/tree/symbols-of.js'

const termOf = (source: string) => parseChains(source, { holes: true })[0]!.terms[0]!

describe('the free symbols of', () => {
  test.each([
    ['\\bar{r} + \\tilde s', ['r', 's']],
    ['x^2', ['x']],
    ['2^x', ['x']],
    ['e^x', ['x']],
    ['e^2', []],
    ['e^{2x}', ['x']],
    ['e(x)^2', ['e', 'x']],
    ['?e(a)^2', ['a']],
    ['\\exp x + \\ln y', ['x', 'y']],
    ['\\sum_{i=1}^n i x', ['n', 'x']],
    ['i + \\sum_{i} i', ['i']],
    ['\\int_0^t x y \\, dx', ['t', 'y']],
    ['x + \\int_0^1 \\frac{dx}{x}', ['x']],
    ['\\int_0^x x \\, dx', ['x']],
    ['\\int x^2 \\, dx', ['x']],
    ['\\sum_{i,j} i j k', ['k']],
    ['\\prod_{t=1}^T t', ['T']],
    ['\\lim_{x \\to 0} x y', ['y']],
    ['\\max_\\theta \\theta J', ['J']],
    ['\\int_0^1 x', ['x']],
  ])('%s are %j', (source, names) => {
    expect([...symbolsOf(termOf(source))].sort()).toEqual([...names].sort())
  })
})
