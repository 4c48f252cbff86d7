import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lastVerdict } from '../../audit/last-verdict.js'

const ohms = fc.integer({ min: 100, max: 9000 })
const blank = fc.constantFrom('', '\\,', '\\ ', '~')
/** How a thousand ohms are written. */
const kilo = fc.constantFrom('k\\Omega', '\\mathrm{k}\\Omega', '\\mathrm{k\\Omega}', '\\text{k}\\Omega')

test('\\Omega behind a figure is the ohm, with a prefix or without', () => {
  fc.assert(
    fc.property(ohms, ohms, blank, kilo, fc.integer({ min: 1, max: 9 }), (a, b, gap, unit, off) => {
      const sum = `In series they have $${a}${gap}\\Omega + ${b}${gap}\\Omega`
      expect(lastVerdict(`${sum} = ${a + b}${gap}\\Omega$.`)).toBe('holds')
      expect(lastVerdict(`${sum} = ${a + b + 11 * off}${gap}\\Omega$.`)).toBe('refuted')
      expect(lastVerdict(`${sum} = ${(a + b) / 1000}${gap}${unit}$.`)).toBe('holds')
      expect(lastVerdict(`${sum} = ${(a + b) / 10}${gap}${unit}$.`)).not.toBe('holds')
    }),
    { numRuns: 25 },
  )
})

test.each([
  ['refuted', 'Let $\\Omega = 5$. Then $3\\,\\Omega = 16$.'],
  ['holds', 'Let $\\Omega = 5$. Then $3\\,\\Omega = 15$.'],
  ['unread', 'The space has $|\\Omega| = 36$.'],
])('and a symbol where the page makes it one, %s: %s', (verdict, text) => {
  expect(lastVerdict(text)).toBe(verdict)
})
