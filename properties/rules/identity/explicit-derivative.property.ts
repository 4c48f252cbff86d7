import { describe, expect, test } from 'vitest'
import { judgeDerivativeLink } from '../../../src/rules/identity/explicit-derivative.js'
import { symbolicPlaceIn } from './links-in.js'

const judged = (text: string) => judgeDerivativeLink(symbolicPlaceIn(text))
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('a derivative beside what it is said to be', () => {
  test.each([
    ['\\frac{d}{dx} x^4 = 4x^3', 'holds'],
    ['4x^3 = \\frac{d}{dx} x^4', 'holds'],
    ['\\frac{d}{dx} x^4 = 3x^3', 'refuted'],
    ['3x^3 = \\frac{d}{dx} x^4', 'refuted'],
    ['\\frac{\\partial}{\\partial p} p(1-p) = 1 - 2p', 'holds'],
    ['\\frac{\\partial}{\\partial p} p(1-p) = 1 - p', 'refuted'],
    // True for positive numbers, where the root is one.
    ['\\frac{d}{dx} \\sqrt{x} = \\frac{1}{2\\sqrt{x}}', 'holds'],
    ['\\frac{d}{dx} \\sqrt{x} = \\frac{1}{\\sqrt{x}}', 'refuted'],
    ['\\frac{d}{dp} \\sqrt{1-p} = -\\frac{1}{2\\sqrt{1-p}}', 'holds'],
    // True as one of its two readings.
    ['(\\frac{d}{dx} x^2) x = 2x^2', 'holds'],
    ['(\\frac{d}{dx} x^2) x = 3x^2', 'holds'],
    ['(\\frac{d}{dx} x^2) x = 4x^2', 'refuted'],
  ])('%s: %s', (latex, expected) => expect(verdict(`We have $${latex}$.`)).toBe(expected))

  test.each([
    ['\\frac{d}{dx} x^4 \\le 3x^3'],
    ['\\frac{d}{dx} x^4 \\approx 3x^3'],
    ['x^4 = 3x^3'],
    ['\\frac{d}{dx} x^4 = f(x)'],
    ['\\frac{d}{dx} x^4 = 3y'],
    // A number is where the derivative has a value.
    ['\\frac{d}{dx} x^4 = 3'],
    ['\\frac{d}{dx} x^4 = 0'],
  ])('%s: nothing', latex => expect(verdict(`Here $f(x)$. We have $${latex}$.`)).toBe(null))

  test('of which nothing is to be said is told by null', () => {
    expect(judged('We have $x^4 = 3x^3$.')).toBe(null)
    // The derivative is nowhere a real number.
    expect(judged('We have $\\frac{d}{dx} \\sqrt{-x^2 - 1} = x$.')).toBe(null)
    // Another symbol is known where the derivative is of all factors, and not where it is of the next one.
    expect(judged('We have $(\\frac{d}{dx} x^2) a = 3 a x$.')).toBe(null)
  })

  test.each([
    ['\\frac{d}{dx} x^4 = 3x^3', '4·x^3 = 3·x^3', 'at x = 1/2 the left is 0.5, the right 0.375'],
    ['3x^3 = \\frac{d}{dx} x^4', '3·x^3 = 4·x^3', 'at x = 1/2 the left is 0.375, the right 0.5'],
  ])('%s is told as it is written', (latex, understood, explanation) =>
    expect(judged(`We have $${latex}$.`)).toMatchObject({ understood, explanation }),
  )

  test('is not refuted where a symbol moves with the variable', () => {
    expect(verdict('We have $\\frac{d}{dx} a x^2 = a x$.')).toBe('refuted')
    expect(verdict('Let $a = 1/x$. We have $\\frac{d}{dx} a x^2 = a x$.')).toBe(null)
    expect(verdict('Let $a = 3$. We have $\\frac{d}{dx} a x^2 = a x$.')).toBe('refuted')
    expect(verdict('Let $x = 2 t$. We have $\\frac{d}{dx} a x^2 = a x$.')).toBe('refuted')
  })

  test('is judged on the domain of the page', () => {
    expect(verdict('For all $x > 0$ we have $\\frac{d}{dx} |x| = 1$.')).toBe('holds')
    expect(verdict('For all $x < 0$ we have $\\frac{d}{dx} |x| = -1$.')).toBe('holds')
    expect(verdict('For all $x < 0$ we have $\\frac{d}{dx} |x| = 1$.')).toBe(null)
  })

  test('holds on a condition where it takes its symbols to be positive, or parts of one', () => {
    const conditions = (text: string) => judged(text)!.evidence!.conditions
    expect(conditions('We have $\\frac{d}{dx} |x| = 1$.')).toEqual(['x > 0'])
    expect(conditions('For all $x > 0$ we have $\\frac{d}{dx} |x| = 1$.')).toEqual([])
    expect(conditions('We have $\\frac{d}{dx} x^2 = 2x$.')).toEqual([])
    expect(conditions('We have $\\frac{d}{dp} |p - 1| = -1$.')).toEqual(['p in (0, 1)'])
  })
})
