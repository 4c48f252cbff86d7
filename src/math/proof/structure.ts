import type { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import { constant, type Kernel } from './kernel.js'
import { exponential } from './normal-form/exponential.js'
import { logarithm } from './normal-form/logarithm.js'
import { Quotient } from './normal-form/quotient.js'
import { rationalPower } from './normal-form/rational-power.js'

/**
 * Powers and logarithms of terms that still show how they are built: once (1 + eˣ)² is multiplied out, nobody sees
 * that its root is 1 + eˣ.
 */

/** bᵉ: an exact exponent asks no more of the base than it needs; any other that the base is positive. */
export function power(kernel: Kernel, base: Term, exponent: Term): Quotient {
  const exact = exactValue(exponent)
  if (exact) return exactPower(kernel, base, exact)
  return exponential(kernel, kernel.normalForm(exponent).times(logarithmOf(kernel, base)))
}

/** ln eᵘ = u, and for positive factors ln bᵏ = k ln b and ln(ab) = ln a + ln b. */
export function logarithmOf(kernel: Kernel, argument: Term): Quotient {
  if (argument.kind === 'exp') return kernel.normalForm(argument.argument)
  if (argument.kind === 'power' && isPositive(kernel, argument.base))
    return kernel.normalForm(argument.exponent).times(logarithmOf(kernel, argument.base))
  if (argument.kind !== 'multiply') return logarithm(kernel, kernel.normalForm(argument))
  const { positive, rest } = split(kernel, argument.factors)
  const parts = [...positive.map(factor => logarithmOf(kernel, factor)), logarithm(kernel, rest)]
  return Quotient.total(kernel.budget, parts)
}

function exactPower(kernel: Kernel, base: Term, exponent: Rational): Quotient {
  if (exponent.isInteger()) return rationalPower(kernel, kernel.normalForm(base), exponent)
  return fractionalPower(kernel, base, exponent)
}

/** (bᵏ)ᵉ = bᵏᵉ and (ab)ᵉ = aᵉ bᵉ for positive a and b. */
function fractionalPower(kernel: Kernel, base: Term, exponent: Rational): Quotient {
  if (base.kind === 'power' && isPositive(kernel, base.base)) {
    const inner = exactValue(base.exponent)
    if (inner) return exactPower(kernel, base.base, inner.times(exponent))
    const logarithmOfBase = kernel.normalForm(base.exponent).times(logarithmOf(kernel, base.base))
    return exponential(kernel, logarithmOfBase.scaled(exponent))
  }
  if (base.kind !== 'multiply') return rationalPower(kernel, kernel.normalForm(base), exponent)
  const { positive, rest } = split(kernel, base.factors)
  return positive
    .map(factor => fractionalPower(kernel, factor, exponent))
    .reduce((product, factor) => product.times(factor), rationalPower(kernel, rest, exponent))
}

/** The factors that are known to be positive, and the product of the others. */
function split(kernel: Kernel, factors: readonly Term[]): { positive: readonly Term[]; rest: Quotient } {
  const flat = flatten(factors)
  const positive = flat.filter(factor => isPositive(kernel, factor))
  const rest = flat
    .filter(factor => !positive.includes(factor))
    .reduce((product, factor) => product.times(kernel.normalForm(factor)), constant(kernel, 1))
  return { positive, rest }
}

const flatten = (factors: readonly Term[]): readonly Term[] =>
  factors.flatMap(factor => (factor.kind === 'multiply' ? flatten(factor.factors) : [factor]))

const isPositive = (kernel: Kernel, term: Term): boolean =>
  kernel.signOf(kernel.normalForm(term)) === 'positive'
