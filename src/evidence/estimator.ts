import type { Field } from '../numeric/arithmetic.js'
import { Rational } from '../numeric/rational.js'
import type { Context } from '../term/elementary.js'
import { evaluate } from '../term/evaluate.js'
import { freeIndicesOf, groupsOf, sizesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/**
 * A policy over finitely many answers with a logit each: their probabilities and rewards. The score ∇ log π of an
 * answer is its unit vector less the probabilities.
 */
export interface Policy<T> {
  readonly probabilities: readonly T[]
  readonly rewards: readonly T[]
}

/** What is subtracted from a reward: a term over one group of rewards and its size, and over constants of a value. */
export interface Baseline<T> {
  readonly term: Term
  readonly constants: ReadonlyMap<string, T>
}

/** The exact moments of an estimator: each component of its mean, and the mean of its squared length. */
export interface Moments<T> {
  readonly mean: readonly T[]
  readonly square: T
}

/** ∇J = Σ_k p_k r_k s_k. */
export function policyGradient<T extends Field<T>>(policy: Policy<T>, context: Context<T>): T[] {
  const { probabilities, rewards } = policy
  const zero = context.of(Rational.ZERO)
  const weighted = probabilities.map((p, k) => p.times(rewards[k]!))
  const total = weighted.reduce((sum, one) => sum.plus(one), zero)
  return probabilities.map((p, k) => weighted[k]!.minus(p.times(total)))
}

/**
 * The moments of ĝ = (1/G) Σ_i (r_i - b_i) s_i over all groups of G independent answers, one by one. Throws RangeError
 * where the baseline is a term over several groups, or undefined.
 */
export function estimatorMoments<T extends Field<T>>(
  policy: Policy<T>,
  size: number,
  baseline: Baseline<T> | null,
  context: Context<T>,
): Moments<T> {
  const { probabilities } = policy
  const zero = context.of(Rational.ZERO)
  let mean = probabilities.map(() => zero)
  let square = zero
  for (const answers of tuples(probabilities.length, size)) {
    const chance = answers
      .map(k => probabilities[k]!)
      .reduce((product, p) => product.times(p), context.of(Rational.ONE))
    const estimate = estimateOf(answers, policy, baseline, context)
    mean = mean.map((sum, k) => sum.plus(chance.times(estimate[k]!)))
    square = square.plus(chance.times(estimate.reduce((sum, x) => sum.plus(x.times(x)), zero)))
  }
  return { mean, square }
}

function* tuples(outcomes: number, size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield []
    return
  }
  for (const rest of tuples(outcomes, size - 1)) for (let k = 0; k < outcomes; k++) yield [...rest, k]
}

function estimateOf<T extends Field<T>>(
  answers: readonly number[],
  { probabilities, rewards }: Policy<T>,
  baseline: Baseline<T> | null,
  context: Context<T>,
): T[] {
  const group = answers.map(k => rewards[k]!)
  const advantages = group.map((reward, i) =>
    baseline ? reward.minus(baselineAt(baseline, group, i, context)) : reward,
  )
  const one = context.of(Rational.ONE)
  return probabilities.map((p, component) => {
    const parts = answers.map((k, i) => advantages[i]!.times(k === component ? one.minus(p) : p.neg()))
    return parts.reduce((sum, part) => sum.plus(part)).div(answers.length)
  })
}

/** The baseline of the sample at place i, which stands at the free index of the term if it has one. */
function baselineAt<T extends Field<T>>(
  baseline: Baseline<T>,
  group: readonly T[],
  i: number,
  context: Context<T>,
): T {
  const groups = [...groupsOf(baseline.term)]
  if (groups.length > 1)
    throw new RangeError(
      `estimator: expected a baseline over one group of rewards, got ${groups.join(' and ')}`,
    )
  const size = context.of(Rational.of(group.length))
  return evaluate(
    baseline.term,
    {
      groups: new Map(groups.map(name => [name, group])),
      symbols: new Map([
        ...baseline.constants,
        ...[...sizesOf(baseline.term)].map(name => [name, size] as const),
      ]),
      indices: new Map([...freeIndicesOf(baseline.term)].map(index => [index, i])),
    },
    context,
  )
}
