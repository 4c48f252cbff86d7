import { describe, expect, test } from 'vitest'
import { OwnDefinitions } from '../../src/audit/own-definitions.js'
import { ownTerm } from '../../src/audit/own-derivative.js'
import { LatexError } from '../../src/latex/latex-error.js'
import { lower } from '../../src/latex/lower.js'
import { parseChains } from '../../src/latex/parser.js'
import { proveIdentity } from '../../src/proof/tactics.js'
import { nodeOf, readingOf } from './read-here.js'

const { glossary } = readingOf('Here $x$ and $s$ are so.')
const read = (latex: string, where = '') => {
  const chains = where === '' ? [] : parseChains(where)
  return ownTerm(nodeOf(latex), glossary, new OwnDefinitions(chains, glossary))
}

describe('an expression of a claim is, with what is defined put in and each derivative taken,', () => {
  test.each([
    ['x + 1', '', 'x + 1'],
    ['s + 1', 's = 2x', '2x + 1'],
    ['\\frac{d}{dx} x^3', '', '3x^2'],
    ['5 - \\frac{d}{dx} x^3', '', '5 - 3x^2'],
    ['\\frac{d}{dx} s^2', 's = 2x', '8x'],
    ['s + \\frac{d}{dx} s^2', 's = 2x', '10x'],
    ['\\frac{d}{dx} \\frac{d}{dx} x^3', '', '6x'],
    ['\\frac{d}{dx} (x^2 \\frac{d}{dy} (x y^2))', '', '6 x^2 y'],
    ['(\\frac{d}{dx} x^2) (\\frac{d}{dy} y^3)', '', '6 x y^2'],
    ['\\frac{d}{dx} \\sum_{i=1}^{n} x a_i', '', '\\sum_{i=1}^{n} a_i'],
    ['\\frac{1}{2} \\cdot \\frac{d}{dx} x^2', 's = 3', 'x'],
  ])('%s with %s: %s', (latex, where, expected) =>
    expect(proveIdentity(read(latex, where), lower(nodeOf(expected), glossary)).proved).toBe(true),
  )
})

describe('refused is', () => {
  const refusal = (latex: string, where = ''): LatexError => {
    try {
      read(latex, where)
    } catch (error) {
      if (error instanceof LatexError) return error
    }
    throw new Error(`expected ${latex} to be refused as notation`)
  }

  test.each(['\\nabla x^2', '3 + \\nabla x^2'])('%s, which is by nothing', latex =>
    expect(refusal(latex).offset).toBe(latex.indexOf('\\nabla')),
  )

  test('a derivative by what is defined, and by no other', () => {
    expect(refusal('1 + \\frac{d}{ds} s^2', 's = 2x').offset).toBe(4)
    expect(() => read('\\frac{d}{dx} x^2', 's = 2x')).not.toThrow()
    expect(() => read('\\frac{d}{ds} s^2')).not.toThrow()
  })

  test.each([
    '\\sum_{i=1}^{n} \\frac{d}{dx} x^2',
    '\\prod_{i=1}^{n} \\frac{d}{dx} x^2',
    '\\max_{x} \\frac{d}{dx} x^2',
    '\\lim_{h \\to 0} \\frac{d}{dx} x^2',
    '\\sum_{i=1}^{n} (3 + \\frac{d}{dx} x^2)',
  ])('%s, whose derivative would vary with what is bound', latex => {
    const { offset, reason } = refusal(latex)
    expect([offset, reason]).toEqual([latex.indexOf('\\frac'), 'notation'])
  })

  test('a derivative that is not known', () =>
    expect(() => read('\\frac{d}{dx} \\max(x, 1)')).toThrow(RangeError))
})
