import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'

import { sameShape } from '../../../src/notation/tree/same-shape.js'

const termOf = (source: string) => parseChains(source)[0]!.terms[0]!

describe('of one shape are', () => {
  test.each([
    ['x + 1', '  x+1.0', true],
    ['10^3 x', '10^{3.00} x', true],
    ['1e3', '1000', true],
    ['1000', '1e3', true],
    ['2', '3', false],
    ['f(x, y)', 'f(x, z)', false],
    ['1e999999999', '1e999999999', true],
    ['1e999999999', '10e999999998', false],
    ['1', '1e999999999', false],
  ])('%s and %s: %s', (left, right, isSame) => {
    expect(sameShape(termOf(left), termOf(right))).toBe(isSame)
    expect(sameShape(termOf(right), termOf(left))).toBe(isSame)
  })
})
