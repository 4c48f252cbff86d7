import type { Equation, Input, Scalar, Values } from '../../../../conform/operations/operation.js'
import { deviationOf, differencesFromMean, type EpsilonPlace, onePassVariance, scaleOf } from './deviation.js'

/** How a group of rewards becomes advantages; what is absent is as the case asks it. */
export interface AdvantageConvention {
  readonly baseline?: 'mean' | 'leave-one-out' | 'none'
  /** `other` is 1 where 0 is asked, and 0 where 1 is asked. */
  readonly ddof?: 0 | 1 | 'other'
  /** An exact decimal that is taken whatever is asked. */
  readonly epsilon?: string
  readonly place?: EpsilonPlace
}

/** (r_i − baseline)/scale under the convention. Throws RangeError for a group that is too small for it. */
export function advantagesUnder(convention: AdvantageConvention): Equation {
  return <T extends Scalar<T>>({ x, p, input, of }: Values<T>): T[] => {
    const differences = differencesFromMean(x)
    const epsilon = convention.epsilon === undefined ? p[1]! : of(convention.epsilon)
    const ddof = ddofUnder(convention, input)
    const scale = scaleOf(differences, ddof, epsilon, convention.place ?? 'outside', of)
    return above(convention.baseline ?? 'mean', x, differences).map(difference => difference.div(scale))
  }
}

/** (r_i − μ)/(√(E[r²] − (E r)²) + ε), the variance in one pass over the rewards, with the ddof that is asked. */
export const onePassAdvantages: Equation = ({ x, p, input }) => {
  const scale = onePassVariance(x, ddofUnder({}, input)).sqrt().plus(p[1]!)
  return differencesFromMean(x).map(difference => difference.div(scale))
}

/** r_i − mean of the others, from differences to the first reward. Throws RangeError for a group of one. */
export function aboveTheOthers<T extends Scalar<T>>(rewards: readonly T[]): T[] {
  const others = rewards.length - 1
  if (others < 1) throw new RangeError(`leave-one-out: expected at least 2 rewards, got ${rewards.length}`)
  return differencesFromMean(rewards).map(difference => difference.times(rewards.length).div(others))
}

/** The deviation of some rewards with a ddof, from the differences to the first. */
export function deviationOfRewards<T extends Scalar<T>>(
  rewards: readonly T[],
  ddof: number,
  of: Values<T>['of'],
): T {
  return deviationOf(differencesFromMean(rewards), ddof, of)
}

/** The ddof that the first parameter asks. */
export function ddofOf(input: Input): number {
  const ddof = Number(input.p[0])
  if (ddof === 0 || ddof === 1) return ddof
  throw new RangeError(`ddof: expected 0 or 1, got ${input.p[0]}`)
}

function ddofUnder({ ddof }: AdvantageConvention, input: Input): number {
  const asked = ddofOf(input)
  return ddof === undefined ? asked : ddof === 'other' ? 1 - asked : ddof
}

function above<T extends Scalar<T>>(
  baseline: 'mean' | 'leave-one-out' | 'none',
  rewards: readonly T[],
  differences: readonly T[],
): readonly T[] {
  switch (baseline) {
    case 'mean':
      return differences
    case 'leave-one-out':
      return aboveTheOthers(rewards)
    case 'none':
      return rewards
  }
}
