import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 20 }
const count = fc.integer({ min: 2, max: 40 })
const ACCUSED = expect.stringMatching(/^(?:refuted|misrounded)$/)

test('an imperial pint, a metric cup and an Australian spoon are customary, and no other ones', () => {
  const measure = fc.constantFrom(
    ['pints', 568.26],
    ['gallons', 4546.09],
    ['cups', 250],
    ['tbsp', 20],
  ) as fc.Arbitrary<[string, number]>
  fc.assert(
    fc.property(count, measure, (n, [unit, millilitres]) => {
      const page = (factor: number) => `So ${n} ${unit} = ${(n * millilitres * factor).toFixed(1)} ml.`
      expect(verdicts(page(1))).toEqual(['undecided'])
      expect(verdicts(page(1.5))).toEqual([ACCUSED])
    }),
    RUNS,
  )
})

test('a calorie of food and a nautical mile are told', () => {
  fc.assert(
    fc.property(count, n => {
      expect(verdicts(`So ${n} calories = ${(n * 4.184).toFixed(2)} kJ of food.`)).toEqual(['undecided'])
      expect(verdicts(`So ${n} calories = ${(n * 4.184).toFixed(2)} kJ of heat.`)).toEqual([ACCUSED])
      expect(verdicts(`At sea, ${n} miles = ${n * 1852} m.`)).toEqual([ACCUSED])
      expect(verdicts(`So ${n} nautical miles = ${n * 1852} m.`)).not.toEqual([ACCUSED])
    }),
    RUNS,
  )
})

test('a billion is a million millions in the long scale alone', () => {
  fc.assert(
    fc.property(count, n => {
      expect(verdicts(`In the long scale, ${n} billion = ${n}000000000000.`)).toEqual(['undecided'])
      expect(verdicts(`In the long scale, ${n} billion = ${n}0000000000000.`)).toEqual([ACCUSED])
      expect(verdicts(`In the large hall, ${n} billion = ${n}000000000000.`)).toEqual([ACCUSED])
    }),
    RUNS,
  )
})
