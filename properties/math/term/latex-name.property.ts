import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latexMember, latexName, raisable } from '../../../src/math/term/latex-name.js'
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

  test.each([
    ['hat A', '\\hat{A}'],
    ['hat A_i', '\\hat{A}_{i}'],
    ['bar hat pi_ref', '\\bar{\\hat{\\pi}}_{\\mathrm{ref}}'],
    ['pi*', '\\pi^{*}'],
    ['pi_i*', '\\pi_{i}^{*}'],
    ['N_*', 'N_{*}'],
    ["sigma'", "\\sigma'"],
    ['x^(2)', 'x^{(2)}'],
    ['q_i≠j', 'q_{i \\ne j}'],
    ['x_t+1', 'x_{t+1}'],
    ['KL', '\\mathrm{KL}'],
    ['#r', '\\#r'],
    ['∇ f', '\\nabla f'],
    ['∇_phi r_phi(x, y_w)', '\\nabla_{\\phi} r_{\\phi}\\left(x, y_{w}\\right)'],
    ['∇_phi Delta', '\\nabla_{\\phi} \\Delta'],
    ['∇_x x^(a + 1)·y', '\\nabla_{x} \\left(x^{a + 1} \\cdot y\\right)'],
    ['∇_x Σ_i(r_i)', '\\nabla_{x} \\left(\\sum_i\\left(r_{i}\\right)\\right)'],
    ['ab#', 'ab\\#'],
    ['#ab', '\\#ab'],
    ['2ab', '\\mathrm{2ab}'],
    ['that x', 'that x'],
    ['x*y', 'x*y'],
    ['x^(i)_2', 'x^(i)_{2}'],
    ['a∇ f', 'a∇ f'],
    ['x_constructor', 'x_{\\mathrm{constructor}}'],
    ['∇ constructor·x', '\\nabla \\left(\\mathrm{constructor} \\cdot x\\right)'],
    ['∇ toString(x)', '\\nabla \\mathrm{toString}\\left(x\\right)'],
    ['∇ a)b', '\\nabla \\left(a)b\\right)'],
    ['∇ sqrt·x', '\\nabla \\left(\\sqrt \\cdot x\\right)'],
    ['∇ x_ab_cd·y', '\\nabla \\left(x_{\\mathrm{ab}, \\mathrm{cd}} \\cdot y\\right)'],
    ['hat A_i*', '\\hat{A}_{i}^{*}'],
    ['tilde x', '\\tilde{x}'],
    ['hat hat x_1,2', '\\hat{\\hat{x}}_{1,2}'],
    ['x_hat y', 'x_{\\hat{y}}'],
    ["x''*", "x''^{*}"],
    ["x*'", "x^{*}'"],
    ['x**', 'x^{**}'],
    ['N_**', 'N_{*}^{*}'],
    ["pi_ref'", "\\pi_{\\mathrm{ref}}'"],
    ['pi^(k+1)', '\\pi^{(k+1)}'],
    ['x_a_b', 'x_{a, b}'],
    ['x_t≥1', 'x_{t \\ge 1}'],
    ['x_i≤j', 'x_{i \\le j}'],
    ['x_i~j', 'x_{i \\sim j}'],
    ['7', '7'],
    ['12', '12'],
    ['x12', '\\mathrm{x12}'],
    ['AB_CD', '\\mathrm{AB}_{\\mathrm{CD}}'],
    ['ell', '\\ell'],
    ['Gamma', '\\Gamma'],
    ['hat', '\\mathrm{hat}'],
    ['a#b#', 'a\\#b\\#'],
    ['∇_phi f*', '\\nabla_{\\phi} f^{*}'],
    ['∇_hat theta L', '\\nabla_{\\hat{\\theta}} L'],
    ['∇_x r_1,2', '\\nabla_{x} r_{1,2}'],
    ['∇ hat f_1(x, y)', '\\nabla \\hat{f}_{1}\\left(x, y\\right)'],
    ['∇ f(x)·g', '\\nabla \\left(f\\left(x\\right) \\cdot g\\right)'],
    ['∇ ln pi(y|x)', '\\nabla \\left(\\ln \\pi\\left(y \\mid x\\right)\\right)'],
    ['∇ min(x, y)', '\\nabla \\left(\\min\\left(x, y\\right)\\right)'],
    ['∇ max(x)', '\\nabla \\left(\\max\\left(x\\right)\\right)'],
    ['∇ exp(x)/x', '\\nabla \\left(\\exp\\left(x\\right)/x\\right)'],
    ['∇ sqrt(x^(2)·(y))', '\\nabla \\left(\\sqrt{x^{2} \\cdot \\left(y\\right)}\\right)'],
    ['∇ sqrt(x)(y)', '\\nabla \\left(\\sqrt{x}\\left(y\\right)\\right)'],
    ['∇ f*^2', '\\nabla \\left(\\left(f^{*}\\right)^2\\right)'],
    ["∇ f'^2", "\\nabla \\left(f'^2\\right)"],
    ['∇ x^2·hat y_w', '\\nabla \\left(x^2 \\cdot \\hat{y}_{w}\\right)'],
  ])('%s', (plain, latex) => expect(latexName(plain)).toBe(latex))

  test('and a member of a group with its index in its place', () => {
    expect(latexMember('hat A', 'i')).toBe('\\hat{A}_{i}')
    expect(latexMember('pi*', 'i')).toBe('\\pi_{i}^{*}')
    expect(latexMember("x''", 'i')).toBe("x_{i}''")
    expect(latexMember('r', "i'")).toBe("r_{i'}")
    expect(latexMember('r_w', 'i')).toBe('r_{w, i}')
    expect(latexMember('hat pi_ref*', 'i')).toBe('\\hat{\\pi}_{\\mathrm{ref}, i}^{*}')
    expect(latexMember('x^(a_1)', 'i')).toBe('x^{(\\mathrm{a_1})}_{i}')
    expect(latexMember('∇_phi r_·', 'i')).toBe('\\nabla_{\\phi} r_{i}')
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
