import { describe, expect, test } from 'vitest'
import { judgeNamedDerivative } from '../../../src/rules/identity/named-derivative.js'
import { symbolicPlaceIn } from './links-in.js'

const judged = (text: string) => judgeNamedDerivative(symbolicPlaceIn(text))
const verdict = (text: string) => judged(text)?.verdict ?? null
const Y = 'Let $y = a x^2$.'

describe('a derivative of what the page defines, beside what it is said to be', () => {
  test.each([
    [`${Y} So $\\frac{dy}{dx} = 2 a x$.`, 'holds'],
    [`${Y} So $2 a x = \\frac{dy}{dx}$.`, 'holds'],
    [`${Y} So $\\frac{dy}{dx} = a x$.`, 'refuted'],
    [`${Y} So $a x = \\frac{dy}{dx}$.`, 'refuted'],
    [`${Y} So $\\frac{dy}{dx} \\approx a x$.`, null],
    [`${Y} So $y = a x$.`, null],
    ['So $\\frac{dy}{dx} = a x$.', null],
    // The name of what is differentiated may stand on the other side.
    [`${Y} So $\\frac{dy}{dx} = 2 y / x$.`, 'holds'],
    [`${Y} So $\\frac{dy}{dx} = y / x$.`, 'refuted'],
    ['Let $f(x) = a x^2$. So $\\frac{d f(x)}{dx} = 2 f(x) / x$.', 'holds'],
    // Of a part of a side only a proof is given.
    [`${Y} So $x \\frac{dy}{dx} = 2 y$.`, 'holds'],
    [`${Y} So $x \\frac{dy}{dx} = y$.`, null],
    [`${Y} So $\\frac{dy}{dx} = a \\frac{dy}{da}$.`, null],
    // A symbol of its own, or one with a number, refutes nothing.
    [`${Y} So $\\frac{dy}{dx} = k x$.`, null],
    ['Let $a = 3$ and $y = a x^2$. So $\\frac{dy}{dx} = a x$.', null],
    // Two formulas, of which either may be meant.
    ['Let $y = a x^2$ and $y = a x^3$. So $\\frac{dy}{dx} = 2 a x$.', 'holds'],
    ['Let $y = a x^2$ and $y = a x^3$. So $\\frac{dy}{dx} = 3 a x^2$.', 'holds'],
    ['Let $y = a x^2$ and $y = a x^3$. So $\\frac{dy}{dx} = a x$.', 'refuted'],
    // True of positive numbers alone.
    ['Let $y = \\sqrt{x^2}$. So $\\frac{dy}{dx} = 1$.', 'holds'],
    // One that could not be read may define it anew.
    [`${Y} Now $y = \\frac$ and $\\frac{dy}{dx} = a x$.`, null],
    [`${Y} Now $\\frac$ and $\\frac{dy}{dx} = a x$.`, 'refuted'],
    [`Now $y = \\frac$ it is. ${Y} So $\\frac{dy}{dx} = a x$.`, 'refuted'],
    [`${Y} So $\\frac{dy}{dx} = a x$. Now $y = \\frac$.`, 'refuted'],
    [`${Y} Now $y = \\frac$. Let $y = a x^3$. So $\\frac{dy}{dx} = a x$.`, null],
    ['Let $D = N^2$. Now $q = \\frac$. Let $y = N D$. So $\\frac{dy}{dN} = 2 N D$.', 'refuted'],
    ["Now $q = \\frac$. So $\\sigma'(z) = \\sigma(z)$.", null],
    // Where nothing is known of a derivative, nothing is said, however plain it is.
    ['So $\\frac{dy}{dx} = \\frac{dy}{dx}$.', null],
    ['So $2 + 2 = 4$.', null],
    // False where it is defined, which is nowhere below 2.
    ['Let $y = \\sqrt{x - 2}$. So $\\frac{dy}{dx} = \\frac{1}{\\sqrt{x - 2}}$.', null],
    // The variable stays, whatever is said of it.
    ['Let $x = 2 t$ and $y = a x^2$. So $\\frac{dy}{dx} = a x$.', 'refuted'],
    // Members of groups, and their number, refute nothing.
    ['Let $S = \\sum_{i=1}^G x_i$ and $y = a x_i$. So $\\frac{dy}{da} = 2 x_i$.', null],
    ['Let $S = \\sum_{i=1}^G x_i$ and $y = a x_i$. So $\\frac{dy}{da} = a$.', null],
    ['Let $y = a x_i$. So $\\frac{dy}{da} = 2 x_i$.', 'refuted'],
    ['Let $y = a \\sum_{i=1}^G x_i$. So $\\frac{dy}{da} = 2 \\sum_{i=1}^G x_i$.', null],
    // A number may be its value at a point, in one of the ways at least.
    ['Let $y = a x^2$ and $y = a x$. So $\\frac{dy}{dx} = 3$.', null],
    // Set to a value it says where.
    [`${Y} Set $\\frac{dy}{dx} = 0$.`, null],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('of many formulas only the nearest are tried, and none is refuted that may be so by another', () => {
    /** With so many formulas, of which the farthest is the first. */
    const said = (most: number, right: string) =>
      verdict(
        `${Array.from({ length: most }, (_, i) => `Let $y = ${i + 2} a x$.`).join(' ')} So $\\frac{dy}{dx} = ${right}$.`,
      )
    expect(said(5, 'a')).toBe('refuted')
    expect(said(6, '2 a')).toBe('holds')
    expect(said(6, 'a')).toBeNull()
    expect(said(7, '2 a')).toBeNull()
  })

  test('what was put in is told', () => {
    expect(judged(`${Y} So $\\frac{dy}{dx} = 2 a x$.`)!.reading).toBe('with y = a·x^2')
    const refuted = judged(`${Y} So $\\frac{dy}{dx} = a x$.`)!
    expect(refuted.reading).toBe('with y = a·x^2')
    expect(Object.keys(refuted.witness!).sort()).toEqual(['a', 'x'])
  })
})
