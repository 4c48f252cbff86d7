import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

const coefficient = fc.integer({ min: 2, max: 9 })
const point = fc.integer({ min: -5, max: 5 })

describe('the gradient of a function that the page gives', () => {
  test('has the derivatives by its arguments as entries: f = a x² y + b y³', () => {
    fc.assert(
      fc.property(
        coefficient,
        coefficient,
        point,
        point,
        fc.integer({ min: 1, max: 3 }),
        (a, b, x, y, off) => {
          const given = `Let $f(x, y) = ${a}x^2 y + ${b}y^3$. Then`
          const step = 1e-5
          const f = (u: number, v: number) => a * u * u * v + b * v ** 3
          // Another way to the same numbers: central differences, which are whole numbers but for the last digits.
          const byX = Math.round((f(x + step, y) - f(x - step, y)) / (2 * step))
          const byY = Math.round((f(x, y + step) - f(x, y - step)) / (2 * step))
          expect(lastVerdict(`${given} $\\nabla f(${x}, ${y}) = (${byX}, ${byY})$.`)).toBe('holds')
          expect(lastVerdict(`${given} $\\nabla f(${x}, ${y}) = (${byX}, ${byY + off})$.`)).toBe('refuted')
          const formula = (k: number) => `\\begin{pmatrix} ${2 * a}xy \\\\ ${a}x^2 + ${k}y^2 \\end{pmatrix}`
          expect(lastVerdict(`${given} $\\nabla f = ${formula(3 * b)}$.`)).toBe('holds')
          expect(lastVerdict(`${given} $\\nabla f(x, y) = ${formula(3 * b)}$.`)).toBe('holds')
          expect(lastVerdict(`${given} $\\nabla f = ${formula(3 * b + off)}$.`)).toBe('refuted')
        },
      ),
      { numRuns: 15 },
    )
  })

  test.each([
    // Nothing of f is known, or not of what it is applied to.
    ['We get $\\nabla f = (2x, 2y)$.', 'unread'],
    ['Let $f(x, y) = x^2 + y^2$. Then $\\nabla f = (2x, 2y, 0)$.', 'unread'],
    ['Let $f(x, y) = x^2 + y^2$. Then $\\nabla f(x, 2) = (2x, 5)$.', 'unread'],
    ['Let $f(x, y) = x^2 + y^2$. Then $\\nabla f(a, b) = (2a, 3b)$.', 'unread'],
    // There are two functions of one name.
    ['Let $f(x, y) = x^2 + y^2$. Later let $f(x, y) = xy$. Then $\\nabla f(1, 2) = (2, 4)$.', 'unread'],
    ['Let $f(x, y) = x^2 + y^2$. Later let $f(x, y) = xy$. Then $\\nabla f(1, 2) = (2, 1)$.', 'holds'],
  ])('%s', (text, verdict) => {
    expect(lastVerdict(text)).toBe(verdict)
  })
})
