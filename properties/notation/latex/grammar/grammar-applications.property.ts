import { describe, expect, test } from 'vitest'
import { parseChains } from '../../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../../src/notation/tree/glossary.js'
import { refusal } from './refusal.js'
import { chainText } from './tree-text.js'

const read = (source: string): string => parseChains(source).map(chainText).join('; ')

const reads = (rows: readonly (readonly [source: string, tree: string])[]) =>
  test.each(rows)('%s', (source, tree) => {
    expect(read(source)).toBe(tree)
  })

describe('scripts behind an application are of its value:', () => {
  reads([
    ['f(x)^2', '(pow (call f x) 2)'],
    ['f(x)^{(2)}', '(pow (call f x) 2)'],
    ['f(x)_i', '(sub (call f x) i)'],
    ["f(x)'", '(prime (call f x))'],
    ['f(x)^*', '(star (call f x))'],
    ['f(x)_i^2', '(pow (sub (call f x) i) 2)'],
    ['\\sigma^2(x) y', '(mul (pow (call sigma x) 2) y)'],
  ])

  test.each(['f(x)_i', "f(x)'", 'f(x)^*', '(a + b)_i'])(
    '%s has no term, and is not that without the script',
    source => {
      const chains = parseChains(source)
      const term = () => lower(chains[0]!.terms[0]!, buildGlossary(chains))
      expect(term).toThrow(LatexError)
      expect(term).toThrow('lower: expected a name under an index or accent, got an expression')
    },
  )
})

describe('a sign alone is the outcome of a test', () => {
  reads([
    ['P(+)', '(call P +)'],
    ['P(D \\mid -)', '(call P (given D -))'],
    ['P(+ \\mid D)', '(call P (given + D))'],
    ['P(-, D)', '(call P - D)'],
    ['P(-|x|)', '(mul P (neg (abs x)))'],
    ['P(-x)', '(mul P (neg x))'],
  ])
})

describe('a remainder without brackets', () => {
  reads([
    ['7 \\bmod 5', '(call mod 7 5)'],
    ['3 + (7 \\bmod 5)', '(add 3 (call mod 7 5))'],
    ['3 - (7 \\bmod 5)', '(add 3 (neg (call mod 7 5)))'],
    ['17 \\equiv 2 (\\bmod 5)', '(call residue 17 5) = (call residue 2 5)'],
    ['a \\equiv b (\\bmod n)', '(call residue a n) = (call residue b n)'],
    ['a \\equiv b (\\text{mod } n)', '(call residue a n) = (call residue b n)'],
  ])

  test.each([
    ['-7 \\bmod 5', 'brackets around what is divided'],
    ['\\pm 7 \\bmod 5', 'brackets around what is divided'],
    ['3 + 7 \\bmod 5', 'brackets around a remainder in a sum'],
    ['3 + -{7 \\bmod 5}', 'brackets around a remainder in a sum'],
  ])('%s is ambiguous', (source, expected) => {
    expect(refusal(source)).toMatchObject({
      message: `parseChains: expected ${expected}, got the end`,
      offset: source.length,
      reason: 'ambiguous',
    })
  })
})
