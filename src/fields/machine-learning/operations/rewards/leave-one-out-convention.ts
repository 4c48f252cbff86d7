import type { Equation, Scalar, Values } from '../../../../conform/operations/operation.js'
import { aboveTheOthers, ddofOf } from './advantage-convention.js'
import { differencesFromMean, type EpsilonPlace, onePassVariance, scaleOf } from './deviation.js'

/** How a reward is compared with the others of its group; what is absent is as the case asks it. */
export interface LeaveOneOutConvention {
  readonly baseline?: 'others' | 'all'
  /** The rewards that the deviation is of. */
  readonly spread?: 'others' | 'all'
  readonly ddof?: 'other'
  readonly epsilon?: string
  readonly place?: EpsilonPlace
}

/** (r_i − baseline)/scale for each reward under the convention. Throws RangeError for a group too small for it. */
export function againstTheOthersUnder(convention: LeaveOneOutConvention): Equation {
  return <T extends Scalar<T>>({ x, p, input, of }: Values<T>): T[] => {
    const ddof = convention.ddof === 'other' ? 1 - ddofOf(input) : ddofOf(input)
    const epsilon = convention.epsilon === undefined ? p[1]! : of(convention.epsilon)
    const place = convention.place ?? 'outside'
    const baselined = convention.baseline === 'all' ? differencesFromMean(x) : aboveTheOthers(x)
    return baselined.map((difference, i) => {
      const spread = convention.spread === 'all' ? x : x.toSpliced(i, 1)
      return difference.div(scaleOf(differencesFromMean(spread), ddof, epsilon, place, of))
    })
  }
}

/** The deviation of the others from their variance in one pass, E[r²] − (E r)². */
export const onePassAgainstTheOthers: Equation = ({ x, p, input }) =>
  aboveTheOthers(x).map((difference, i) => {
    const variance = onePassVariance(x.toSpliced(i, 1), ddofOf(input))
    return difference.div(variance.sqrt().plus(p[1]!))
  })
