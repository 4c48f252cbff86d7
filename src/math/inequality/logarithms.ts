import type { SumFactor } from '../proof/sign-factors.js'
import { exactValue } from '../term/evaluate.js'
import { exp, ln, multiply, number, power, subtract, type Term } from '../term/term.js'
import { sized } from './squares.js'

/** Logarithms with larger factors make powers that no normal form holds. */
const MAX_FACTOR = 12

/** Terms of the same sign as a sum: ln a − ln b for a − b of positive a and b, and e^s − 1 for a sum s with logarithms. */
export const fromLogarithms = (factor: SumFactor): readonly Term[] => [
  ...twoPositive(factor),
  ...exponential(factor),
]

function twoPositive({ terms }: SumFactor): readonly Term[] {
  const [first, second, ...others] = terms
  if (!first || !second || others.length > 0 || first.isAbove === second.isAbove) return []
  if (!first.isPositive || !second.isPositive) return []
  const [above, below] = first.isAbove ? [first, second] : [second, first]
  return [subtract(ln(sized(above)), ln(sized(below)))]
}

/** ln h − x has the sign of h·e^−x − 1. */
function exponential({ terms }: SumFactor): readonly Term[] {
  const factors = terms.map(({ part, coefficient, logarithmOf }) => {
    if (!logarithmOf) return exp(multiply(coefficient, part))
    const times = exactValue(coefficient)!
    return times.abs().lte(MAX_FACTOR) && times.isInteger() ? power(logarithmOf, coefficient) : null
  })
  const isOfLogarithms = terms.some(({ logarithmOf }) => logarithmOf !== null)
  if (!isOfLogarithms || factors.some(factor => factor === null)) return []
  return [subtract(multiply(...(factors as Term[])), number(1))]
}
