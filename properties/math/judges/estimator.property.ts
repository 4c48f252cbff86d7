import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as formulas from '../../../src/formulas/policy-gradient.js'
import {
  type AdvantagesOf,
  constantBaseline,
  leaveOneOutBaseline,
  ownMeanBaseline,
  withoutBaseline,
} from '../../../src/formulas/reward-baseline.js'
import { estimatorMoments, type Policy, policyGradient } from '../../../src/math/judges/estimator.js'
import { Rational } from '../../../src/math/number/rational.js'
import {
  apply,
  indexed,
  multiply,
  power,
  subtract,
  sum,
  type Term,
  term,
} from '../../../src/math/term/term.js'
import { dot, policies } from '../../formulas/policies.js'
import { CONSTANT, LEAVE_ONE_OUT, OWN_MEAN, OWN_REWARD } from './baselines.js'

type Outcomes = readonly formulas.Outcome<Rational>[]

/** The same policy as the evidence has it: its scores are known from its probabilities. */
const policyOf = (outcomes: Outcomes): Policy<Rational> => ({
  probabilities: outcomes.map(({ probability }) => probability),
  rewards: outcomes.map(({ reward }) => reward),
})

const shown = (values: readonly Rational[]): string[] => values.map(value => value.toString())

const PAIRS: readonly (readonly [name: string, term: Term | null, advantages: AdvantagesOf<Rational>])[] = [
  ['without a baseline', null, withoutBaseline],
  ['of the mean', OWN_MEAN, ownMeanBaseline],
  ['of the mean of the others', LEAVE_ONE_OUT, leaveOneOutBaseline],
  ['of a number', CONSTANT, constantBaseline<Rational>('2/3')],
  ['of the reward itself', OWN_REWARD, rewards => rewards.map(() => Rational.ZERO)],
]

describe('the moments of an estimator', () => {
  test.each(PAIRS)('%s are those of the formulas, by another enumeration', (_, baseline, advantages) =>
    fc.assert(
      fc.property(policies(1), fc.integer({ min: 2, max: 3 }), (outcomes, size) => {
        const { mean, square } = estimatorMoments(policyOf(outcomes), size, baseline, Rational)
        const expected = formulas.estimatorMoments(outcomes, size, advantages)
        expect(shown(mean)).toEqual(shown(expected.mean))
        expect(square.toString()).toBe(expected.secondMoment.toString())
        expect(square.minus(dot(mean, mean)).toString()).toBe(expected.variance.toString())
      }),
      { numRuns: 15 },
    ),
  )

  test('of one sample are E A s and E |A s|², by hand for two answers', () => {
    // s = (1/4, -1/4) for the first answer, (-3/4, 3/4) for the second.
    const policy = { probabilities: ['3/4', '1/4'].map(Rational.of), rewards: ['1', '2'].map(Rational.of) }
    const { mean, square } = estimatorMoments(policy, 1, null, Rational)
    expect(shown(mean)).toEqual(['-3/16', '3/16'])
    expect(square.toString()).toBe('39/32')
  })

  const policy = { probabilities: ['3/4', '1/4'].map(Rational.of), rewards: ['1', '2'].map(Rational.of) }
  let nested: Term = indexed('r', 'k0')
  for (let level = 0; level < 6; level++)
    nested = sum(`k${level}`, multiply(nested, indexed('r', `k${level + 1}`)), 'G')
  test.each<[string, Term]>([
    ['two groups', subtract(sum('j', indexed('r', 'j'), 'G'), sum('j', indexed('s', 'j'), 'G'))],
    ['two samples', subtract(indexed('r', 'i'), indexed('r', 'k'))],
    ['a number that nothing says', multiply('b', indexed('r', 'i'))],
    ['a number that nothing says, alone', term('mu')],
    ['an opaque function', apply('V', indexed('r', 'i'))],
    ['a root that is not rational', power(subtract(indexed('r', 'i'), 4), '1/2')],
    ['a quotient that is nowhere defined', power(subtract(indexed('r', 'i'), indexed('r', 'i')), -1)],
    ['a high power', power(indexed('r', 'i'), 1000)],
    ['sums in sums', sum('k6', nested, 'G')],
  ])('of %s are refused', (_, baseline) =>
    expect(() => estimatorMoments(policy, 2, baseline, Rational)).toThrow(RangeError),
  )
})

describe('the gradient', () => {
  test('is that of the formulas, which sum the scores', () =>
    fc.assert(
      fc.property(policies(1), outcomes => {
        expect(shown(policyGradient(policyOf(outcomes), Rational))).toEqual(
          shown(formulas.policyGradient(outcomes)),
        )
      }),
    ))

  test('is 0 where all rewards are equal', () =>
    fc.assert(
      fc.property(policies(1), fc.integer({ min: -9, max: 9 }), (outcomes, reward) => {
        const rewards = outcomes.map(() => Rational.of(reward))
        const gradient = policyGradient({ ...policyOf(outcomes), rewards }, Rational)
        expect(gradient.every(component => component.isZero())).toBe(true)
      }),
    ))
})
