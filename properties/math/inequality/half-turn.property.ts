import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overPositive } from '../../../src/math/engines/domain.js'
import { searchSign } from '../../../src/math/inequality/sign-search.js'
import { Rational } from '../../../src/math/number/rational.js'
import type { Sign } from '../../../src/math/proof/sign.js'
import { PI } from '../../../src/math/term/symbols.js'
import { apply, exp, multiply, subtract, symbol, type Term } from '../../../src/math/term/term.js'

/** The sign of a term in t for all t between two numbers of quarters. */
function signBetween(term: Term, from: number, to: number): Sign {
  const range = { from: Rational.of(`${from}/4`), to: Rational.of(`${to}/4`) }
  const odds = overPositive(term, new Map([['t', range]]))
  return searchSign(odds.term, odds.positive)
}

const angle = multiply(symbol(PI), symbol('t'))
const quarters = fc
  .tuple(fc.integer({ min: -8, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .map(([from, length]) => [from, from + length] as const)

/** Of sin πt and cos πt: the zeros are at whole numbers of half turns, for the cosine two quarters further. */
describe.each([
  ['sin', 0],
  ['cos', 2],
] as const)('%s on a part of a half turn', (name, shift) => {
  test('has the sign that the zeros around it tell, where it is found', () => {
    fc.assert(
      fc.property(quarters, ([from, to]) => {
        const [low, high] = [from + shift, to + shift]
        const turn = Math.floor(low / 4)
        const found = signBetween(apply(name, angle), from, to)
        if (high > 4 * (turn + 1)) expect(found).toBe('unknown')
        else if (turn === 0) expect(found).toBe('positive')
        else if (turn === -1) expect(found).toBe('negative')
        else if (found !== 'unknown') expect(found).toBe(turn % 2 === 0 ? 'positive' : 'negative')
      }),
      { numRuns: 40 },
    )
  })

  test('takes a sign of its own only where the angle has one', () => {
    const wild = subtract(multiply(angle, angle), exp('t'))
    expect(signBetween(apply(name, wild), 0, 1)).toBe('unknown')
  })
})
