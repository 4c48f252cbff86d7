import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const numeral = fc.integer({ min: 0, max: 99 })

test('two different whole numbers set equal are a contradiction, and what is worked out is none', () =>
  fc.assert(
    fc.property(numeral, numeral, (a, b) => {
      fc.pre(a !== b)
      expect(verdicts(`Out comes $${a} = ${b}$.`)).toEqual(['undecided'])
      expect(verdicts(`Out comes $${a} + 1 = ${b + 1}$.`)).toEqual(['refuted'])
      expect(verdicts(`Out comes $${a} = ${b} + 0$.`)).toEqual(['refuted'])
      // The last of a chain repeats what was worked out.
      expect(verdicts(`Out comes $${a} + 0 = ${a} = ${b}$.`)).toEqual(['holds', 'refuted'])
    }),
    { numRuns: 25 },
  ))

test('a numeral in another base says what it stands for', () => {
  expect(verdicts('We have `0x3C = 56`.')).toEqual(['refuted'])
})
