import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseChains } from '../../../src/notation/latex/grammar/parser.js'
import { takingClasses } from '../../../src/notation/readings/classes.js'
import { arithmeticVerdicts as verdicts } from '../../audit/arithmetic-verdicts.js'

const RUNS = { numRuns: 20 }
const whole = (min: number, max: number) => fc.integer({ min, max })

test('the remainder of an inverse is a whole number, and no other one', () =>
  fc.assert(
    fc.property(fc.constantFrom(3, 5, 7, 11, 13, 101), whole(2, 100), (prime, number) => {
      fc.pre(number % prime > 1)
      const inverse = Array.from({ length: prime }, (_, i) => i).find(i => (i * number) % prime === 1)!
      for (const written of [`${number}^{-1}`, `\\frac{1}{${number}}`]) {
        expect(verdicts(`So $${written} \\bmod ${prime} = ${inverse}$.`)).toEqual(['holds'])
        expect(verdicts(`So $${written} \\bmod ${prime} = ${inverse - 1}$.`)).toEqual(['refuted'])
      }
    }),
    RUNS,
  ))

test('a tree without a remainder is itself', () => {
  for (const latex of ['2 + 3^{-1}', 'x \\cdot \\frac{1}{7}']) {
    const tree = parseChains(latex, { offset: 0 })[0]!.terms[0]!
    expect(takingClasses(tree)).toBe(tree)
  }
})
