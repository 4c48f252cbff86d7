import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeRounding, readPrinted, roundingSet } from '../../../src/math/number/printed-number.js'
import { distanceInUnits, goesTo, point, printedText } from './printed-text.js'

describe('the set that a printed number stands for', () => {
  test('holds a value exactly if the value is well rounded at that unit', () => {
    fc.assert(
      fc.property(printedText, distanceInUnits, fc.boolean(), (text, distance, isCoarse) => {
        const printed = readPrinted(text)
        const unit = isCoarse ? printed.coarsestUnit : printed.unit
        const value = printed.value.plus(unit.times(distance))
        const { lower, upper } = isCoarse ? roundingSet(printed, unit) : roundingSet(printed)
        const { agreement } = judgeRounding({ ...printed, unit, coarsestUnit: unit }, point(value))
        const isTie = lower.eq(value) || upper.eq(value)
        const isOther = isTie && !goesTo(printed, unit, value.cmp(printed.value))
        expect(lower.lte(value) && upper.gte(value) && !isOther).toBe(/exact|rounded/.test(agreement))
      }),
    )
  })
})

test('commas group as many thousands as there are', () => {
  expect(readPrinted('1,234,567').value.eq(1234567)).toBe(true)
  expect(readPrinted('12,345,678,901.5').value.eq('12345678901.5')).toBe(true)
  expect(() => readPrinted('1,234,56')).toThrow(SyntaxError)
})
