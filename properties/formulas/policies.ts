import fc from 'fast-check'
import { type Outcome, softmaxOutcomes } from '../../src/formulas/policy-gradient.js'
import { Rational } from '../../src/math/number/rational.js'

/** Rewards that are ties, passes and failures, of both signs, and some on a large offset. */
const rewards = fc
  .oneof(
    fc.constantFrom('0', '1', '1', '-2'),
    fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => `${n}/${d}`),
    fc.constantFrom('1000000', '1000001'),
  )
  .map(Rational.of)

/** Weights of comparable size, and one so large or small that its outcome is nearly certain or nearly impossible. */
const weights = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom('1e9', '1e-9') },
  )
  .map(Rational.of)

/** A softmax policy of so many outcomes, all probabilities, rewards and scores exact. */
export const policies = (leastOutcomes: number, mostOutcomes = 3): fc.Arbitrary<Outcome<Rational>[]> =>
  fc.array(fc.tuple(weights, rewards), { minLength: leastOutcomes, maxLength: mostOutcomes }).map(outcomes =>
    softmaxOutcomes(
      outcomes.map(([weight]) => weight),
      outcomes.map(([, reward]) => reward),
    ),
  )

/** A policy that passes with probability q: rewards 1 and 0, two logits. */
export const passFail = (q: Rational): Outcome<Rational>[] =>
  softmaxOutcomes([q, q.neg().plus(1)], [Rational.ONE, Rational.ZERO])

export const dot = (left: readonly Rational[], right: readonly Rational[]): Rational =>
  left.map((x, i) => x.times(right[i]!)).reduce((sum, term) => sum.plus(term))

/** E f over one sample. */
export const expectation = (
  outcomes: readonly Outcome<Rational>[],
  f: (outcome: Outcome<Rational>) => Rational,
): Rational =>
  outcomes.map(outcome => outcome.probability.times(f(outcome))).reduce((sum, term) => sum.plus(term))

/** E f over two independent samples. */
export const pairExpectation = (
  outcomes: readonly Outcome<Rational>[],
  f: (first: Outcome<Rational>, second: Outcome<Rational>) => Rational,
): Rational => expectation(outcomes, first => expectation(outcomes, second => f(first, second)))
