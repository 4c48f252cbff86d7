import { sum, symbol } from '../../term/term.js'
import { BOUND, quotientTerm } from '../expression.js'
import { hasIndex, heightOf, type Kernel } from '../kernel.js'
import { atIndex } from '../renaming.js'
import { partsOf } from './exponential.js'
import type { Monomial } from './monomial.js'
import { Polynomial } from './polynomial.js'
import { Quotient } from './quotient.js'

/**
 * Σ over the members of a group: linear, with what does not run taken out, and Σ 1 the size. What is left becomes a
 * generator, bound by an index that says how deep sums are nested in it, so that the index which a document chose
 * does not matter, and no inner sum can capture an outer index.
 */
export function summation(kernel: Kernel, index: string, size: string, body: Quotient): Quotient {
  const running = boundIndex(body)
  const renamed = atIndex(kernel, body, index, running)
  const parts = hasIndex(Quotient.whole(renamed.denominator), running)
    ? partsOf(renamed)
    : renamed.numerator.terms.map(term => ({ term, denominator: renamed.denominator }))
  return parts
    .map(({ term, denominator }) => {
      const [inside, outside] = term.monomial.split(({ generator }) => generator.indices.has(running))
      const isRunning = hasIndex(Quotient.whole(denominator), running)
      const summed = sumOfUnit(kernel, running, size, inside, isRunning ? denominator : undefined)
      const factor = Polynomial.sum(kernel.budget, [{ monomial: outside, coefficient: term.coefficient }])
      return summed.times(isRunning ? Quotient.whole(factor) : Quotient.of(factor, denominator))
    })
    .reduce((total, part) => total.plus(part), Quotient.whole(Polynomial.sum(kernel.budget, [])))
}

const boundIndex = (body: Quotient): string => `${BOUND}${heightOf(body)}`

function sumOfUnit(
  kernel: Kernel,
  index: string,
  size: string,
  monomial: Monomial,
  denominator: Polynomial | undefined,
): Quotient {
  if (monomial.isOne && !denominator) return kernel.normalForm(symbol(size))
  const numerator = Polynomial.monomial(kernel.budget, monomial)
  const unit = denominator ? Quotient.of(numerator, denominator) : Quotient.whole(numerator)
  const running = boundIndex(unit)
  const body = atIndex(kernel, unit, index, running)
  const sign = kernel.signOf(body)
  return kernel.generator(`sum ${JSON.stringify(size)} ${running} ${body.key}`, {
    term: sum(running, quotientTerm(body), size),
    sign: sign === 'positive' || sign === 'nonnegative' ? sign : 'real',
    height: heightOf(body) + 1,
  })
}
