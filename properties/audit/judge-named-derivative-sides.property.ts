import { describe, expect, test } from 'vitest'
import { judgeNamedDerivative } from '../../src/audit/judge-named-derivative.js'
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
    // Set to a value it says where.
    [`${Y} Set $\\frac{dy}{dx} = 0$.`, null],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('what was put in is told', () => {
    expect(judged(`${Y} So $\\frac{dy}{dx} = 2 a x$.`)!.reading).toBe('with y = a·x^2')
    const refuted = judged(`${Y} So $\\frac{dy}{dx} = a x$.`)!
    expect(refuted.reading).toBe('with y = a·x^2')
    expect(Object.keys(refuted.witness!).sort()).toEqual(['a', 'x'])
  })
})
