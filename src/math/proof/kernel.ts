import { Rational } from '../number/rational.js'
import { freeIndicesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import type { Budget } from './budget.js'
import type { Conditions } from './conditions.js'
import type { Generator } from './normal-form/generator.js'
import { Monomial } from './normal-form/monomial.js'
import { type Composite, Quotient } from './normal-form/quotient.js'
import type { Sign } from './sign.js'

/** What the rules of the normal form share during one proof. */
export interface Kernel {
  readonly budget: Budget
  readonly conditions: Conditions
  signOf(quotient: Quotient): Sign
  /**
   * The generator of this key, made when it is first asked for, or what a given equality puts in its place. The key
   * says by ids and quoted names what the generator stands for, so that no two of different value share one.
   */
  generator(key: string, description: Description): Quotient
  /** The same, where no given equality may come between. */
  intern(key: string, description: Description): Generator
  normalForm(term: Term): Quotient
}

/** All of a generator but what `intern` finds out. */
export type Description = Described<Generator> | Described<Composite>
type Described<T extends Generator> = Omit<T, 'id' | 'key' | 'indices' | 'height'> & {
  readonly height?: number
}

export const constant = ({ budget }: Kernel, value: Rational | number): Quotient =>
  Quotient.constant(budget, Rational.of(value))

export const fromGenerator = ({ budget }: Kernel, generator: Generator, exponent = Rational.ONE): Quotient =>
  Quotient.monomial(budget, Monomial.of(generator, exponent))

/** The generators of a quotient, each once. */
export function generatorsOf({ numerator, denominator }: Quotient): ReadonlySet<Generator> {
  const terms = [...numerator.terms, ...denominator.terms]
  return new Set(terms.flatMap(({ monomial }) => monomial.factors.map(({ generator }) => generator)))
}

export const heightOf = (quotient: Quotient): number =>
  Math.max(0, ...[...generatorsOf(quotient)].map(({ height }) => height))

export const hasIndex = (quotient: Quotient, index: string): boolean =>
  [...generatorsOf(quotient)].some(({ indices }) => indices.has(index))

/** The generators of one proof. */
export class Generators {
  private readonly byKey = new Map<string, Generator>()

  intern(key: string, description: Description): Generator {
    const known = this.byKey.get(key)
    if (known) return known
    const generator: Generator = {
      height: 0,
      ...description,
      id: this.byKey.size,
      key,
      indices: freeIndicesOf(description.term),
    }
    this.byKey.set(key, generator)
    return generator
  }
}
