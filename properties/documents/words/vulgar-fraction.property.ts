import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOfVulgar } from '../../../src/documents/words/vulgar-fraction.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

/** Signs for fractions, and what they are worth as the Unicode names say. */
const SIGNS: readonly (readonly [sign: string, above: number, below: number])[] = [
  ['½', 1, 2],
  ['⅓', 1, 3],
  ['⅔', 2, 3],
  ['¼', 1, 4],
  ['¾', 3, 4],
  ['⅕', 1, 5],
  ['⅘', 4, 5],
  ['⅙', 1, 6],
  ['⅞', 7, 8],
  ['⅐', 1, 7],
  ['⅑', 1, 9],
  ['⅒', 1, 10],
]
const sign = fc.constantFrom(...SIGNS)

describe('a sign for a fraction', () => {
  test.each(SIGNS)('%s is %i over %i', (text, above, below) => {
    expect(partsOfVulgar(text).map(Number)).toEqual([above, below])
  })

  test('is the quotient in a calculation, alone, behind a whole number and before a bracket', () =>
    fc.assert(
      fc.property(sign, fc.integer({ min: 1, max: 40 }), fc.nat(9), ([text, above, below], factor, more) => {
        const product = above * factor
        const said = (side: string, value: number) => verdicts(`In all it is ${side} = ${value} here.`)
        expect(said(`${text} × ${below * factor}`, product)).toEqual(['holds'])
        expect(said(`${text}(${below * factor})`, product)).toEqual(['holds'])
        expect(said(`${text} × ${below * factor}`, product + 1)).toEqual(['refuted'])
        expect(said(`${more + 2}${text} × ${below}`, (more + 2) * below + above)).toEqual(['holds'])
        expect(said(`${more + 2}${text} × ${below}`, (more + 2) * above)).not.toContain('holds')
      }),
      { numRuns: 30 },
    ))
})
