import { describe, expect, test } from 'vitest'
import { LatexError } from '../../../src/notation/latex/lexer/latex-error.js'
import { nameNode } from '../../../src/rules/authored-claim/names.js'
import { nodeOf, shown } from '../book/locate/read-here.js'

const named = (text: string) => shown(nameNode({ text, start: 7 }))

describe('a symbol as it stands in a line "for:"', () => {
  test.each([
    ['N', 'N'],
    ['  N ', 'N'],
    ['beta', '\\beta'],
    ['\\beta', '\\beta'],
    ['varepsilon', '\\varepsilon'],
    ['β', 'β'],
    ['lr', '\\mathrm{lr}'],
    ['loss', '\\mathrm{loss}'],
    ['x_1', 'x_1'],
    ['x_12', 'x_{12}'],
    ['r_ref', 'r_{ref}'],
    ['r_{ref}', 'r_{ref}'],
    ['beta_ref', '\\beta_{ref}'],
    ['lr_max', '\\mathrm{lr}_{max}'],
    ['pi_\\theta', '\\pi_\\theta'],
    ["f'", "f'"],
    ["f''", "f''"],
    ["beta'", "\\beta'"],
    ['D^*', 'D^*'],
    ['D^{*}', 'D^{*}'],
    ['beta^*', '\\beta^*'],
    ['beta^\\star', '\\beta^\\star'],
    ['beta^T', '\\beta^T'],
    ['beta_1^*', '\\beta_1^*'],
    ['beta_{12}^{*}', '\\beta_{12}^{*}'],
    ['\\mathcal{L}', '\\mathcal{L}'],
    ['\\hat{x}_1', '\\hat{x}_1'],
    ['f(x)', 'f(x)'],
    ['beta(x)', '\\beta(x)'],
    ['f(beta)', 'f(\\beta)'],
    ['f(beta, lr)', 'f(\\beta, \\mathrm{lr})'],
    ['pi_\\theta(y)', '\\pi_\\theta(y)'],
    ['r_ref(x_12, beta)', 'r_{ref}(x_{12}, \\beta)'],
    ['\\mathrm{lr}', '\\mathrm{lr}'],
    // What stands behind a command is read as behind a letter.
    ['\\beta_ref', '\\beta_{ref}'],
    ['\\mathrm{lr}_ref', '\\mathrm{lr}_{ref}'],
    ['\\beta(lr)', '\\beta(\\mathrm{lr})'],
    ['lr^{12}_ref', '\\mathrm{lr}^{12}_{ref}'],
  ])('%j is %s', (text, latex) => expect(named(text)).toBe(shown(nodeOf(latex))))

  test('that does not look like one is read as it is written', () => {
    for (const text of ['\\frac{a}{b}', '2beta', 'x + beta', 'beta + x'])
      expect(named(text)).toBe(shown(nodeOf(text)))
  })
})

describe('what is no symbol', () => {
  test.each(['', '  ', 'a = b', 'a \\quad b', '\\frac{', 'f(', '_'])('%j', text => {
    const refusal = () => nameNode({ text, start: 7 })
    expect(refusal).toThrow(LatexError)
    expect(refusal).toThrow(new LatexError(`for: expected a symbol, got ${text}`, 7))
  })

  test('a fault is none', () => {
    const fail = () => {
      throw new TypeError('a fault')
    }
    expect(() => named({ trim: fail } as unknown as string)).toThrow('a fault')
  })
})
