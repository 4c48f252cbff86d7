import { toPlain } from '../term/print.js'
import { freeIndicesOf, symbolsOf } from '../term/symbols.js'
import { indexed, symbol, type Term } from '../term/term.js'
import { application } from './application.js'
import { Budget, Undefined } from './budget.js'
import { Conditions } from './conditions.js'
import { Givens } from './givens.js'
import { constant, type Description, fromGenerator, Generators, type Kernel } from './kernel.js'
import { exponential } from './normal-form/exponential.js'
import type { Generator, GeneratorSign } from './normal-form/generator.js'
import { Quotient } from './normal-form/quotient.js'
import { summation } from './normal-form/summation.js'
import { type Equation, PremiseError, type Premises } from './premises.js'
import { type Sign, Signs } from './sign.js'
import { Sizes } from './sizes.js'
import { logarithmOf, power } from './structure.js'

/**
 * The normal form of terms under premises: a quotient of polynomials in generators, equal to the term wherever the
 * recorded conditions and the premises hold. Two terms are proved equal if the normal form of their difference is 0;
 * if it is not 0, nothing is known.
 */
export class NormalForm implements Kernel {
  readonly budget = new Budget()
  readonly conditions: Conditions
  readonly sizes: Sizes
  private readonly signs = new Signs()
  private readonly generators = new Generators()
  private readonly givens: Givens
  private readonly known = new Map<Term, Quotient>()
  private readonly positive: ReadonlySet<string | Term>
  private readonly nonnegative: ReadonlySet<string>

  /** For these terms: what their sums count is found out beforehand. Throws PremiseError. */
  constructor(terms: readonly Term[], premises: Premises) {
    const given = premises.given ?? []
    this.positive = new Set(premises.positive)
    this.nonnegative = new Set(premises.nonnegative)
    this.sizes = new Sizes(terms, given)
    this.conditions = new Conditions(this.signs)
    this.givens = new Givens(
      left => this.conditions.without(() => this.normalForm(left)),
      right => this.conditions.withAll(() => this.normalForm(right)),
    )
    // Symbols and members occur in the left sides of others.
    for (const isFirst of [true, false])
      for (const equation of given) if (isSimple(equation) === isFirst) this.add(equation)
    for (const premise of this.positive)
      this.assumePositive(typeof premise === 'string' ? symbol(premise) : premise)
  }

  /** The given equations that were used. */
  get used(): readonly Equation[] {
    return this.givens.used
  }

  signOf(quotient: Quotient): Sign {
    return this.signs.of(quotient)
  }

  intern(key: string, description: Description): Generator {
    return this.generators.intern(key, description)
  }

  generator(key: string, description: Description): Quotient {
    const given = this.givens.rightOf(key, freeIndicesOf(description.term))
    return given ?? fromGenerator(this, this.intern(key, description))
  }

  normalForm(term: Term): Quotient {
    const known = this.known.get(term)
    if (known) return known
    this.budget.spend(1)
    const form = this.form(term)
    // A form that was found without recording its conditions must not stand in for one that records them.
    if (!this.conditions.isMuted) this.known.set(term, form)
    return form
  }

  private form(term: Term): Quotient {
    switch (term.kind) {
      case 'number':
        return constant(this, term.value)
      case 'symbol':
        return this.symbol(this.sizes.nameOf(term.name))
      case 'indexed':
        return this.generator(`member ${JSON.stringify([term.name, term.index])}`, {
          term: indexed(term.name, term.index),
          sign: this.signOfName(term.name),
        })
      case 'add':
        return Quotient.total(
          this.budget,
          term.terms.map(part => this.normalForm(part)),
        )
      case 'multiply':
        return term.factors.reduce(
          (product, factor) => product.times(this.normalForm(factor)),
          constant(this, 1),
        )
      case 'power':
        return power(this, term.base, term.exponent)
      case 'exp':
        return exponential(this, this.normalForm(term.argument))
      case 'ln':
        return logarithmOf(this, term.argument)
      case 'sum':
        return this.sum(term)
      case 'apply':
        return application(
          this,
          term.name,
          term.arguments.map(argument => this.normalForm(argument)),
        )
    }
  }

  private symbol(name: string): Quotient {
    const sign = this.sizes.isSize(name) ? 'positive' : this.signOfName(name)
    return this.generator(`symbol ${JSON.stringify(name)}`, { term: symbol(name), sign })
  }

  private signOfName(name: string): GeneratorSign {
    if (this.positive.has(name)) return 'positive'
    return this.nonnegative.has(name) ? 'nonnegative' : 'real'
  }

  private sum({ index, size, body }: Term & { readonly kind: 'sum' }): Quotient {
    if (symbolsOf(body).has(index))
      throw new Undefined(`expected ${index} to be the index of a sum or a number in it, got both`)
    return summation(this, index, this.sizes.nameOf(size), this.normalForm(body))
  }

  private add(equation: Equation): void {
    this.givens.add(equation)
    this.known.clear()
  }

  private assumePositive(premise: Term): void {
    if (freeIndicesOf(premise).size > 0)
      throw new PremiseError(
        `positive ${toPlain(premise)}: expected no free index, got one; a group goes by its name`,
      )
    const form = this.conditions.without(() => this.normalForm(premise))
    const sign = this.signOf(form)
    if (sign === 'negative' || sign === 'zero' || sign === 'nonpositive')
      throw new PremiseError(`positive ${toPlain(premise)}: expected premises that agree, got ${sign}`)
    this.signs.assumePositive(form)
  }
}

const isSimple = ({ left }: Equation): boolean => left.kind === 'symbol' || left.kind === 'indexed'
