import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../../audit/last-verdict.js'

const power = fc.integer({ min: 0, max: 4 })
const end = fc.integer({ min: 1, max: 4 })

/** `\\int_0^a \\int_0^b x^m y^n` in either order; the differentials stand from the inside out. */
const written = (m: number, n: number, a: number, b: number): readonly string[] => [
  `\\int_0^{${a}} \\int_0^{${b}} x^${m} y^${n} \\, dx \\, dy`,
  `\\int_0^{${b}} \\!\\! \\int_0^{${a}} x^${m} y^${n} \\, dy \\, dx`,
  `\\int_0^{${a}} y^${n} \\int_0^{${b}} x^${m} \\, dx \\, dy`,
  `\\int_0^{${a}} \\left( \\int_0^{${b}} x^${m} y^${n} \\, dx \\right) dy`,
]

test('the inner integral is by the first differential: that of x^m y^n is a product, whichever comes first', () => {
  fc.assert(
    fc.property(power, power, end, end, (m, n, a, b) => {
      const value = `\\frac{${b ** (m + 1) * a ** (n + 1)}}{${(m + 1) * (n + 1)}}`
      for (const integral of written(m, n, a, b)) {
        expect(lastVerdict(`So $${integral} = ${value}$.`)).toBe('holds')
        expect(lastVerdict(`So $${integral} = ${value} + 1$.`)).toBe('refuted')
      }
    }),
    { numRuns: 8 },
  )
})

test('an end of the inner integral may be the variable of the outer one', () => {
  fc.assert(
    fc.property(power, end, (m, a) => {
      const integral = `\\int_0^{${a}} \\int_0^y x^${m} \\, dx \\, dy`
      expect(lastVerdict(`So $${integral} = \\frac{${a ** (m + 2)}}{${(m + 1) * (m + 2)}}$.`)).toBe('holds')
      expect(lastVerdict(`So $\\int_0^1 ${integral.replace('dy', 'dy \\, dz')} = 0$.`)).toBe('refuted')
    }),
    { numRuns: 8 },
  )
})

test.each([
  '\\iint x \\, dx \\, dy = 3',
  '\\int_0^1 \\int_0^2 dx \\, dy \\, x = 7',
  '\\iint_R 1 \\, dx \\, dy = 4',
])('%s says too little to be judged', latex =>
  expect(lastVerdict(`So $${latex}$.`)).toMatch(/unread|undecided/),
)
