import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree, reals } from '../../../src/math/number/interval/real.js'
import { isSameTerm } from '../../../src/math/term/equality.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { toPlain } from '../../../src/math/term/print.js'
import type { Term } from '../../../src/math/term/term.js'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { lower } from '../../../src/notation/lower/lower.js'
import { canonical } from '../../../src/notation/tree/canonical.js'
import { buildGlossary } from '../../../src/notation/tree/glossary.js'
import { POINT, written } from '../tree/random-latex.js'

/** The last term of the last chain, read in the light of all of them. */
function termOf(source: string, form: 'as parsed' | 'canonical' = 'as parsed'): Term {
  const chains = parseChains(source)
  const node = chains.at(-1)!.terms.at(-1)!
  return lower(form === 'canonical' ? canonical(node) : node, buildGlossary(chains))
}

const context = reals(40)
const environment = {
  symbols: new Map(Object.entries(POINT).map(([name, value]) => [name, context.of(value)])),
  groups: new Map(),
}

describe('the term of an expression', () => {
  test.each(['as parsed', 'canonical'] as const)(
    'has the value that decimal.js gave while the expression was written: %s',
    form => {
      fc.assert(
        fc.property(written, ({ source, value }) => {
          fc.pre(value !== null)
          const read = evaluate(termOf(source, form), environment, context)
          // Both sides keep 50 digits of parts below 10^6; what cancels to less than 10^-30 may be noise.
          expect(agree(read, value!, 25, { absoluteFloor: '1e-30' }), `${read} is not ${value}`).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )

  test('does not depend on how two brackets, spaces or fractions are written', () => {
    fc.assert(
      fc.property(written, ({ source }) => {
        const restyled = `\\left( ${source.replaceAll('\\frac', '\\dfrac').replaceAll(' ', '\\, ')} \\right)`
        const [left, right] = [source, restyled].map(text => attempt(() => termOf(text)))
        expect(left && right ? isSameTerm(left, right) : left === right).toBe(true)
      }),
    )
  })
})

test('the mean of a group is that of its members, and a mean of anything else is a name', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 }), members => {
      const mean = termOf('\\sum_{j=1}^{G} r_j, \\quad \\operatorname{mean}(r)')
      const values = members.map(value => context.of(value))
      const read = evaluate(
        mean,
        { symbols: new Map([['G', context.of(members.length)]]), groups: new Map([['r', values]]) },
        context,
      )
      const total = members.reduce((sum, value) => sum + value, 0)
      expect(agree(read, context.of(total).div(members.length), 30, { absoluteFloor: '1e-30' })).toBe(true)
    }),
  )
  expect(toPlain(termOf('\\operatorname{mean}(r)'))).toBe('mean(r)')
  expect(toPlain(termOf('\\sum_{j=1}^{G} r_j, \\quad \\operatorname{mean}(s)'))).toBe('mean(s)')
})

function attempt(read: () => Term): Term | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof LatexError) return null
    throw error
  }
}

