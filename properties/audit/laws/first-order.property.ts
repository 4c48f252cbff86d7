import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawsIn, verdictsIn } from './judged.js'

const LAGRANGIAN = '$\\mathcal{L}(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$'
const page = (sentence: string, lagrangian = LAGRANGIAN) => `**1.** Consider ${lagrangian}. ${sentence}\n`

describe('behind a Lagrangian', () => {
  test.each([
    ['holds', '-\\alpha A N^{-\\alpha-1} = 6 \\lambda D'],
    ['holds', '-\\beta B D^{-\\beta-1} = 6 \\lambda N'],
    ['holds', '\\alpha A N^{-\\alpha} = -6 \\lambda N D'],
    ['holds', '\\lambda C = -\\alpha A N^{-\\alpha}'],
    ['refuted', '\\alpha A N^{-\\alpha-1} = 6 \\lambda D'],
    ['refuted', '-\\alpha A N^{-\\alpha-1} = 6 \\lambda N'],
    ['refuted', '-\\alpha A N^{-\\alpha} = 6 \\lambda D'],
    ['refuted', '-A N^{-\\alpha-1} = 6 \\lambda D'],
    ['refuted', '-\\beta B D^{-\\beta-1} = 3 \\lambda N'],
  ])('a first-order condition is %s: %s', (verdict, condition) =>
    expect(verdictsIn(page(`Hence $${condition}$.`))).toEqual([verdict]),
  )

  test.each([
    ['holds', '\\alpha A N^{-\\alpha} = \\beta B D^{-\\beta}'],
    ['holds', '\\frac{\\alpha A}{\\beta B} \\cdot \\frac{D^{\\beta+1}}{N^{\\alpha+1}} = \\frac{D}{N}'],
    ['refuted', '\\frac{\\alpha A}{\\beta B} \\cdot \\frac{D^{\\beta}}{N^{\\alpha}} = \\frac{D}{N}'],
    ['refuted', '\\beta A N^{-\\alpha} = \\alpha B D^{-\\beta}'],
    ['holds', 'N \\propto C^{\\beta/(\\alpha+\\beta)}'],
    ['holds', 'D \\propto N^{\\alpha/\\beta}'],
    ['holds', 'N D \\propto C^{1}'],
    ['holds', '\\frac{N}{D} \\propto C^{(\\beta-\\alpha)/(\\alpha+\\beta)}'],
    ['refuted', 'D \\propto N^{\\beta/\\alpha}'],
    ['refuted', 'N/D \\propto C^{(\\alpha-\\beta)/(\\alpha+\\beta)}'],
  ])('what follows is %s: %s', (verdict, claim) =>
    expect(verdictsIn(page(`Hence $${claim}$.`))).toEqual([verdict]),
  )

  test('letters, signs and factors of the constraint do not matter', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.boolean(), fc.boolean(), (factor, isTurned, isWrong) => {
        const [constraint, sign] = isTurned
          ? [`+ \\mu(T - ${factor} x y)`, '']
          : [`- \\mu(${factor} x y - T)`, '']
        const lagrangian = `$F(x, y, \\mu) = a x^{-p} + b y^{-q} ${constraint}$`
        const condition = `-p a x^{-p-1} = ${sign}${isWrong ? factor + 1 : factor} \\mu y`
        expect(verdictsIn(page(`So $${condition}$.`, lagrangian))).toEqual([isWrong ? 'refuted' : 'holds'])
      }),
      { numRuns: 20 },
    ))

  test('the correction is told', () => {
    const [found] = lawsIn(page('Then $D \\propto N^{\\beta/\\alpha}$.'))
    expect(found?.expected).toBe('N^{\\frac{\\alpha}{\\beta}}')
  })

  test.each([
    'Take $\\lambda = 3$.',
    'Here $\\lambda N = 7$ and $a \\lambda = D$.',
    'Then $N \\propto V^{\\alpha}$.',
  ])('nothing is said of: %s', sentence =>
    expect(verdictsIn(page(sentence)).filter(verdict => verdict !== 'refuted')).toEqual([]),
  )

  test.each([
    '$F(N, D, \\lambda) = E + A N^{-\\alpha} + B D^{-\\beta} - \\lambda$',
    '$F(N, D, \\lambda) = A N^{-\\alpha} + B D^{-\\beta} - \\lambda^2(6ND - C)$',
    '$F(N, D, C) = A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)$',
  ])('without a multiplier of one constraint there is no such problem: %s', lagrangian =>
    expect(verdictsIn(page('So $D \\propto N^{\\beta/\\alpha}$.', lagrangian))).toEqual([]),
  )
})
