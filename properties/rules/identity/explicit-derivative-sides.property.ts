import { describe, expect, test } from 'vitest'
import { judgeDerivativeLink } from '../../../src/rules/identity/explicit-derivative.js'
import { symbolicPlacesIn } from './links-in.js'

const judged = (text: string) => {
  const places = symbolicPlacesIn(text)
  return judgeDerivativeLink(
    places.find(({ link }) => JSON.stringify(link).includes('differential')) ?? places.at(-1)!,
  )
}
const verdict = (text: string) => judged(text)?.verdict ?? null

describe('a derivative beside what it is said to be', () => {
  test.each([
    ['We have $\\frac{d}{dx} x^2 = 2x$.', 'holds'],
    ['We have $2x = \\frac{d}{dx} x^2$.', 'holds'],
    ['We have $\\frac{d}{dx} x^2 = x$.', 'refuted'],
    ['We have $x = \\frac{d}{dx} x^2$.', 'refuted'],
    ['We have $\\frac{d}{dx} x^2 \\approx x$.', null],
    ['We have $\\frac{d}{dx} x^2 < x$.', null],
    ['We have $x^2 = x$.', null],
    ['We have $\\frac{d}{dx} x^2 = \\text{slope}$.', null],
    ['We have $\\frac{d}{dx} x^2 = f(x)$.', null],
    // A symbol of its own may be anything.
    ['We have $\\frac{d}{dx} x^2 = k x$.', null],
    ['We have $\\frac{d}{dx} (a x^2) = 2 a x$.', 'holds'],
    ['We have $\\frac{d}{dx} (a x^2) = a x$.', 'refuted'],
    // True of positive numbers, or between 0 and 1.
    ['We have $\\frac{d}{dx} \\sqrt{x^2} = 1$.', 'holds'],
    ['We have $\\frac{d}{dx} \\ln x = \\frac{1}{x}$.', 'holds'],
    ['We have $\\frac{d}{dx} \\ln x = \\frac{2}{x}$.', 'refuted'],
    // A symbol that moves with the variable; one that has a number does not.
    ['Let $a = x^2$. We have $\\frac{d}{dx} (a x) = 3 a$.', null],
    ['Let $a = 5$. We have $\\frac{d}{dx} (a x) = 3 a$.', 'refuted'],
    ['Let $x = t^2$. We have $\\frac{d}{dx} x^2 = x$.', 'refuted'],
    // Set to a value it says where.
    ['Set $\\frac{d}{dx} x^2 = 0$.', null],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected))

  test('what is refuted has a witness', () => {
    const found = judged('We have $\\frac{d}{dx} x^2 = x$.')
    expect(Object.keys(found!.witness!)).toEqual(['x'])
  })
})