describe('is read, as parsed and in canonical form, as the same term:', () => {
  test.each([
    ['C^{-0.05}', '1/C^(1/20)'],
    ['x^{1/2} \\sqrt{x}', 'sqrt(x)·sqrt(x)'],
    ['\\sqrt[3]{x}', 'x^(1/3)'],
    ['13\\%', '13·(1/100)'],
    ['5\\times', '5'],
    ['10^{10^{10}}', '10^(10^10)'],
    ['x^{1 + 10^2}', 'x^(1 + 10^2)'],
    ['x^{1 + 2/4}', 'x^(3/2)'],
    ['x^{2}2 + x^2 \\cdot 3', 'x^2·2 + x^2·3'],
    ['x_{-i} + x_{t-1} + x_{2k} + x_{1,2}', 'x_-i + x_t-1 + x_2k + x_1,2'],
    ['e^{2x}', 'exp(2·x)'],
    ['\\log_2 x', 'ln(x)/ln(2)'],
    ['\\sigma(x)', '1/(1 + exp(-x))'],
    ["\\sigma'(x)", '(1 - 1/(1 + exp(-x)))/(1 + exp(-x))'],
    ['\\operatorname{softplus}(x)', 'ln(1 + exp(x))'],
    ['\\operatorname{log}(x)', 'ln(x)'],
    ['\\tanh x', '(exp(x) - exp(-x))/(exp(x) + exp(-x))'],
    ['|x| \\max(0, y)', 'abs(x)·max(0, y)'],
    ['\\hat A_w + \\pi_{ref} + N_*', 'hat A_w + pi_ref + N_*'],
    ['r(x,y_w)', 'r(x, y_w)'],
    ['r_{\\phi}(x,\\;y_w)', 'r_phi(x, y_w)'],
    ['\\pi^*(y \\mid x)', 'pi*(y|x)'],
    ['f(2 + x)', 'f·(2 + x)'],
    ['5! + \\binom{6}{2} + \\binom{2}{3}', '120 + 15 + 0'],
    ['\\nabla_\\phi r_\\phi(x, y_w)', '∇_phi r_phi(x, y_w)'],
    ['\\frac{\\partial \\Delta}{\\partial \\phi}', '∇_phi Delta'],
    ['\\sum_{i=1}^{n} r_i', 'Σ_i(r_i)'],
    ['\\sum_{k=1}^{4} k', '1 + 2 + 3 + 4'],
    ['\\prod_{k=2}^{3} x_k', 'x_2·x_3'],
    ['\\sum_{k=3}^{2} k', '0'],
    ['\\sum_i r(x, y_i)', 'Σ_i(r(x, y_i))'],
    ['\\sum_i \\nabla_\\theta \\log \\pi_\\theta(y_i \\mid x)', 'Σ_i(∇_theta ln(pi_theta(y_·|x))_i)'],
    ['\\sum_y y_w', 'Σ_y(y_w)'],
    ['\\sum_{i,j} a_i b_j', 'Σ_i(Σ_j(a_i·b_j))'],
    ['m = \\frac{1}{G}\\sum_j r_j, \\quad A_i = r_i - m', 'r_i - m'],
  ])('%s', (source, plain) => {
    expect(toPlain(termOf(source))).toBe(plain)
    expect(toPlain(termOf(source, 'canonical'))).toBe(plain)
  })

  test('a literal keeps its digits, and a negated exponent too', () => {
    expect(termOf('2.0 \\times 10^{18}')).toMatchObject({ kind: 'number', written: '2.0e18' })
    expect(termOf('C^{-0.050}')).toMatchObject({ exponent: { kind: 'number', written: '-0.050' } })
  })

  test('the size of a sum is its limit, or that of its group, or only known to be one', () => {
    expect(termOf('\\sum_{i=1}^{n} r_i')).toMatchObject({ index: 'i', size: 'n' })
    expect(termOf('\\sum_{i=0}^{n-1} r_i')).toMatchObject({ index: 'i', size: 'n' })
    expect(termOf('m = \\frac{1}{G} \\sum_j r_j, s = \\sum_i r_i')).toMatchObject({ index: 'i', size: 'G' })
    expect(termOf('\\sum_i p_i = \\sum_j p_j')).toMatchObject({ index: 'j', size: '#i' })
  })
})

describe('has no term, and says why:', () => {
  test.each([
    ['\\max_\\pi J(\\pi)', 'notation'],
    ['\\lim_{x \\to 0} x', 'notation'],
    ['\\mathrm{KL}(p \\| q)', 'notation'],
    ['5 \\text{ GB}', 'notation'],
    ['\\mathbb{R}^{3}', 'notation'],
    ['1 + \\dots + n', 'notation'],
    ['x / \\infty', 'notation'],
    ['n!!', 'notation'],
    ['(-3)!', 'notation'],
    ['\\prod_i p_i', 'notation'],
    ['\\sum_{i \\ne j} p_i', 'notation'],
    ['\\sum_{i=2}^{n} p_i', 'notation'],
    ['\\sum_{i=1}^{\\infty} p_i', 'notation'],
    ['\\sum_{i=1}^{n} i', 'notation'],
    ['\\sum_i x_{i+1}', 'notation'],
    ['\\sum_{i,j} A_{ij}', 'notation'],
    ['\\sum_x A_{xy}', 'notation'],
    ['x^{(i)} + 1', 'ambiguous'],
    ['x^10', 'ambiguous'],
    ['a_12 b', 'ambiguous'],
    ['f(x) = y, z = f(a + b)', 'ambiguous'],
    ['f(x) = y, z = f(2a)', 'ambiguous'],
    ['f(x) = y, z = f(0)', 'ambiguous'],
    ['\\log_2 x = \\log y', 'ambiguous'],
    ['e = 2, y = e^{x}', 'ambiguous'],
    ['\\sum_{i=1}^{n} a_i = \\sum_{i=1}^{m} a_i = \\sum_i a_i', 'ambiguous'],
    ['1001!', 'too-large'],
    ['\\binom{5000}{2}', 'too-large'],
    ['1e999999', 'too-large'],
    ['0e-99999', 'too-large'],
    ['100000e-19001', 'too-large'],
    ['\\sum_{k=1}^{1001} k', 'too-large'],
    ['\\sum_{k=1}^{1000} \\sum_{l=1}^{1000} k l', 'too-large'],
  ])('%s', (source, reason) => {
    const read = () => termOf(source)
    expect(read).toThrow(LatexError)
    expect(read).toThrow(/^lower: expected .+, got .+/)
    expect(read).toThrow(expect.objectContaining({ reason }))
  })

  test('the largest factorial that is written out is exact to its 249 trailing zeros', () => {
    const term = termOf('1000!')
    expect(
      term.kind === 'number' && /[1-9]0{249}$/.test(`${term.value}`) && `${term.value}`.length === 2568,
    ).toBe(true)
  })
})
