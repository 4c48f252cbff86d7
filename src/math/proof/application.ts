import { factorial } from '../functions/factorial.js'
import { primitiveFunction } from '../functions/functions.js'
import { Rational } from '../number/rational.js'
import { apply } from '../term/term.js'
import { quotientTerm } from './expression.js'
import { factorialSteps } from './factorial-steps.js'
import { constant, heightOf, type Kernel } from './kernel.js'
import type { GeneratorSign } from './normal-form/generator.js'
import type { Quotient } from './normal-form/quotient.js'

/**
 * A function of normal forms is a generator: equal arguments have equal values, and nothing else is known of it, but that
 * |a| is a or -a where the sign of a is known, and that a symmetric function does not mind the order of its arguments.
 */
export function application(kernel: Kernel, name: string, values: readonly Quotient[]): Quotient {
  const known = values.length === 1 ? simpler(kernel, name, values[0]!) : undefined
  if (known) return known
  const keys = values.map(({ key }) => key)
  const told = primitiveFunction(name)?.isSymmetric ? keys.toSorted() : keys
  return kernel.generator(`apply ${JSON.stringify([name, ...told])}`, {
    term: apply(name, ...values.map(quotientTerm)),
    sign: signOf(kernel, name, values),
    height: Math.max(0, ...values.map(heightOf)),
  })
}

function simpler(kernel: Kernel, name: string, value: Quotient): Quotient | undefined {
  if (name === 'abs') return absolute(kernel, value)
  if (name !== 'factorial') return undefined
  const exact = value.constant()
  if (exact) return constant(kernel, factorial(exact))
  const steps = factorialSteps(kernel, value)
  return steps && application(kernel, name, [steps.of]).times(steps.times)
}

function absolute(kernel: Kernel, value: Quotient): Quotient | undefined {
  const sign = kernel.signOf(value)
  if (sign === 'unknown') return undefined
  return sign === 'negative' || sign === 'nonpositive' ? value.scaled(Rational.of(-1)) : value
}

function signOf(kernel: Kernel, name: string, values: readonly Quotient[]): GeneratorSign {
  const primitive = primitiveFunction(name)
  if (primitive?.isAlwaysPositive) return 'positive'
  if (primitive?.isNeverNegative) return 'nonnegative'
  const isOfPositive = values.length > 0 && values.every(value => kernel.signOf(value) === 'positive')
  return primitive?.keepsPositive && isOfPositive ? 'positive' : 'real'
}
