import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latexMember, raisable } from '../../../src/math/term/latex-name.js'
import { toLatex, toPlain } from '../../../src/math/term/print.js'
import { power, type Term } from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'

/** The term that LaTeX stands for; `beside` is read with it, so that the same symbols mean the same. */
function read(latex: string, beside = ''): Term {
  const chains = parseChains(latex)
  const others = beside === '' ? [] : parseChains(beside)
  return lower(chains[0]!.terms[0]!, buildGlossary([...chains, ...others]))
}

const letter = fc.constantFrom('A', 'r', '\\pi', '\\sigma', '\\Delta', '\\ell')
const accented = fc.oneof(
  letter,
  fc.tuple(fc.constantFrom('\\hat', '\\bar', '\\tilde'), letter).map(([accent, of]) => `${accent}{${of}}`),
)
const below = fc.constantFrom('', '_2', '_w', '_\\phi', '_{\\mathrm{ref}}', '_{1,2}', '_{t+1}', '_{*}')
const marks = fc.constantFrom('', '^*', "'", "''")
const name = fc.tuple(accented, below, marks).map(parts => parts.join(''))
/** Inside an expression, a comma or a sign in an index would be one of the expression: plain print shows no braces. */
const plainName = fc
  .tuple(accented, fc.constantFrom('', '_2', '_w', '_\\phi', '_{*}'), marks)
  .map(parts => parts.join(''))
/** σ of something is the logistic function, which is no name. */
const isOpaque = (latex: string): boolean => !/^.sigma\W*$/.test(latex)
/** What a gradient may be of: a name, an application, a sum, a root. */
const differentiated = fc.oneof(
  name,
  name.filter(isOpaque).map(f => `${f}(x, y_w)`),
  plainName.filter(isOpaque).map(f => `\\log ${f}(y \\mid x)`),
  fc.tuple(plainName, plainName).map(([f, g]) => `(${f} + (${g})^{3} \\sqrt{x})`),
)
const gradient = fc
  .tuple(fc.constantFrom('', '_x', '_\\phi', '_{\\hat\\theta}'), differentiated)
  .map(([by, of]) => `\\nabla${by} ${of}`)

describe('a name is shown as LaTeX', () => {
  test('that is read back as the same name, and holds nothing that LaTeX does not know', () =>
    fc.assert(
      fc.property(fc.oneof(name, gradient), latex => {
        const term = read(latex)
        const shown = toLatex(term)
        expect([latex, shown, read(shown, latex)]).toEqual([latex, shown, term])
        expect(shown).toMatch(/^[\x20-\x7e]*$/)
        expect(shown.replaceAll(/\\[a-z]+/gi, '')).not.toMatch(/hat|bar|tilde|phi|sigma|sqrt/)
      }),
      { numRuns: 300 },
    ))

  test('and one with a star goes into brackets before it is raised', () =>
    fc.assert(
      fc.property(name, latex => {
        const term = power(read(latex), 3)
        expect(toLatex(term)).not.toMatch(/\^\{\*+\}'*\^/)
        expect(toPlain(read(toLatex(term), latex))).toBe(toPlain(term))
      }),
    ))

  test('and a member of a group with its index in its place', () => {
    expect(latexMember('hat A', 'i')).toBe('\\hat{A}_{i}')
    expect(latexMember('pi*', 'i')).toBe('\\pi_{i}^{*}')
    expect(latexMember("x''", 'i')).toBe("x_{i}''")
    expect(latexMember('r', "i'")).toBe("r_{i'}")
    expect(latexMember('r_w', 'i')).toBe('r_{w, i}')
    expect(latexMember('hat pi_ref*', 'i')).toBe('\\hat{\\pi}_{\\mathrm{ref}, i}^{*}')
    expect(latexMember('x^(a_1)', 'i')).toBe('x^{(\\mathrm{a_1})}_{i}')
    expect(latexMember('∇_phi r_·', 'i')).toBe('\\nabla_{\\phi} r_{i}')
    expect(latexMember('∇_x (a_·^(2) + Σ_j b) / c)', 'i')).toBe(
      '\\nabla_{x} \\left(\\left(a_{i}^{2} + \\sum_j b\\right) / c)\\right)',
    )
    expect(latexMember('∇_· f_·(x_·)', 'i')).toBe('\\nabla_{i} f_{i}\\left(x_{i}\\right)')
  })

  test('is raised in brackets where it has a superscript, and only there', () => {
    for (const plain of ['x', 'x_{2}', "x'", '\\hat{x}']) expect(raisable(plain)).toBe(plain)
    for (const raised of ['x^{*}', "x^{*}''", 'x_{i}^{**}', 'x^{(2)}', "x^{(2)}'"])
      expect(raisable(raised)).toBe(`\\left(${raised}\\right)`)
    expect(raisable('x^{*} y')).toBe('x^{*} y')
    expect(raisable('x^{2}')).toBe('x^{2}')
  })
})
