import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAccused, signed } from '../solving/solved.js'
import { judgedIn, verdictOf } from './solved.js'

const value = fc.integer({ min: 2, max: 9 })

describe('a step from one differential equation to the next', () => {
  test('by an integrating factor holds, and with another right side is refuted', () => {
    fc.assert(
      fc.property(value, value, (n, c) => {
        // t^n y' + n t^(n-1) y is the derivative of t^n y.
        const equation = `$y' + \\frac{${n}y}{t} = ${c}t$`
        const page = (right: string) => `${equation}. Multiplying by $t^${n}$ gives $(t^${n}y)' = ${right}$.`
        expect(judgedIn(page(`${c}t^{${n + 1}}`)).map(([, verdict]) => verdict)).toEqual(['holds'])
        expect(judgedIn(page(`${c}t^{${n}}`)).map(([, verdict]) => verdict)).toEqual(['refuted'])
      }),
    )
  })

  test('may be written with another notation of the derivative', () => {
    fc.assert(
      fc.property(value, k => {
        const right = `\\frac{d}{dx}(e^{${k}x}y) = e^{${k}x}`
        expect(verdictOf(`$y' + ${k}y = 1$, so $${right}$.`, right)).toBe('holds')
      }),
    )
  })

  test('to an equation of its derivative alone, or of a higher order, is left open', () => {
    for (const page of [
      "$y' = 2y$, so $y' = 2e^{3t}$.",
      "$y' = 2ty$, so $y'' = 3ty$.",
      "$y' = 2ty$ so $z' = 3tz$.",
    ])
      expect(isAccused(page)).toBe(false)
  })
})

describe('what is called the characteristic equation', () => {
  test('has the coefficients of the equation, or a multiple of them', () => {
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('r', '\\lambda', 'm'), (a, b, c, r) => {
        const page = (said: string) =>
          `The equation $${a}y'' - ${b}y' + ${c}y = 0$ has the characteristic equation $${said}$.`
        const right = `${a}${r}^2 - ${b}${r} + ${c} = 0`
        expect(judgedIn(page(right))).toEqual([[right, 'holds']])
        expect(
          judgedIn(page(`${r}^2 = \\frac{${b}${r} - ${c}}{${a}}`)).map(([, verdict]) => verdict),
        ).toEqual(['holds'])
        expect(judgedIn(page(`${a}${r}^2 + ${b}${r} + ${c} = 0`)).map(([, verdict]) => verdict)).toEqual([
          'refuted',
        ])
      }),
    )
  })

  test('of an equation with powers of the variable is that of its powers', () => {
    fc.assert(
      fc.property(value, b => {
        const page = (said: string) =>
          `The equation $x^2y'' - ${b}y = 0$ has the characteristic equation $${said}$.`
        expect(judgedIn(page(`r(r-1) - ${b} = 0`)).map(([, verdict]) => verdict)).toEqual(['holds'])
        expect(judgedIn(page(`r^2 ${signed(-b)} = 0`)).map(([, verdict]) => verdict)).toEqual(['refuted'])
      }),
    )
  })

  test('is none of a system, of a matrix or of an equation that is not linear', () => {
    for (const page of [
      'The characteristic equation of the matrix is $r^2 - 5r + 6 = 0$.',
      "The equation $y'' + y^2 = 0$ has the characteristic equation $r^2 + r = 0$.",
      "The equation $y'' + ay' = 0$ has the characteristic equation $r^2 + s = 0$.",
    ])
      expect(judgedIn(page)).toEqual([])
  })
})
