import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditDocument } from '../../../../src/audit/audit.js'
import { readDocument } from '../../../../src/documents/markdown/markdown.js'

/** What is said of the sum of some whole numbers of units of the last of so many places. */
function verdictOf(units: readonly number[], total: number, places: number): string {
  const print = (count: number) => (count / 10 ** places).toFixed(places)
  const text = `We get $${units.map(print).join(' + ')} = ${print(total)}$.`
  return auditDocument(readDocument(text, 'a.md'), { book: [], effort: { seed: 1, points: 20 } }).findings[0]!
    .verdict
}

const unit = fc.integer({ min: 1001, max: 8999 })

test('a sum may be off by half a unit of its last place for each addend, and by no more', () =>
  fc.assert(
    fc.property(fc.array(unit, { minLength: 3, maxLength: 7 }), fc.constantFrom(1, -1), (units, sign) => {
      const total = units.reduce((sum, one) => sum + one, 0)
      const most = Math.floor(units.length / 2)
      expect(verdictOf(units, total + sign * most, 4)).toBe('undecided')
      expect(verdictOf(units, total + sign * (most + 1), 4)).not.toBe('undecided')
    }),
    { numRuns: 30 },
  ))

test('two addends, and amounts of money, are added up exactly', () =>
  fc.assert(
    fc.property(unit, unit, unit, (a, b, c) => {
      expect(verdictOf([a, b], a + b + 1, 4)).not.toBe('undecided')
      expect(verdictOf([a, b, c], a + b + c + 1, 2)).not.toBe('undecided')
    }),
    { numRuns: 30 },
  ))
