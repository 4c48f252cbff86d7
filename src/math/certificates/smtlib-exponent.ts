import { Rational } from '../number/rational.js'
import { exactValue } from '../term/evaluate.js'
import { Laurent } from '../term/laurent.js'
import { type LogarithmPart, logarithmParts } from '../term/logarithm-parts.js'
import type { Term } from '../term/term.js'
import { laurentText, type Purification } from './purify.js'
import { sumText } from './smtlib-text.js'

/** What an exponent asks of the translation that it is part of. */
export interface Translating {
  text(term: Term): string
  isPositive(term: Term): boolean
  sizeOf(name: string): number | undefined
  overMembers<T>(sum: Term & { readonly kind: 'sum' }, read: (body: Term) => T): readonly T[]
}

/** Higher powers of sums are not multiplied out. */
const MAX_EXPANDED = 8

/** Terms as sums of products, in which exponents meet: see `Laurent`. Their texts have been taken before. */
export class Exponents {
  private readonly divisors = new Map<string, Laurent>()

  constructor(
    private readonly translating: Translating,
    private readonly purification: Purification,
  ) {}

  /** e^exponent. */
  exponential(exponent: Term): string {
    return this.purification.exponential(this.polynomial(exponent))
  }

  /** baseᵉ for a positive base: e^(e ln base). */
  power(base: Term, exponent: Term): string {
    const logarithm = this.logarithm(base)
    return this.purification.exponential(this.reduced(logarithm.times(this.polynomial(exponent))))
  }

  /** ln of a positive term, as a text. */
  logarithmText(term: Term): string {
    const parts = this.partsOf(term).map(({ factors, of, isPlain }) => {
      const last = isPlain ? this.translating.text(of) : this.purification.logarithmSymbol(this.atomOf(of))
      const before = factors.map(factor => this.translating.text(factor))
      return before.length === 0 ? last : `(* ${before.join(' ')} ${last})`
    })
    return sumText(parts)
  }

  private logarithm(term: Term): Laurent {
    const parts = this.partsOf(term).map(({ factors, of, isPlain }) =>
      factors.reduce(
        (product, factor) => product.times(this.polynomial(factor)),
        isPlain ? this.polynomial(of) : Laurent.atom(this.atomOf(of)),
      ),
    )
    return this.reduced(total(parts))
  }

  /** A value that is known to be a number is taken apart as one. */
  private partsOf(term: Term): readonly LogarithmPart[] {
    const isPositive = (part: Term) => this.translating.isPositive(part)
    return logarithmParts(term, isPositive).flatMap(part => {
      const constant = part.isPlain ? undefined : this.polynomial(part.of).constant()
      if (!constant) return [part]
      const number: Term = { kind: 'number', value: constant }
      return logarithmParts(number, isPositive).map(({ factors, of }) => ({
        factors: [...part.factors, ...factors],
        of,
        isPlain: false,
      }))
    })
  }

  private atomOf(argument: Term): string {
    return this.purification.logarithm(
      laurentText(this.polynomial(argument)),
      this.translating.text(argument),
    )
  }

  private polynomial(term: Term): Laurent {
    return this.reduced(this.expanded(term))
  }

  private expanded(term: Term): Laurent {
    switch (term.kind) {
      case 'number':
        return Laurent.constant(term.value)
      case 'symbol': {
        const size = this.translating.sizeOf(term.name)
        return size === undefined ? this.opaque(term) : Laurent.constant(Rational.of(size))
      }
      case 'add':
        return total(term.terms.map(part => this.polynomial(part)))
      case 'multiply':
        return this.product(term.factors.map(factor => this.polynomial(factor)))
      case 'power':
        return this.integerPower(term.base, exactValue(term.exponent)) ?? this.opaque(term)
      case 'ln':
        return this.logarithm(term.argument)
      case 'sum':
        return total(this.translating.overMembers(term, body => this.polynomial(body)))
      default:
        return this.opaque(term)
    }
  }

  private opaque(term: Term): Laurent {
    return Laurent.atom(this.translating.text(term))
  }

  private product(factors: readonly Laurent[]): Laurent {
    return factors.reduce(
      (product, factor) => this.reduced(product.times(factor)),
      Laurent.constant(Rational.ONE),
    )
  }

  private integerPower(base: Term, exponent: Rational | undefined): Laurent | undefined {
    if (!exponent?.isInteger() || exponent.abs().gt(MAX_EXPANDED)) return undefined
    const value = this.polynomial(base)
    const once = exponent.sign() < 0 ? this.inverse(value) : value
    return once && this.product(Array.from({ length: Number(exponent.abs().numerator) }, () => once))
  }

  /** 1/(c · divisor), where a divisor of several parts has the leading coefficient 1 and becomes an atom. */
  private inverse(value: Laurent): Laurent | undefined {
    const single = value.inverse()
    const leading = value.leading
    if (single || !leading) return single
    const factor = Rational.ONE.div(leading.coefficient)
    const divisor = value.scaled(factor)
    const atom = `(/ 1.0 ${laurentText(divisor)})`
    // With negative powers in a divisor, the rule would lead on and on: 1/(1 + 1/x) = 1 - (1/x)/(1 + 1/x).
    const isWhole = divisor.parts.every(({ powers }) => [...powers.values()].every(power => power > 0))
    if (isWhole) this.divisors.set(atom, divisor)
    return Laurent.atom(atom).scaled(factor)
  }

  private reduced(laurent: Laurent): Laurent {
    return laurent.reduced(this.divisors)
  }
}

const total = (parts: readonly Laurent[]): Laurent => Laurent.of(parts.flatMap(({ parts: own }) => own))
