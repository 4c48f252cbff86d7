import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withSpecialAngles } from '../../src/evidence/special-angles.js'
import { closedValueOf } from '../../src/evidence/value.js'
import { PI } from '../../src/term/symbols.js'
import { apply, divide, multiply, number, symbol, type Term } from '../../src/term/term.js'

const hasApplication = (term: Term): boolean =>
  JSON.stringify(term, (_, v) => (typeof v === 'bigint' ? `${v}` : v)).includes('apply')
const middleOf = (term: Term): number => {
  const { lower } = closedValueOf(term, 30)
  return Number((lower.numerator * 10n ** 20n) / lower.denominator) / 1e20
}

test('multiples of 15° have their roots, which are the values of Math', () =>
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.constantFrom('sin', 'cos', 'tan'), (k, name) => {
      fc.pre(name !== 'tan' || (k + 6) % 12 !== 0)
      const special = withSpecialAngles(apply(name, divide(multiply(k, symbol(PI)), 12)))
      expect(hasApplication(special)).toBe(false)
      const value = Math[name as 'sin' | 'cos' | 'tan']((k * Math.PI) / 12)
      expect(Math.abs(middleOf(special) - value)).toBeLessThan(1e-9)
    }),
    { numRuns: 60 },
  ))

test('the inverse of such a value is the angle, and other values stay as they are', () =>
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 5 }), fc.constantFrom('sin', 'tan'), (k, name) => {
      const angle = divide(multiply(k, symbol(PI)), 12)
      const special = withSpecialAngles(apply(`arc${name}`, apply(name, angle)))
      expect(hasApplication(special)).toBe(false)
      expect(Math.abs(middleOf(special) - (k * Math.PI) / 12)).toBeLessThan(1e-9)
    }),
    { numRuns: 22 },
  ))

test('what only comes near is left alone', () => {
  for (const term of [
    apply('sin', '0.5236'),
    apply('arctan', '0.99999999'),
    apply('tan', divide(symbol(PI), 2)),
  ])
    expect(withSpecialAngles(term)).toBe(term)
  expect(hasApplication(withSpecialAngles(apply('sin', number('1/3'))))).toBe(true)
})
