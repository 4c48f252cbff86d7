import { describe, expect, test } from 'vitest'
import { proveIdentity } from '../../../src/math/proof/tactics.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { OwnDefinitions } from '../../../src/rules/authored-claim/definitions.js'
import { ownTerm } from '../../../src/rules/authored-claim/term.js'

/** The term of an expression beside some definitions. */
function own(latex: string, ...where: readonly string[]) {
  const functions = new Set(['f'])
  const chains = where.flatMap(line => parseChains(line, { functions }))
  const read = parseChains(latex, { functions })
  const glossary = buildGlossary([...chains, ...read])
  return ownTerm(read[0]!.terms[0]!, glossary, new OwnDefinitions(chains, glossary))
}
const isSame = (left: string, right: string, ...where: readonly string[]) =>
  proveIdentity(own(left, ...where), own(right)).proved
function errorOf(latex: string, ...where: readonly string[]) {
  try {
    own(latex, ...where)
  } catch (error) {
    return error instanceof LatexError ? [error.offset, error.reason] : String(error)
  }
  return null
}
const d = (by: string, of: string) => `\\frac{\\partial}{\\partial ${by}} ${of}`

describe('a derivative is taken', () => {
  test.each([
    ['x + 1', 'x + 1', []],
    [d('x', 'x^3'), '3 x^2', []],
    [`2 + 5 ${d('x', 'x^3')}`, '2 + 15 x^2', []],
    [`${d('x', 'x^3')} + ${d('y', 'y^2')}`, '3 x^2 + 2 y', []],
    [`${d('x', 'x^3')} ${d('y', 'y^2')}`, '6 x^2 y', []],
    [d('x', `(x ${d('x', 'x^3')})`), '9 x^2', []],
    // What is defined is put in first.
    ['s + 1', '2 x + 1', ['s = 2 x']],
    [d('x', 's^2'), '8 x', ['s = 2 x']],
    [d('x', 'f(x)'), '2 x', ['f(t) = t^2']],
    [`s ${d('x', 's')}`, '4 x', ['s = 2 x']],
    [`\\sum_{i=1}^n r_i + ${d('x', 'x^2')}`, '\\sum_{i=1}^n r_i + 2 x', []],
  ])('%s is %s', (left, right, where) => expect(isSame(left, right, ...where)).toBe(true))

  test('and is no other', () => {
    expect(isSame(d('x', 'x^3'), '2 x^2')).toBe(false)
    expect(isSame(d('y', 'x^3 y'), 'x^3')).toBe(true)
  })
})

describe('a derivative is refused', () => {
  test.each([
    ['\\nabla x^2', []],
    [d('s', 's^2'), ['s = 2 x']],
    [`\\sum_{i=1}^n ${d('x', 'x^2')}`, []],
    [`\\prod_{i=1}^n (1 + ${d('x', 'x^2')})`, []],
    [`\\max_x ${d('x', 'x^2')}`, []],
    [`\\lim_{h \\to 0} (1 + ${d('x', 'x^2')})`, []],
  ])('%s', (latex, where) => {
    const [offset, reason] = errorOf(latex, ...where) as [number, string]
    expect(offset).toBe(Math.max(0, latex.search(/\\frac|\\nabla/)))
    expect(reason).toBe(/sum|prod|max|lim/.test(latex) ? 'notation' : 'syntax')
  })

  test('by what is not defined it is taken', () => {
    expect(errorOf(d('x', 's^2'), 's = 2 x')).toBeNull()
    expect(errorOf(d('s', 's^2'))).toBeNull()
    expect(errorOf(`2 + \\sum_{i=1}^n r_i + ${d('x', 'x^2')}`)).toBeNull()
  })
})
