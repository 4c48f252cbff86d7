import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  centredReward,
  failureAdvantage,
  groupAdvantage,
  successAdvantage,
} from '../../../../src/fields/machine-learning/laws/group-advantage-terms.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { evaluate } from '../../../../src/math/term/evaluate.js'
import { symbol } from '../../../../src/math/term/term.js'

/** The same from the textbook, in double precision: mean, squares, root. */
function advantages(rewards: readonly number[], lost: 0 | 1): number[] {
  const mean = rewards.reduce((a, b) => a + b) / rewards.length
  const squares = rewards.reduce((total, r) => total + (r - mean) ** 2, 0)
  return rewards.map(r => (r - mean) / Math.sqrt(squares / (rewards.length - lost)))
}

const context = reals(30)
const groups = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 7 })
  .filter(rewards => new Set(rewards).size > 1)

/** The rewards r_i of a group of G, and the one that i is. */
const groupOf = (rewards: readonly number[], member: number) => ({
  symbols: new Map([['G', context.of(rewards.length)]]),
  groups: new Map([['r', rewards.map(r => context.of(r))]]),
  indices: new Map([['i', member]]),
})

test('a centred reward is G r_i - Σ r over G', () =>
  fc.assert(
    fc.property(groups, rewards => {
      const total = rewards.reduce((a, b) => a + b)
      for (const [member, reward] of rewards.entries()) {
        const value = evaluate(centredReward('G', 'i'), groupOf(rewards, member), context)
        expect(value.toNumber()).toBeCloseTo((rewards.length * reward - total) / rewards.length, 10)
      }
    }),
  ))

test('an advantage of a group is the reward less the mean, over the deviation', () => {
  fc.assert(
    fc.property(groups, fc.constantFrom('population' as const, 'sample' as const), (rewards, deviation) => {
      const term = groupAdvantage('G', deviation, 'i')
      const wanted = advantages(rewards, deviation === 'sample' ? 1 : 0)
      rewards.forEach((_, member) => {
        const value = evaluate(term, groupOf(rewards, member), context)
        // Both roots and quotients of integers below 10^6: doubles keep 12 digits of them.
        expect(value.toNumber()).toBeCloseTo(wanted[member]!, 10)
      })
    }),
  )
})

test('of m rewards 1 and n rewards 0 the advantages are those of the share p = m/(m + n)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (m, n) => {
      const rewards = [...Array<number>(m).fill(1), ...Array<number>(n).fill(0)]
      const wanted = advantages(rewards, 0)
      const at = { symbols: new Map([['p', context.of(m).div(m + n)]]), groups: new Map() }
      const [success, failure] = [successAdvantage, failureAdvantage].map(of =>
        evaluate(of(symbol('p')), at, context).toNumber(),
      )
      expect(success).toBeCloseTo(wanted[0]!, 10)
      expect(failure).toBeCloseTo(wanted.at(-1)!, 10)
    }),
  )
})
