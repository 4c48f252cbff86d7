import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const coefficient = fc.integer({ min: 1, max: 9 })
const whole = fc.integer({ min: -9, max: 9 })
const off = fc.integer({ min: 1, max: 4 })

/** a x² + b x + c */
const quadratic = (a: number, b: number, c: number): string => `${a}x^2 + ${b}x + ${c}`

/** The quadratic through the values of a function at 0, 1 and -1: another way to its formula than putting in. */
function through(f: (x: number) => number): readonly [number, number, number] {
  const [c, one, other] = [f(0), f(1), f(-1)]
  return [(one + other) / 2 - c, (one - other) / 2, c]
}

describe('a function that the page gives, applied to an expression:', () => {
  test('f(x + h), f(2x) and f(g(x)) are the quadratics through their values', () => {
    fc.assert(
      fc.property(coefficient, coefficient, coefficient, off, (a, b, c, by) => {
        const f = (x: number) => a * x * x + b * x + c
        const given = `Let $f(x) = ${quadratic(a, b, c)}$ and $g(x) = ${b}x - ${c}$. Then`
        for (const [written, value] of [
          [`f(x + ${b})`, (x: number) => f(x + b)],
          ['f(2x)', (x: number) => f(2 * x)],
          ['f(g(x))', (x: number) => f(b * x - c)],
          ['(f \\circ g)(x)', (x: number) => f(b * x - c)],
          [`f(x) - f(x - ${c})`, (x: number) => f(x) - f(x - c)],
        ] as const) {
          const [p, q, r] = through(value)
          expect(lastVerdict(`${given} $${written} = ${quadratic(p, q, r)}$.`)).toBe('holds')
          expect(lastVerdict(`${given} $${written} = ${quadratic(p, q, r + by)}$.`)).toBe('refuted')
          expect(lastVerdict(`${given} $${written} = ${quadratic(p, q + by, r)}$.`)).toBe('refuted')
        }
      }),
      { numRuns: 8 },
    )
  })

  test('an inverse undoes it, as an expression and at a number', () => {
    fc.assert(
      fc.property(coefficient, whole, whole, off, (a, b, x, by) => {
        const given = `Let $f(x) = ${a}x + ${b}$. The inverse is`
        expect(lastVerdict(`${given} $f^{-1}(x) = \\frac{x - ${b}}{${a}}$.`)).toBe('holds')
        expect(lastVerdict(`${given} $f^{-1}(x) = \\frac{x - ${b + by}}{${a}}$.`)).toBe('refuted')
        expect(lastVerdict(`${given} $f^{-1}(${a * x + b}) = ${x}$.`)).toBe('holds')
        // 1/f may be meant, and may be that number.
        const isReciprocal = (x + by) * (a * (a * x + b) + b) === 1
        expect(lastVerdict(`${given} $f^{-1}(${a * x + b}) = ${x + by}$.`)).toBe(
          isReciprocal ? 'unread' : 'refuted',
        )
      }),
      { numRuns: 10 },
    )
  })

  test.each([
    ['a root is no inverse of numbers below 0', 'Let $f(x) = \\sqrt{x}$.', 'f^{-1}(x) = x^2'],
    ['the reciprocal may be meant', 'Let $f(x) = 2x$.', 'f^{-1}(x) = \\frac{1}{2x}'],
    ['it says what a function is', 'Let $f(x) = 2x$. Elsewhere', 'f(x) = 3x'],
    ['it is an equation', 'Let $f(x) = 2x$. Solve', 'f(x + 1) = 3x'],
    ['it holds at some point', 'Let $f(x) = 2x$.', 'f(x + 1) = 5'],
    ['it is a condition', 'Let $f(x) = 2x$. We stop if', 'f(x + 1) = 3x'],
    ['both sides are values', 'Let $f(x) = 2x$ and $g(x) = x^2$.', 'f(x + 1) = g(x)'],
    ['it has another symbol', 'Let $f(x) = 2x$.', 'f(x + 1) = ax + b'],
    ['it is given anew', 'Let $f(x) = 2x$. Now we take $f(x) = x^2$ or $f(x) = 3x$.', 'f(x + 1) = 2x + 3'],
  ])('nothing is refuted where %s', (_, given, formula) => {
    expect(lastVerdict(`${given} $${formula}$.`)).not.toBe('refuted')
  })
})
