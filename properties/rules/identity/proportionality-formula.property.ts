import { describe, expect, test } from 'vitest'
import { judgeProportionality } from '../../../src/rules/identity/proportionality.js'
import { symbolicPlaceIn } from './links-in.js'

const judged = (text: string) => judgeProportionality(symbolicPlaceIn(text))
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('a proportionality beside the formula of its symbol', () => {
  test.each([
    ['Let $N = \\sqrt{C/120}$. So $N \\propto C^{1/2}$.', 'holds'],
    ['Let $N = \\sqrt{C/120}$. So $N \\propto \\sqrt{C}$.', 'holds'],
    ['Let $N = \\sqrt{C/120}$. So $N \\propto 3 C^{1/2}$.', 'holds'],
    ['Let $N = \\sqrt{C/120}$. So $N^2 \\propto C$.', 'holds'],
    ['Let $N = \\sqrt{C/120}$. So $N \\propto C$.', 'refuted'],
    ['Let $N = \\sqrt{C/120}$. So $N \\propto C^{1/3}$.', 'refuted'],
    ['Let $N = \\sqrt{C} + 1$. So $N \\propto \\sqrt{C}$.', 'refuted'],
    ['Let $N = k \\sqrt{C}$. So $N \\propto \\sqrt{C}$.', 'holds'],
    ['Let $D = 20 N$ and $N = \\sqrt{C}$. So $D \\propto \\sqrt{C}$.', 'holds'],
    // Another symbol may move with it.
    ['Let $N = k \\sqrt{C}$. So $N \\propto C$.', null],
    // No formula, or one of something else.
    ['So $N \\propto C$.', null],
    ['Let $N = 5$. So $N \\propto C$.', null],
    ['Let $N = \\sqrt{K}$. So $N \\propto C$.', null],
    ['Let $N = \\sqrt{C}$. So $C \\propto C$.', null],
    // Two formulas may be meant.
    ['Let $N = C$ and $N = C^2$. So $N \\propto C$.', null],
    ['Let $N = C$ and $N = C$. So $N \\propto C$.', 'holds'],
    ['Let $N = C$ and $N = 5$. So $N \\propto C$.', 'holds'],
    // The right side is of one symbol, and has a term.
    ['Let $N = CK$. So $N \\propto CK$.', null],
    ['Let $N = C$. So $N \\propto 5$.', null],
    ['Let $N = C$. So $N \\propto \\text{budget}$.', null],
    ['Let $N = C$. So $\\text{size} \\propto C$.', null],
    ['Let $N = C$. So $N \\propto x_i$.', null],
    ['Let $N = C$. So $N \\approx C^2$.', null],
    // What begins another case may have another formula.
    ['Let $N = C$. In the overtrained regime instead $N \\propto C^2$.', null],
    ['Let $N = C$. Then $N \\propto C^2$.', 'refuted'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('what is told where it holds', () =>
    expect(judged('Let $N = k C$. So $N \\propto C$.')).toMatchObject({
      understood: expect.stringMatching(/ ∝ C$/),
      reading: expect.stringMatching(/^with N = /),
      explanation: 'the ratio is free of C',
      evidence: { conditions: expect.arrayContaining(['k > 0', 'C > 0']) },
    }))

  test('what is told where it does not', () => {
    const found = judged('Let $N = C^2$. So $N \\propto C$.')
    expect(found).toMatchObject({
      understood: expect.stringMatching(/ ∝ C$/),
      reading: 'with N = C^2',
      explanation: expect.stringMatching(/^the ratio is not the same for every C: ./),
    })
    expect(found!.witness).not.toBeNull()
  })
})
