import { bothOf } from '../../../english/worded/scaled/named.js'
import { add } from '../../../math/term/term.js'
import type { Proportion } from './proportion.js'

/** "Doubling both the parameters and the tokens": the laws of a quantity where two others change by the same factor. */
export const jointProportions = (laws: readonly Proportion[]): readonly Proportion[] =>
  laws.flatMap((one, at) =>
    laws
      .slice(at + 1)
      .filter(({ family }) => family === one.family)
      .map(other => ({
        ...one,
        by: bothOf(one.by, other.by),
        exponent: () => {
          const [first, second] = [one.exponent(), other.exponent()]
          return first && second && add(first, second)
        },
        direction: () => null,
      })),
  )
