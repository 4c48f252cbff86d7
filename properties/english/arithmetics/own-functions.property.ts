import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownFunctionsIn } from '../../../src/english/arithmetics/own-functions.js'
import { findingsOf } from '../../rules/solving/solved.js'

const SAID = [
  'Let σ be the ReLU.',
  'Here $\\sigma(z) = \\tanh z$.',
  'Here σ(z) = tanh z.',
  'With σ = tanh,',
  'σ denotes the hyperbolic tangent.',
]

test('a page on which σ is another function neither proves nor refutes what the logistic one does', () =>
  fc.assert(
    fc.property(fc.constantFrom(...SAID), fc.integer({ min: 1, max: 3 }), (said, k) => {
      expect([...ownFunctionsIn(said)]).toEqual(['sigma'])
      const of = (lead: string, side: string) =>
        findingsOf(`${lead}\n\nWe have $\\sigma(-z) = ${side}$ for all $z$.`).map(({ verdict }) => verdict)
      expect(of('', '1 - \\sigma(z)')).toEqual(['holds'])
      expect(of('', `${k + 1} - \\sigma(z)`)).toEqual(['refuted'])
      for (const side of ['1 - \\sigma(z)', `${k + 1} - \\sigma(z)`]) {
        expect(of(said, side)).not.toContain('holds')
        expect(of(said, side)).not.toContain('refuted')
      }
    }),
    { numRuns: 20 },
  ))

test('σ is the logistic function where nothing says that it is another', () => {
  for (const text of [
    'Let σ be 3.',
    '$\\sigma(z) = 1/(1 + e^{-z})$',
    'σ(z) is increasing',
    'σ is the deviation',
  ])
    expect([text, ownFunctionsIn(text).size]).toEqual([text, 0])
})
