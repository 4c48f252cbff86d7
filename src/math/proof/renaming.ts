import { renameIndex } from '../term/rename-index.js'
import { constant, hasIndex, type Kernel } from './kernel.js'
import type { Generator } from './normal-form/generator.js'
import type { Polynomial } from './normal-form/polynomial.js'
import { Quotient } from './normal-form/quotient.js'
import { rationalPower } from './normal-form/rational-power.js'

/**
 * A quotient at another index, which must be new to it. Its conditions need no second record: what was asked for one
 * index is asked for all. Its denominator does not become 0: no two generators become one, and what is given holds at
 * every index.
 */
export function atIndex(kernel: Kernel, quotient: Quotient, from: string, to: string): Quotient {
  if (from === to || !hasIndex(quotient, from)) return quotient
  if (hasIndex(quotient, to)) throw new Error(`proof: expected an index other than ${to}, which is taken`)
  const renaming = new Renaming(kernel, from, to)
  return kernel.conditions.without(() =>
    renaming.of(quotient.numerator).dividedBy(renaming.of(quotient.denominator)),
  )
}

class Renaming {
  private readonly renamed = new Map<Generator, Quotient>()

  constructor(
    private readonly kernel: Kernel,
    private readonly from: string,
    private readonly to: string,
  ) {}

  of(polynomial: Polynomial): Quotient {
    const parts = polynomial.terms.map(({ monomial, coefficient }) => {
      const [running, still] = monomial.split(({ generator }) => generator.indices.has(this.from))
      const start = constant(this.kernel, coefficient).times(Quotient.monomial(this.kernel.budget, still))
      return running.factors.reduce(
        (product, { generator, exponent }) =>
          product.times(rationalPower(this.kernel, this.generator(generator), exponent)),
        start,
      )
    })
    return Quotient.total(this.kernel.budget, parts)
  }

  private generator(generator: Generator): Quotient {
    const renamed =
      this.renamed.get(generator) ?? this.kernel.normalForm(renameIndex(generator.term, this.from, this.to))
    this.renamed.set(generator, renamed)
    return renamed
  }
}
