import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildGlossary } from '../../src/latex/glossary.js'
import { lower } from '../../src/latex/lower.js'
import { parseChains } from '../../src/latex/parser.js'
import { latexMember, latexName } from '../../src/term/latex-name.js'
import { toLatex, toPlain } from '../../src/term/print.js'
import { power, type Term } from '../../src/term/term.js'

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
  ])('%s', (plain, latex) => expect(latexName(plain)).toBe(latex))

  test('and a member of a group with its index in its place', () => {
    expect(latexMember('hat A', 'i')).toBe('\\hat{A}_{i}')
    expect(latexMember('pi*', 'i')).toBe('\\pi_{i}^{*}')
    expect(latexMember('∇_phi r_·', 'i')).toBe('\\nabla_{\\phi} r_{i}')
  })
})
