import { primitiveFunction } from '../functions/functions.js'
import type { Field } from '../number/arithmetic.js'
import { Rational } from '../number/rational.js'
import { runningIn } from './counting.js'
import { guardDepth } from './depth.js'
import { type Context, Elementary, isFiniteValue } from './elementary.js'
import { type Environment, groupLengths, unbound } from './environment.js'
import { keyOf } from './key.js'
import { toPlain } from './print.js'
import { freeIndicesOf, groupsOf, symbolsOf } from './symbols.js'
import type { Term } from './term.js'

/**
 * The value of a term at a point, over any arithmetic: numbers enter through `context.of`, everything else is looked
 * up in the environment. A sum runs over the members of the groups in its body, and its size is how many they are.
 *
 * x⁰ = 1 also at x = 0; a half-integer power goes through √; any other power that is not an integer asks for a
 * positive base. Throws RangeError where the term is undefined, infinite, too large, or not a value of the arithmetic
 * (√2 over the rationals), and ReferenceError for a name that the environment does not bind.
 */
export function evaluate<T extends Field<T>>(
  term: Term,
  environment: Environment<T>,
  context: Context<T>,
): T {
  guardDepth(term)
  return new Evaluation(environment, context, groupLengths(term, environment, context)).of(term)
}

/** The value of a term without symbols, groups or sums, if it is rational. */
export function exactValue(term: Term): Rational | undefined {
  if (symbolsOf(term).size > 0 || groupsOf(term).size > 0) return undefined
  try {
    return evaluate(term, { symbols: new Map(), groups: new Map() }, Rational)
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Sums in sums cost the product of their lengths: past so many values a term is given up. */
const MAX_VALUES = 1_000_000

class Evaluation<T extends Field<T>> {
  private readonly elementary: Elementary<T>
  /** Values of terms without a free index, and of the others at the present members. */
  private readonly fixed = new Map<Term, T>()
  private present = new Map<Term, T>()
  private readonly members: Map<string, number>
  private values = 0

  constructor(
    private readonly environment: Environment<T>,
    private readonly context: Context<T>,
    private readonly lengths: ReadonlyMap<string, number>,
  ) {
    this.elementary = new Elementary(context)
    this.members = new Map(environment.indices)
  }

  of(term: Term): T {
    const known = freeIndicesOf(term).size === 0 ? this.fixed : this.present
    const seen = known.get(term)
    if (seen !== undefined) return seen
    if (++this.values > MAX_VALUES)
      throw new RangeError(`evaluate: expected at most ${MAX_VALUES} values, got more`)
    const value = this.compute(term)
    if (!isFiniteValue(value))
      throw new RangeError(`evaluate: ${toPlain(term)} is undefined or infinite here`)
    known.set(term, value)
    return value
  }

  private compute(term: Term): T {
    switch (term.kind) {
      case 'number':
        return this.context.of(term.value)
      case 'symbol':
        return this.symbol(term.name)
      case 'indexed':
        return this.member(term.name, term.index)
      case 'add':
        return this.total(term.terms)
      case 'multiply':
        return this.product(term.factors)
      case 'power':
        return this.power(term.base, term.exponent)
      case 'exp':
        return this.elementary.exp(this.of(term.argument))
      case 'ln':
        return this.elementary.ln(this.of(term.argument))
      case 'sum':
        return this.sum(term)
      case 'apply':
        return this.apply(term)
    }
  }

  private symbol(name: string): T {
    if (this.members.has(name))
      throw new RangeError(`evaluate: expected ${name} to be an index or a number, got both`)
    const value = this.environment.symbols.get(name)
    if (value !== undefined) return value
    const length = this.lengths.get(name)
    if (length === undefined) throw unbound(name)
    return this.context.of(Rational.of(length))
  }

  private member(group: string, index: string): T {
    const place = this.members.get(index)
    if (place === undefined) throw unbound(`the index ${index}`)
    const value = this.environment.groups.get(group)?.[place]
    if (value === undefined) throw unbound(`${group}, member ${place}`)
    return value
  }

  private total(terms: readonly Term[]): T {
    const [first, ...rest] = terms
    if (first === undefined) return this.context.of(Rational.ZERO)
    return rest.reduce((total, term) => total.plus(this.of(term)), this.of(first))
  }

  private product(factors: readonly Term[]): T {
    const [first, ...rest] = factors
    if (first === undefined) return this.context.of(Rational.ONE)
    return rest.reduce((product, factor) => product.times(this.of(factor)), this.of(first))
  }

  private power(base: Term, exponent: Term): T {
    const exact = exponent.kind === 'number' ? exponent.value : exactValue(exponent)
    if (exact) return this.elementary.power(this.of(base), exact)
    return this.elementary.realPower(this.of(base), this.of(exponent))
  }

  private sum({ index, size, body }: Term & { kind: 'sum' }): T {
    if (!freeIndicesOf(body).has(index)) return this.symbol(size).times(this.of(body))
    const length = this.lengths.get(size)
    if (length === undefined) throw unbound([...runningIn(body, index)].join(' or '))
    const [outer, shadowed] = [this.present, this.members.get(index)]
    let total = this.context.of(Rational.ZERO)
    for (let place = 0; place < length; place++) {
      this.present = new Map()
      this.members.set(index, place)
      total = total.plus(this.of(body))
    }
    this.present = outer
    if (shadowed === undefined) this.members.delete(index)
    else this.members.set(index, shadowed)
    return total
  }

  private apply(term: Term & { kind: 'apply' }): T {
    const primitive = primitiveFunction(term.name)
    if (primitive)
      return this.elementary.applied(
        primitive,
        term.arguments.map(argument => this.of(argument)),
      )
    const applied = this.environment.functions?.get(term.name)
    if (applied) return applied(...term.arguments.map(argument => this.of(argument)))
    const [index, ...others] = freeIndicesOf(term)
    const name = keyOf(term)!
    const place = index === undefined ? undefined : this.members.get(index)
    const value =
      place === undefined ? this.environment.symbols.get(name) : this.environment.groups.get(name)?.[place]
    if (value === undefined || others.length > 0) throw unbound(toPlain(term))
    return value
  }
}
