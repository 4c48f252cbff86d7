import { primitiveFunction } from '../functions/functions.js'
import { guardDepth } from '../term/depth.js'
import { exactValue } from '../term/evaluate.js'
import { apply, ln, multiply, power, type Term } from '../term/term.js'
import { principalArgument } from './argument.js'
import { type Complex, conjugate, isNothing, isReal, modulus, over, plus, real, times } from './complex.js'
import { CIRCULAR, exponential } from './exponential.js'
import { signOfNumber } from './number-sign.js'
import { raised } from './powers.js'

/** What the symbols of a term stand for. */
export interface ComplexSymbols {
  /** Null for a symbol of which nothing is known. */
  readonly meaningOf: (name: string) => Complex | null
  /** Whether a real term is a whole number for every value of its symbols. */
  readonly isWhole: (term: Term) => boolean
}

/** The names by which a term applies what only complex numbers have. */
export const CONJUGATE = 'conj'
const RE = 'Re'
const IM = 'Im'
const ARGUMENTS: ReadonlySet<string> = new Set(['arg', 'Arg'])
export const COMPLEX_FUNCTIONS: ReadonlySet<string> = new Set([CONJUGATE, RE, IM, ...ARGUMENTS])

/**
 * The real and the imaginary part of a term; null where a part of it has no certain value: a root of a number that is not
 * real, the logarithm of one, a function of which nothing is known, a sum over members.
 */
export function complexOf(term: Term, symbols: ComplexSymbols): Complex | null {
  try {
    guardDepth(term)
    return new Parts(symbols).of(term)
  } catch (error) {
    // Without a value, too large, or with a free symbol where a number is needed.
    if (error instanceof RangeError || error instanceof ReferenceError) return null
    throw error
  }
}

class Parts {
  private readonly known = new Map<Term, Complex | null>()

  constructor(private readonly symbols: ComplexSymbols) {}

  of(term: Term): Complex | null {
    const seen = this.known.get(term)
    if (seen !== undefined) return seen
    const found = this.find(term)
    this.known.set(term, found)
    return found
  }

  private find(term: Term): Complex | null {
    switch (term.kind) {
      case 'number':
        return real(term)
      case 'symbol':
        return this.symbols.meaningOf(term.name)
      case 'add':
        return this.together(term.terms, plus)
      case 'multiply':
        return this.product(term.factors)
      case 'power':
        return this.power(term.base, term.exponent)
      case 'exp':
        return this.with(term.argument, exponential)
      case 'ln':
        return this.with(term.argument, logarithm)
      case 'apply':
        return this.applied(term.name, term.arguments)
      default:
        return null
    }
  }

  private with(term: Term, make: (z: Complex) => Complex | null): Complex | null {
    const z = this.of(term)
    return z && make(z)
  }

  private both(a: Term, b: Term, make: (a: Complex, b: Complex) => Complex | null): Complex | null {
    return this.with(a, z => this.with(b, w => make(z, w)))
  }

  private together(terms: readonly Term[], join: (a: Complex, b: Complex) => Complex): Complex | null {
    const parts = terms.map(part => this.of(part))
    const [first, ...rest] = parts
    return rest.reduce((all, part) => (all && part ? join(all, part) : null), first ?? null) ?? null
  }

  /** A quotient is a product with powers -1, whose numerators are multiplied first. */
  private product(factors: readonly Term[]): Complex | null {
    const isDivisor = (factor: Term): boolean =>
      factor.kind === 'power' && factor.exponent.kind === 'number' && factor.exponent.value.eq(-1)
    const divisors = factors.filter(isDivisor).map(factor => (factor as Term & { kind: 'power' }).base)
    const above = factors.filter(factor => !isDivisor(factor))
    const top = above.length > 0 ? this.together(above, times) : null
    if (divisors.length === 0 || !top) return divisors.length === 0 ? top : this.together(factors, times)
    return divisors.reduce<Complex | null>(
      (all, divisor) => all && this.with(divisor, z => over(all, z)),
      top,
    )
  }

  /** For a whole n, (e^z)ⁿ = e^(nz) and (zw)ⁿ = zⁿwⁿ. */
  private power(base: Term, exponent: Term): Complex | null {
    if (exactValue(exponent)?.isInteger() === true) {
      if (base.kind === 'exp') return this.with(multiply(exponent, base.argument), exponential)
      if (base.kind === 'multiply')
        return this.together(
          base.factors.map(factor => power(factor, exponent)),
          times,
        )
    }
    return this.both(base, exponent, (z, w) => raised(z, w, this.symbols.isWhole))
  }

  private applied(name: string, args: readonly Term[]): Complex | null {
    const [first] = args
    const circular = CIRCULAR.get(name)
    if (args.length === 1 && circular) return this.with(first!, circular)
    if (args.length === 1 && name === CONJUGATE) return this.with(first!, conjugate)
    if (args.length === 1 && name === RE) return this.with(first!, z => real(z.re))
    if (args.length === 1 && name === IM) return this.with(first!, z => real(z.im))
    if (args.length === 1 && ARGUMENTS.has(name)) return this.with(first!, principalArgument)
    if (args.length === 1 && name === 'abs') return this.with(first!, absolute)
    const parts = args.map(part => this.of(part))
    const isKnown =
      primitiveFunction(name) !== undefined && parts.every(part => part !== null && isReal(part))
    return isKnown ? real(apply(name, ...parts.map(part => part!.re))) : null
  }
}

/** Of a number below 0, and of one that is not real, the logarithm has many values. */
const logarithm = (z: Complex): Complex | null =>
  isReal(z) && signOfNumber(z.re) >= 0 ? real(ln(z.re)) : null

const absolute = (z: Complex): Complex => (isNothing(z.im) ? real(apply('abs', z.re)) : modulus(z))
