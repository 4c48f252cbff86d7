import { Rational } from '../numeric/rational.js'
import { apply } from '../term/term.js'
import { quotientTerm } from './expression.js'
import type { GeneratorSign } from './generator.js'
import { heightOf, type Kernel } from './kernel.js'
import type { Quotient } from './quotient.js'

/**
 * A function of normal forms is a generator: equal arguments have equal values, and nothing else is known of it, but that
 * |a| is a or -a where the sign of a is known, and that min and max do not mind the order of their arguments.
 */
export function application(kernel: Kernel, name: string, values: readonly Quotient[]): Quotient {
  const known = name === 'abs' && values.length === 1 ? absolute(kernel, values[0]!) : undefined
  if (known) return known
  const isSymmetric = name === 'min' || name === 'max'
  const ordered = isSymmetric ? values.toSorted((left, right) => (left.key < right.key ? -1 : 1)) : values
  return kernel.generator(`apply ${JSON.stringify(name)} ${JSON.stringify(ordered.map(({ key }) => key))}`, {
    term: apply(name, ...ordered.map(quotientTerm)),
    sign: signOf(kernel, name, ordered),
    height: Math.max(0, ...ordered.map(heightOf)),
  })
}

function absolute(kernel: Kernel, value: Quotient): Quotient | undefined {
  const sign = kernel.signOf(value)
  if (sign === 'unknown') return undefined
  return sign === 'negative' || sign === 'nonpositive' ? value.scaled(Rational.of(-1)) : value
}

function signOf(kernel: Kernel, name: string, values: readonly Quotient[]): GeneratorSign {
  if (name === 'abs') return 'nonnegative'
  const isOfPositive = values.length > 0 && values.every(value => kernel.signOf(value) === 'positive')
  return (name === 'min' || name === 'max') && isOfPositive ? 'positive' : 'real'
}
