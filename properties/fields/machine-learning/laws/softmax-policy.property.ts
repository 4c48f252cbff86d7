import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyOf, scoreOf } from '../../../../src/fields/machine-learning/laws/softmax-policy.js'
import { reals } from '../../../../src/math/number/interval/real.js'
import { evaluate } from '../../../../src/math/term/evaluate.js'

const context = reals(30)

/** ln π_a of the logits, in double precision. */
const logOf = (logits: readonly number[], action: number): number =>
  logits[action]! - Math.log(logits.reduce((total, u) => total + Math.exp(u), 0))

test('the score is the slope of ln π, by central differences along the logits', () => {
  const logit = fc.integer({ min: -30, max: 30 }).map(n => n / 10)
  fc.assert(
    fc.property(fc.array(fc.tuple(logit, logit), { minLength: 1, maxLength: 5 }), pairs => {
      const [u, v] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
      const lift = (values: readonly number[]) => values.map(value => context.of(String(value)))
      const groups = new Map([
        ['u', lift(u)],
        ['v', lift(v)],
      ])
      pairs.forEach((_, action) => {
        const at = { symbols: new Map(), groups, indices: new Map([['a', action]]) }
        const moved = (step: number) =>
          logOf(
            u.map((value, i) => value + step * v[i]!),
            action,
          )
        const slope = (moved(1e-4) - moved(-1e-4)) / 2e-4
        // The step squared times a third derivative of at most 6³ leaves 2e-6.
        expect(evaluate(scoreOf('a', 'n'), at, context).toNumber()).toBeCloseTo(slope, 5)
        expect(evaluate(policyOf('a', 'n'), at, context).ln().toNumber()).toBeCloseTo(logOf(u, action), 10)
      })
    }),
    { numRuns: 40 },
  )
})
