import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SymbolDomain } from '../../../src/math/engines/domain.js'
import { nowhereEqual } from '../../../src/math/judges/unequal.js'
import { Rational } from '../../../src/math/number/rational.js'
import { evaluate } from '../../../src/math/term/evaluate.js'
import { add, apply, exp, multiply, number, power, type Term } from '../../../src/math/term/term.js'

const effort = { seed: 3, points: 800 }
const on = (left: Term, right: Term, domain: SymbolDomain) =>
  nowhereEqual(left, right, new Map([['x', domain]]), effort)

describe('two terms', () => {
  test('that meet at a whole number are found to, at a point where they are equal', () =>
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 6 }), fc.integer({ min: 1, max: 3 }), (root, factor) => {
        const left = multiply(factor, add('x', -root))
        const truth = on(left, multiply(0, 'x'), 'real')
        expect(truth.holds).toBe(false)
        const x = Rational.of(truth.witness!.x!)
        expect(evaluate(left, { symbols: new Map([['x', x]]), groups: new Map() }, Rational).isZero()).toBe(
          true,
        )
      }),
      { numRuns: 12 },
    ))

  test('of which one is above the other everywhere never meet; two that only differ somewhere may', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), gap => {
        const left = add(power('x', 2), number(Rational.ratio(BigInt(gap), 9n)))
        for (const [a, b] of [
          [left, multiply(0, 'x')],
          [multiply(0, 'x'), left],
        ] as const) {
          expect(on(a, b, 'real').holds).toBe(true)
        }
      }),
      { numRuns: 12 },
    )
    expect(on(exp('x'), number(0), 'real').holds).toBe(true)
    // They differ at nearly every point, and meet at 0: no enclosure of e⁰ shows it, and nothing may claim otherwise.
    expect(on(exp('x'), number(1), 'real').holds).toBeNull()
  })

  test('that are one and the same meet everywhere', () =>
    expect(on(add('x', 1), add(1, 'x'), 'real').holds).toBe(false))

  test('that meet where no point lies, or of which nothing is known, are left open', () => {
    expect(on(power('x', 2), number(2), 'real').holds).toBeNull()
    expect(on(apply('f', 'x'), add(apply('f', 'x'), 'x', multiply(-1, 'x')), 'real').holds).not.toBe(true)
    expect(on(apply('f', 'x'), add('x'), 'real').holds).toBeNull()
  })
})
