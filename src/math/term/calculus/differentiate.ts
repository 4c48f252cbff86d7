import { primitiveFunction } from '../../functions/functions.js'
import { Rational } from '../../number/rational.js'
import { guardDepth, MAX_PARTS } from '../depth.js'
import { exactValue } from '../evaluate.js'
import { toPlain } from '../print.js'
import { rebind, renameIndex } from '../rename-index.js'
import { add, ln, multiply, number, power, symbol, type Term } from '../term.js'
import { unknownDerivative, type Variable, variableOf } from './differentiation-variable.js'

/**
 * The derivative of a term by a symbol, by the member r_j of a group, or by one application f(x) of an opaque function.
 *
 * By r_j, where j is a free index that stands for one distinguished member, ∂r_i/∂r_j is 1 at i = j and 0 elsewhere:
 * Σ_i b(r_i) contributes b'(r_j), the one summand where its index is j. Throws RangeError where a derivative is not
 * known: of min, max and opaque functions, by a symbol that counts members, and of r_k for a free index k, which may
 * or may not be j.
 */
export function differentiate(term: Term, by: Term | string): Term {
  guardDepth(term)
  const variable = variableOf(typeof by === 'string' ? symbol(by) : by, term)
  return new Differentiation(variable).slope(term) ?? number(0)
}

class Differentiation {
  private readonly slopes = new Map<Term, Term | undefined>()

  constructor(private readonly variable: Variable) {}

  /** The derivative of a part, undefined where it is 0 because the variable does not occur. */
  slope(term: Term): Term | undefined {
    if (!this.variable.mayOccurIn(term)) return undefined
    if (!this.slopes.has(term)) this.slopes.set(term, this.rule(term))
    return this.slopes.get(term)
  }

  private rule(term: Term): Term | undefined {
    switch (term.kind) {
      case 'add':
        return total(term.terms.map(part => this.slope(part)))
      case 'multiply':
        return this.product(term.factors)
      case 'power':
        return this.power(term, term.base, term.exponent)
      case 'exp':
        return product(term, this.slope(term.argument))
      case 'ln':
        return product(power(term.argument, -1), this.slope(term.argument))
      case 'sum':
        return this.sum(term)
      case 'apply':
        return this.apply(term)
      default:
        return this.variable.is(term) ? number(1) : undefined
    }
  }

  private product(factors: readonly Term[]): Term | undefined {
    const slopes = factors.map(factor => this.slope(factor))
    const moving = slopes.filter(slope => slope !== undefined).length
    if (moving * factors.length > MAX_PARTS)
      throw new RangeError(`differentiate: expected at most ${MAX_PARTS} parts, got a product with more`)
    return total(slopes.map((slope, place) => product(multiply(...factors.toSpliced(place, 1)), slope)))
  }

  /** (bᵉ)' = e bᵉ⁻¹ b' + bᵉ ln b e'. */
  private power(term: Term, base: Term, exponent: Term): Term | undefined {
    const exact = exactValue(exponent)
    if (exact?.isZero()) return undefined
    const lowered = exact ? number(exact.minus(Rational.ONE)) : add(exponent, -1)
    return total([
      product(exact?.eq(1) ? exponent : multiply(exponent, power(base, lowered)), this.slope(base)),
      product(multiply(term, ln(base)), this.slope(exponent)),
    ])
  }

  private sum(term: Term & { readonly kind: 'sum' }): Term | undefined {
    const own = this.variable.index
    const open = term.index === own ? rebind(term, new Set([own])) : term
    const { index, size, body } = open
    const everywhere = new Differentiation(this.variable.insideSum(index)).slope(body)
    const member = this.variable.memberAt?.(index)
    const there = member && new Differentiation(member).slope(body)
    return total([
      everywhere && { kind: 'sum', index, size, body: everywhere },
      there && renameIndex(there, index, own!),
    ])
  }

  private apply(term: Term & { readonly kind: 'apply' }): Term | undefined {
    if (this.variable.is(term)) return number(1)
    const [argument] = term.arguments
    const slopes = term.arguments.map(part => this.slope(part))
    if (slopes.every(slope => slope === undefined)) return undefined
    const slope = slopes.length === 1 ? primitiveFunction(term.name)?.slope?.(argument!) : undefined
    if (slope) return product(slope, slopes[0])
    throw unknownDerivative(`of ${toPlain(term)}`)
  }
}

function total(slopes: readonly (Term | undefined)[]): Term | undefined {
  const terms = slopes.filter(slope => slope !== undefined)
  return terms.length > 1 ? add(...terms) : terms[0]
}

function product(factor: Term, slope: Term | undefined): Term | undefined {
  if (slope === undefined || isOne(factor)) return slope
  return isOne(slope) ? factor : multiply(factor, slope)
}

const isOne = (term: Term): boolean =>
  (term.kind === 'number' && term.value.eq(1)) || (term.kind === 'multiply' && term.factors.every(isOne))
