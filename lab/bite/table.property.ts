import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGoodEnough, tableOf } from './table.mjs'

const measure = (what: string, detected: number, of: number, falseAlarms = 0) => ({
  what,
  detected,
  of,
  falseAlarms,
  remark: 'r',
})

describe('a measure is good enough', () => {
  test.each([
    ['code mutants', 95, 100, true],
    ['code mutants', 94, 100, false],
    ['counterfeits', 100, 100, true],
    ['counterfeits', 99, 100, false],
    ['faulty implementations', 17, 18, false],
    ['planted errors', 95, 100, true],
    ['planted errors', 94, 100, false],
    ['claim mutants', 1, 100, true],
  ])('%s with %i of %i: %s', (what, detected, of, isGood) => {
    expect(isGoodEnough(measure(what, detected, of))).toBe(isGood)
    expect(isGoodEnough(measure(what, detected, of, 1))).toBe(false)
    expect(isGoodEnough(measure(what, 0, 0))).toBe(false)
  })

  test('only if it is one of those that have a least share', () => {
    expect(() => isGoodEnough(measure('hopes', 1, 1))).toThrow(/hopes/)
  })
})

test('the table has a row each, and says 100 % of all alone', () =>
  fc.assert(
    fc.property(fc.nat(99_999), fc.nat(99_999), (detected, missed) => {
      const [, , row] = tableOf([measure('code mutants', detected, detected + missed)]).split('\n')
      expect(row!.includes('100.0 %')).toBe(missed === 0 && detected > 0)
      const counts = row!.match(/[\d,]+ of [\d,]+/)![0].replaceAll(',', '')
      expect(counts).toBe(`${detected} of ${detected + missed}`)
    }),
  ))
