import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'

import { chainText } from './tree-text.js'

describe('a numeral takes the power of ten that multiplies it, and no other factor:', () => {
  test.each([
    ['5 \\times 10^3', '5e3'],
    ['5 \\cdot 10^3', '5e3'],
    ['5*10^3', '5e3'],
    ['5 \\times 10^-3', '5e-3'],
    ['5 \\times 10^{+3}', '5e3'],
    ['5 \\times 10^+3 x', '(mul 5e3 x)'],
    ['5e2 \\times 10^3', '(mul 5e2 (pow 10 3))'],
    ['5 \\times \\text{10}^3', '(mul 5 (pow 10 3))'],
    ['5 \\times 10^{\\text{3}}', '(mul 5 (pow 10 3))'],
    ['5 \\times 10^3x', '(mul 5e3 x)'],
  ])('%s is %s', (source, tree) => expect(parseChains(source).map(chainText).join('; ')).toBe(tree))
})
