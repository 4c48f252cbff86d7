import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstOrder } from '../../../../src/fields/machine-learning/laws/first-order.js'
import { lagrangianIn } from '../../../../src/fields/machine-learning/laws/lagrangian.js'
import { printStatement } from '../../../../src/math/certificates/obligation.js'
import { linksOf } from '../../../../src/rules/laws/law-page.js'
import { lawsIn, verdictsIn } from '../../../rules/laws/judged.js'
import { lawPageOf } from '../../../rules/laws/law-page-of.js'

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

const USUAL = 'A N^{-\\alpha} + B D^{-\\beta} - \\lambda(6ND - C)'

/** What is said of a condition behind a Lagrangian of N, D and λ. */
function said(condition: string, whole = USUAL) {
  const page = lawPageOf(`Let $F(N, D, \\lambda) = ${whole}$. So $${condition}$.`)
  const links = [...linksOf(page)]
  const [problem] = links.flatMap(link => lagrangianIn(link, page))
  return firstOrder(links.at(-1)!, problem!, page).map(({ judgement }) => judgement)
}

describe('of the two derivatives', () => {
  test.each([
    // Each is off by a factor of two: the one with fewer symbols is meant, and the first where both have as many.
    ['-\\alpha A N^{-\\alpha-1} = 3 \\lambda D', { A: '1', N: '1', alpha: '1' }],
    ['-\\beta B D^{-\\beta-1} = 3 \\lambda N', { B: '1', D: '1', beta: '1' }],
    ['\\lambda N D = 1', { A: '1', N: '1', alpha: '1' }],
  ])('a wrong condition is about the likelier one: %s', (condition, witness) =>
    expect(said(condition).map(found => [found.verdict, found.witness])).toEqual([['refuted', witness]]),
  )

  test('both are put to a condition that only the optimum meets', () => {
    const [found, ...others] = said('12 \\lambda N D = -\\alpha A N^{-\\alpha} - \\beta B D^{-\\beta}')
    expect(others).toEqual([])
    expect(found!.verdict).toBe('holds')
    // The multiplier is what the first derivative makes it.
    expect(printStatement(found!.obligations[0]!)).toMatch(/^12·\(\(-\(A·/)
  })

  test('all symbols are positive, and the sides stand as they are written', () =>
    expect(said('-\\alpha A N^{-\\alpha-1} = 6 \\lambda \\sqrt{D^2}')).toMatchObject([
      {
        verdict: 'holds',
        understood: expect.stringMatching(/^-alpha·A·N\^\(-alpha - 1\) = /),
        reading: 'where the Lagrangian is stationary, all symbols positive',
      },
    ]))
})

describe('nothing is said', () => {
  test.each([
    // Of no equation, of notation without a meaning, and of a symbol that the Lagrangian lacks.
    '-\\alpha A N^{-\\alpha-1} \\le 6 \\lambda N',
    '\\text{slope} = 6 \\lambda D',
    '6 \\lambda D = \\text{slope}',
    '-\\alpha A N^{-\\alpha-1} = 6 \\lambda D K',
    // Where one derivative agrees at every point, without a proof.
    '-\\alpha A N^{-\\alpha-1} = 6 \\lambda \\max(D, D/2)',
    '-\\beta B D^{-\\beta-1} = 6 \\lambda \\max(N, N/2)',
  ])('%s', condition => expect(said(condition)).toEqual([]))

  test.each([
    // No coefficient to solve the condition of the optimum for, and no multiplier to solve the second derivative for.
    ['N^{-2} = 6 \\lambda D', '1/N + 1/D - \\lambda(6ND - C)'],
    ['\\lambda N = 2', 'A/N + B/D - \\lambda(N + (D + 1)^2 - D^2 - 2 D - C)'],
  ])('%s behind %s', (condition, whole) => expect(said(condition, whole)).toEqual([]))
})
