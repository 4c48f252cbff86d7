import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** Sentences that set up another arithmetic, or seem to. */
const SET_UP = fc.constantFrom(
  'The cache has 8 bits a value.',
  'One bit is a choice of two.',
  'We work modulo 7.',
  'It is printed in base 2.',
)
const unit = fc.constantFrom('KB', 'kg', 'm', 'hours')

describe('where a page speaks of bits or of remainders', () => {
  test('a wrong line of measures or of logarithms is wrong all the same', () =>
    fc.assert(
      fc.property(SET_UP, unit, fc.integer({ min: 3, max: 99 }), (said, name, factor) => {
        const product = 3 * factor
        const off = product % 10 === 9 ? 2 : 1
        expect(verdicts(`${said}\n\nThen 3 * ${factor} ${name} = ${product + off} ${name}.`)).toEqual([
          'refuted',
        ])
        expect(verdicts(`${said}\n\nThen $\\ln ${factor} = ${Math.ceil(Math.log(factor)) + 2}$.`)).toEqual([
          'refuted',
        ])
      }),
      { numRuns: 40 },
    ))

  test('a line of figures that is right there is left open', () => {
    expect(verdicts('We work modulo 7.\n\nThen $5 + 4 = 2$.')).toEqual(['undecided'])
    expect(verdicts('It is printed in base 2.\n\nThen $101 + 10 = 111$.')).not.toContain('refuted')
    expect(verdicts('It is printed in base 2.\n\nThen $11 + 1 = 100$.')).toEqual(['undecided'])
  })
})
