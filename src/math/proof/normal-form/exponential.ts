import { Rational } from '../../number/rational.js'
import { exp } from '../../term/term.js'
import { isOne } from '../exact.js'
import { quotientTerm } from '../expression.js'
import { constant, fromGenerator, heightOf, type Kernel } from '../kernel.js'
import type { PolynomialTerm } from './collected.js'
import { divide } from './division.js'
import type { Monomial } from './monomial.js'
import { Polynomial } from './polynomial.js'
import { argumentOf, Quotient } from './quotient.js'
import { rationalPower } from './rational-power.js'

/** e^(Σ cₖ uₖ) = Π (e^uₖ)^cₖ, one generator for each monomial of the exponent; e^(c ln a) = aᶜ. */
export function exponential(kernel: Kernel, exponent: Quotient): Quotient {
  return partsOf(exponent)
    .map(({ term, denominator }) => exponentialOfTerm(kernel, term, denominator))
    .reduce((product, factor) => product.times(factor), constant(kernel, 1))
}

/** One term over a denominator that is common to some parts of a sum. */
export interface Part {
  readonly term: PolynomialTerm
  readonly denominator: Polynomial
}

/** The terms of a quotient: of its polynomial part, and of its proper fraction over the denominator. */
export function partsOf({ numerator, denominator }: Quotient): readonly Part[] {
  const one = Polynomial.constant(numerator.budget, Rational.ONE)
  if (denominator.size === 1) return numerator.terms.map(term => ({ term, denominator: one }))
  const { quotient, remainder } = divide(numerator, denominator)
  return [
    ...quotient.terms.map(term => ({ term, denominator: one })),
    ...remainder.terms.map(term => ({ term, denominator })),
  ]
}

function exponentialOfTerm(
  kernel: Kernel,
  { monomial, coefficient }: PolynomialTerm,
  denominator: Polynomial,
): Quotient {
  const base = denominator.size === 1 ? antilogarithmOf(monomial) : undefined
  // That ln a is there at all says that a is positive.
  if (base) return kernel.conditions.without(() => rationalPower(kernel, base, coefficient))
  const unit = Quotient.of(Polynomial.monomial(kernel.budget, monomial), denominator)
  const generator = kernel.intern(`exp ${unit.key}`, {
    term: exp(quotientTerm(unit)),
    sign: 'positive',
    of: 'exp',
    argument: unit,
    height: heightOf(unit),
  })
  return fromGenerator(kernel, generator, coefficient)
}

function antilogarithmOf({ factors }: Monomial): Quotient | undefined {
  const [only, another] = factors
  return only && !another && isOne(only.exponent) ? argumentOf(only.generator, 'ln') : undefined
}
