import { childrenOf, withChildren } from '../term/children.js'
import { toPlain } from '../term/print.js'
import { symbolsOf } from '../term/symbols.js'
import { divide, exp, multiply, number, power, subtract, type Term } from '../term/term.js'
import { type Coefficients, isZero } from './coefficients.js'
import type { Finite, Whither } from './scale.js'

type Exponential = Term & { readonly kind: 'exp' }

/** A term in ω, the smallest of its exponentials. */
export interface InExponential {
  readonly term: Term
  /** ln ω. */
  readonly logarithm: Term
}

interface Names {
  readonly overLogarithm: (argument: Term) => Term
  readonly small: Term
}

/** The exponentials in a term that outgrow every power of the large symbol. */
export class FastExponentials {
  constructor(
    private readonly coefficients: Coefficients,
    private readonly large: string,
    private readonly limitOf: (term: Term) => Whither,
    private readonly names: Names,
  ) {}

  /** The term written in the fastest of them; null where there is none. */
  of(term: Term): InExponential | null {
    const fast = [...this.in(term).values()].flatMap(one => {
      const growth = this.limitOf(this.names.overLogarithm(one.argument))
      return growth.kind === 'infinite' ? [{ one, sign: growth.sign }] : []
    })
    // The shortest of those that grow alike holds none of the others.
    fast.sort((a, b) => toPlain(a.one).length - toPlain(b.one).length)
    let [fastest] = fast
    if (!fastest) return null
    for (const other of fast) if (this.ratio(other.one, fastest.one).kind === 'infinite') fastest = other
    const { one, sign } = fastest
    const logarithm = multiply(number(-sign), one.argument)
    return { term: this.rewritten(term, one.argument, sign), logarithm }
  }

  /** Those that vary, once each. */
  private in(term: Term, found = new Map<string, Exponential>()): ReadonlyMap<string, Exponential> {
    this.coefficients.spend(1)
    if (!symbolsOf(term).has(this.large)) return found
    if (term.kind === 'exp') found.set(toPlain(term), term)
    for (const part of childrenOf(term)) this.in(part, found)
    return found
  }

  private ratio(one: Exponential, other: Exponential): Whither {
    return this.limitOf(divide(one.argument, other.argument))
  }

  /** e^ψ = ω^(∓c) e^(ψ - cφ), where ω is e^(∓φ) and ψ/φ goes to c. */
  private rewritten(term: Term, fastest: Term, sign: -1 | 1): Term {
    const visit = (part: Term): Term => {
      this.coefficients.spend(1)
      if (!symbolsOf(part).has(this.large)) return part
      const factor = part.kind === 'exp' ? this.factorOf(part, fastest) : null
      if (!factor) return withChildren(part, childrenOf(part).map(visit))
      const { rest, times } = factor
      const small = power(this.names.small, multiply(-sign, times))
      return multiply(small, visit(exp(rest)))
    }
    return visit(term)
  }

  /** c and ψ - cφ; null for an exponential that does not grow like the fastest, beside which none is infinite. */
  private factorOf({ argument }: Exponential, fastest: Term) {
    const ratio = this.limitOf(divide(argument, fastest)) as Finite
    const times = this.coefficients.of(ratio.value)
    if (isZero(times)) return null
    return { times, rest: this.coefficients.of(subtract(argument, multiply(times, fastest))) }
  }
}
