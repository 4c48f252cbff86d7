import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { boundBy, symbolsOf } from '../../../src/notation/tree/symbols-of.js'

const termOf = (source: string) => parseChains(source, { holes: true })[0]!.terms[0]!

describe('the free symbols of', () => {
  test.each([
    ['2', []],
    ['x', ['x']],
    ['x + x y', ['x', 'y']],
    ['\\hat r_i', ['r']],
    ['\\bar{r} + \\tilde s', ['r', 's']],
    ['r(x, y_w)', ['r', 'x', 'y']],
    ['(x + y)_i', ['x', 'y', 'i']],
    ['x^2', ['x']],
    ['2^x', ['x']],
    ['e^x', ['x']],
    ['e^2', []],
    ['e^{2x}', ['x']],
    ['e', ['e']],
    ['e(x)^2', ['e', 'x']],
    ['?e(a)^2', ['a']],
    ['\\exp x + \\ln y', ['x', 'y']],
    ['\\sum_{i=1}^n i x', ['n', 'x']],
    ['i + \\sum_{i} i', ['i']],
    ['\\sum_{i,j} i j k', ['k']],
    ['\\prod_{t=1}^T t', ['T']],
    ['\\lim_{x \\to 0} x y', ['y']],
    ['\\max_\\theta \\theta J', ['J']],
    ['\\int_0^1 x', ['x']],
  ])('%s are %j', (source, names) => {
    expect([...symbolsOf(termOf(source))].sort()).toEqual([...names].sort())
  })
})

describe('what is bound by', () => {
  test.each([
    ['i', ['i']],
    ['(i = 1)', ['i']],
    ['(i \\in S)', ['i']],
    ['(x_0 \\to 0)', ['x']],
    ['(i, j = 1)', ['i', 'j']],
    ['2', []],
    ['(a + b)', []],
    ['(1 = i, j)', ['j']],
  ])('%s is %j', (source, names) => {
    expect(boundBy(termOf(source))).toEqual(names)
  })
})
