import type { Field } from '../number/arithmetic.js'
import { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { guardDepth } from '../term/depth.js'
import type { Context } from '../term/elementary.js'
import { evaluate, exactValue } from '../term/evaluate.js'
import { freeIndicesOf, functionsOf, groupsOf, sizesOf, symbolsOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'

/**
 * A policy over finitely many answers with a logit each: their probabilities and rewards. The score ∇ log π of an
 * answer is its unit vector less the probabilities.
 */
export interface Policy<T> {
  readonly probabilities: readonly T[]
  readonly rewards: readonly T[]
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
 * The moments of ĝ = (1/G) Σ_i (r_i - b_i) s_i over all groups of G independent answers, one by one; `baseline` is a
 * term over one group of rewards and its size, or a number. Throws RangeError where it is of anything else, or
 * undefined.
 */
export function estimatorMoments<T extends Field<T>>(
  policy: Policy<T>,
  size: number,
  baseline: Term | null,
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
  baseline: Term | null,
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

/**
 * The place of the sample itself in a baseline: its free index, or null if only sums run through the rewards. Throws
 * RangeError for a baseline of two samples, of two groups or of another number than the size, and for one that is large.
 */
export function ownIndexOf(baseline: Term): string | null {
  const [index = null, ...indices] = freeIndicesOf(baseline)
  const unknown = [...symbolsOf(baseline)].filter(name => !sizesOf(baseline).has(name))
  const isOther = indices.length > 0 || groupsOf(baseline).size > 1 || functionsOf(baseline).size > 0
  if (isOther || unknown.length > 0 || effortOf(baseline) > MAX_EFFORT)
    throw new RangeError(
      'estimator: expected a short baseline that is a term over one group of rewards, its size and one sample, got another',
    )
  return index
}

/** A baseline is evaluated for each sample of some hundred groups. */
const MAX_EFFORT = 500
const MAX_MEMBERS = 4

/** About how many operations it takes to evaluate a term over a group of up to four. */
function effortOf(term: Term): number {
  guardDepth(term)
  const known = new Map<Term, number>()
  const visit = (part: Term): number => {
    const seen = known.get(part)
    if (seen !== undefined) return seen
    const inside = childrenOf(part).reduce((total, child) => total + visit(child), 1)
    const times = part.kind === 'sum' ? MAX_MEMBERS : 1
    const exponent = part.kind === 'power' ? exactValue(part.exponent) : undefined
    const effort = times * inside + Math.abs(Number(exponent?.numerator ?? 0n))
    known.set(part, effort)
    return effort
  }
  return visit(term)
}

/** The baseline of the sample at place i. */
function baselineAt<T extends Field<T>>(
  baseline: Term,
  group: readonly T[],
  i: number,
  context: Context<T>,
): T {
  const index = ownIndexOf(baseline)
  const size = context.of(Rational.of(group.length))
  return evaluate(
    baseline,
    {
      groups: new Map([...groupsOf(baseline)].map(name => [name, group])),
      symbols: new Map([...sizesOf(baseline)].map(symbol => [symbol, size])),
      indices: new Map(index === null ? [] : [[index, i]]),
    },
    context,
  )
}
