import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'

import { parsePlain } from '../../../src/notation/plain/parser.js'
import { chainText } from '../latex/grammar/tree-text.js'

const plain = (source: string) => parsePlain(source).map(chainText).join('; ')
const latex = (source: string) => parseChains(source).map(chainText).join('; ')

/** Each function with the LaTeX that it is read as, of one value. */
const CALLS: readonly (readonly [name: string, source: string])[] = [
  ['sqrt', '\\sqrt{2}'],
  ['abs', '\\lvert 2 \\rvert'],
  ['exp', '\\exp(2)'],
  ['ln', '\\ln(2)'],
  ['log', '\\log(2)'],
  ['log2', '\\log_{2}(2)'],
  ['log_2', '\\log_{2}(2)'],
  ['log10', '\\log_{10}(2)'],
  ['log_10', '\\log_{10}(2)'],
  ['sin', '\\sin(2)'],
  ['cos', '\\cos(2)'],
  ['tan', '\\tan(2)'],
  ['arcsin', '\\arcsin(2)'],
  ['arccos', '\\arccos(2)'],
  ['arctan', '\\arctan(2)'],
  ['σ', '\\sigma(2)'],
  ...'sigma sigmoid logit softplus sinh cosh tanh asin acos atan floor ceil round'
    .split(' ')
    .map(name => [name, `\\mathrm{${name}}(2)`] as const),
]
const LISTS: readonly (readonly [name: string, source: string])[] = [
  ['min', '\\min(4, 6)'],
  ['max', '\\max(4, 6)'],
  ['gcd', '\\mathrm{gcd}(4, 6)'],
  ['lcm', '\\mathrm{lcm}(4, 6)'],
]

describe('functions in plain notation', () => {
  test.each(CALLS)('%s is read as %s', (name, source) => expect(plain(`${name}(2)`)).toBe(latex(source)))

  test.each(LISTS)('%s takes several values, as %s', (name, source) => {
    expect(plain(`${name}(4, 6)`)).toBe(latex(source))
  })
})
