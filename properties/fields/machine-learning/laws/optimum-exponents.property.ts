import { describe, expect, test } from 'vitest'
import { optimumExponentLaw } from '../../../../src/fields/machine-learning/laws/optimum-exponents.js'
import { lawsIn } from '../../../rules/laws/judged.js'
import { verdictsOf } from '../../../rules/laws/law-page-of.js'

const verdictsIn = (text: string) => verdictsOf(optimumExponentLaw, text)

const LOSS = '$L(N, D) = E + A N^{-\\alpha} + B D^{-\\beta}$'
const page = (sentence: string, loss = LOSS) => `**1.** Minimise ${loss} subject to $6ND = C$. ${sentence}\n`

describe('exponents of the stated optimum', () => {
  test.each([
    ['holds', 'Then $N \\propto C^{\\beta/(\\alpha+\\beta)}$.'],
    ['holds', 'Then $D \\propto C^{\\alpha/(\\alpha+\\beta)}$.'],
    ['holds', 'Then $N^* \\propto C^{\\frac{\\beta}{\\alpha+\\beta}}$.'],
    ['holds', 'Then $N_{\\mathrm{opt}} \\propto C^{1 - \\frac{\\alpha}{\\alpha+\\beta}}$.'],
    ['refuted', 'Then $N \\propto C^{\\alpha/(\\alpha+\\beta)}$.'],
    ['refuted', 'Then $D \\propto C^{\\beta/(\\alpha+\\beta)}$.'],
    ['refuted', 'Then $N \\propto C^{\\beta/(\\alpha-\\beta)}$.'],
    ['refuted', 'Then $N \\propto C^{1/(\\alpha+\\beta)}$.'],
    ['refuted', 'Then $N \\propto C^{\\beta/\\alpha}$.'],
    ['refuted', 'Then $D \\propto C^{\\beta}$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test.each([
    ['holds', 'With $\\alpha = 0.34$ and $\\beta = 0.28$ this is $N \\propto C^{0.45}$.'],
    ['refuted', 'With $\\alpha = 0.34$ and $\\beta = 0.28$ this is $N \\propto C^{0.55}$.'],
    ['misrounded', 'With $\\alpha = 0.34$ and $\\beta = 0.28$ this is $D \\propto C^{0.54}$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))

  test('letters do not matter', () => {
    const loss = '$F(x, y) = \\frac{a}{x^{p}} + \\frac{b}{y^{q}}$'
    const text = (exponent: string) =>
      `**1.** Minimise ${loss} under the constraint $B = 3 x y$. Then $x \\propto B^{${exponent}}$.`
    expect(verdictsIn(text('q/(p+q)'))).toEqual(['holds'])
    expect(verdictsIn(text('p/(p+q)'))).toEqual(['refuted'])
  })

  test('the correction is told', () => {
    const [found] = lawsIn(page('Then $N \\propto C^{\\alpha/(\\alpha+\\beta)}$.'))
    expect(found?.expected).toBe('C^{\\frac{\\beta}{\\alpha + \\beta}}')
  })
})

describe('the balance condition', () => {
  test.each([
    ['holds', 'The balance condition is $\\alpha A N^{-\\alpha} = \\beta B D^{-\\beta}$.'],
    ['holds', 'The balance condition is $\\beta B D^{-\\beta} = \\alpha A N^{-\\alpha}$.'],
    ['holds', 'The balance condition is $\\frac{\\alpha A}{N^{\\alpha}} = \\frac{\\beta B}{D^{\\beta}}$.'],
    ['refuted', 'The balance condition is $\\beta A N^{-\\alpha} = \\alpha B D^{-\\beta}$.'],
    ['refuted', 'The balance condition is $A N^{-\\alpha} = B D^{-\\beta}$.'],
    ['refuted', 'The balance condition is $\\alpha A N^{-\\beta} = \\beta B D^{-\\alpha}$.'],
    ['refuted', 'The balance condition is $\\alpha A N^{-\\alpha-1} = \\beta B D^{-\\beta-1}$.'],
  ])('%s: %s', (verdict, sentence) => expect(verdictsIn(page(sentence))).toEqual([verdict]))
})

describe('what is left alone', () => {
  test.each([
    'The older fit was $N \\propto C^{0.73}$.',
    'Kaplan found $N \\propto C^{\\alpha/(\\alpha+\\beta)}$.',
    'Here $N \\propto C^{a}$.',
    'With $\\alpha = 0.34$ this is $N \\propto C^{0.55}$.',
    'The time is $t \\propto C^{0.5}$.',
    'Then $N \\propto V^{\\alpha/(\\alpha+\\beta)}$.',
  ])('%s', sentence => expect(verdictsIn(page(sentence))).toEqual([]))

  test('without an optimum, a budget, or one loss', () => {
    const wrong = 'Then $N \\propto C^{\\alpha/(\\alpha+\\beta)}$.'
    expect(verdictsIn(`**1.** Let ${LOSS} and $6ND = C$. ${wrong}`)).toEqual([])
    expect(verdictsIn(`**1.** Minimise ${LOSS}. ${wrong}`)).toEqual([])
    expect(verdictsIn(page(`Or $L(N, D) = A N^{-2\\alpha} + B D^{-\\beta}$. ${wrong}`))).toEqual([])
    expect(verdictsIn(page(wrong, '$E = N^{-\\alpha} + D^{-\\beta}$'))).toEqual([])
  })
})
