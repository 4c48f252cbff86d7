import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ObligationRelation } from '../../../src/math/certificates/obligation.js'
import { isConfirmed } from '../../../src/math/judges/confirm.js'
import { judgeIdentity } from '../../../src/math/judges/identity.js'
import { isAccusation, isKinder, VERDICTS, worstFirst } from '../../../src/math/judges/verdict.js'
import { add, indexed, ln, multiply, number, power, symbol } from '../../../src/math/term/term.js'

const obligation = (
  left: ReturnType<typeof number>,
  relation: ObligationRelation,
  right: ReturnType<typeof number>,
  outcome: 'proved' | 'refuted',
) => ({ left, relation, right, outcome, positive: [], unit: [], witness: {}, conditions: [] })

describe('what an accusation rests on is seen a second time', () => {
  test('in every order of two numbers, by decimal.js and by JavaScript', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -1, max: 1 }),
        fc.constantFrom('=' as const, '<=' as const, '>=' as const),
        (a, step, relation) => {
          const b = a + step
          const isSo = relation === '=' ? a === b : relation === '<=' ? a <= b : a >= b
          for (const outcome of ['proved', 'refuted'] as const)
            expect(isConfirmed({ obligations: [obligation(number(a), relation, number(b), outcome)] })).toBe(
              isSo === (outcome === 'proved'),
            )
        },
      ),
    ))

  test('at the witness of an engine', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), factor => {
        const [a, b] = [symbol('a'), symbol('b')]
        const judged = judgeIdentity(
          power(add(a, b), number(2)),
          add(power(a, number(2)), multiply(number(factor), multiply(a, b)), power(b, number(2))),
          new Map(),
          { seed: 1, points: 60 },
        )
        expect(judged.verdict).toBe(factor === 2 ? 'holds' : 'refuted')
        expect(isConfirmed(judged)).toBe(true)
        const spoiled = judged.obligations.map(one => ({ ...one, right: one.left }))
        if (factor !== 2) expect(isConfirmed({ obligations: spoiled })).toBe(false)
      }),
    ))
})

test('the order of verdicts puts every accusation before all others', () => {
  const verdicts = VERDICTS.map(verdict => ({ verdict }))
  for (const one of verdicts)
    for (const other of verdicts) {
      expect(worstFirst(one, other) + worstFirst(other, one)).toBe(0)
      if (isAccusation(one.verdict) && !isAccusation(other.verdict)) expect(isKinder(other, one)).toBe(true)
    }
})

describe('what the second arithmetic cannot tell', () => {
  const zero = number(0)

  test('leaves the engine in the right: a logarithm of 0, members of a group, equal sides of a strict relation', () => {
    const pairs = [
      obligation(ln(zero) as typeof zero, '=', zero, 'refuted'),
      obligation(indexed('r', 'i') as typeof zero, '=', zero, 'refuted'),
      obligation(zero, '<', zero, 'proved'),
    ]
    for (const one of pairs) expect(isConfirmed({ obligations: [one] })).toBe(true)
  })

  test('is told from a fault of ours, which is thrown', () => {
    const faulty = { ...obligation(zero, '=', zero, 'proved'), relation: undefined as never }
    expect(() => isConfirmed({ obligations: [faulty] })).toThrow(TypeError)
  })
})
