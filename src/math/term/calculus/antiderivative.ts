import { primitiveFunction } from '../../functions/functions.js'
import { Rational } from '../../number/rational.js'
import { exactValue } from '../evaluate.js'
import { symbolsOf } from '../symbols.js'
import { add, divide, exp, ln, multiply, number, power, symbol, type Term } from '../term.js'
import { byParts, ofPowerAndLogarithm } from './by-parts.js'
import { ofQuadratic } from './of-quadratic.js'

/** An antiderivative, and what must be positive between the limits for it to be one. */
export interface Antiderivative {
  readonly term: Term
  readonly positive: readonly Term[]
}

/**
 * What a term is the derivative of, by its form: sums and multiples of powers, exponentials and functions of what is
 * linear in the variable, one over a number and a square, a polynomial times one of these, and a power times a logarithm. Undefined for any other form. Whoever uses it proves it by differentiation.
 */
export function antiderivative(term: Term, by: string): Antiderivative | undefined {
  if (!symbolsOf(term).has(by)) return { term: multiply(term, symbol(by)), positive: [] }
  switch (term.kind) {
    case 'symbol':
      return ofPower(term, Rational.ONE, by)
    case 'add':
      return ofSum(term.terms, by)
    case 'multiply':
      return ofProduct(term.factors, by)
    case 'power': {
      const plain = distributed(term)
      if (plain !== term) return antiderivative(plain, by)
      const exponent = exactValue(term.exponent)
      return exponent && ofPower(term.base, exponent, by)
    }
    case 'exp':
      return over(exp(term.argument), slopeOf(term.argument, by))
    case 'apply':
      return ofFunction(term, by)
    case 'ln':
      return ofLogarithm(Rational.ZERO, term, by)
    default:
      return undefined
  }
}

function ofSum(terms: readonly Term[], by: string): Antiderivative | undefined {
  const parts = terms.map(part => antiderivative(part, by))
  if (parts.includes(undefined)) return undefined
  return { term: add(...parts.map(part => part!.term)), positive: parts.flatMap(part => part!.positive) }
}

/** A constant times one factor, or times powers of the variable alone. */
function ofProduct(factors: readonly Term[], by: string): Antiderivative | undefined {
  const all = factors.flatMap(flat)
  const fixed = all.filter(factor => !symbolsOf(factor).has(by))
  const moving = all.filter(factor => symbolsOf(factor).has(by))
  const whole = moving.length === 1 ? antiderivative(moving[0]!, by) : ofMoving(moving, by)
  return whole && { ...whole, term: multiply(...fixed, whole.term) }
}

/** Powers of the variable, and besides them no more than one other factor. */
function ofMoving(moving: readonly Term[], by: string): Antiderivative | undefined {
  const exponents = moving.map(exponentOf)
  const exponent = exponents.reduce<Rational>((sum, one) => sum.plus(one ?? Rational.ZERO), Rational.ZERO)
  const others = moving.filter((_, i) => exponents[i] === null)
  const [other] = others
  if (!other) return ofPower(symbol(by), exponent, by)
  if (others.length === 1 && other.kind === 'ln') return ofLogarithm(exponent, other, by)
  const last = moving.find(({ kind }) => kind === 'exp' || kind === 'apply')
  const polynomial = moving.filter(factor => factor !== last)
  const whole = last && byParts(multiply(...polynomial), last, by, part => antiderivative(part, by)?.term)
  return whole && { term: whole, positive: [] }
}

function ofLogarithm(
  exponent: Rational,
  logarithm: Term & { readonly kind: 'ln' },
  by: string,
): Antiderivative | undefined {
  const isOfVariable = logarithm.argument.kind === 'symbol' && logarithm.argument.name === by
  if (!isOfVariable || exponent.eq(-1)) return undefined
  return { term: ofPowerAndLogarithm(exponent, logarithm, by), positive: [symbol(by)] }
}

function flat(term: Term): readonly Term[] {
  const plain = distributed(term)
  return plain.kind === 'multiply' ? plain.factors.flatMap(flat) : [plain]
}

/** (2x²)⁻¹ as 2⁻¹ x⁻²: whole powers of products and of powers, which hold wherever they are defined. */
function distributed(term: Term): Term {
  if (term.kind !== 'power') return term
  const exponent = exactValue(term.exponent)
  if (!exponent?.isInteger()) return term
  const { base } = term
  if (base.kind === 'multiply')
    return multiply(...base.factors.map(factor => power(factor, number(exponent))))
  if (base.kind !== 'power') return term
  const inner = exactValue(base.exponent)
  return inner ? power(base.base, number(inner.times(exponent))) : term
}

/** The exponent of a factor that has the variable in it, if that is a power of the variable alone. */
function exponentOf(term: Term): Rational | null {
  if (term.kind === 'symbol') return Rational.ONE
  const isOfSymbol = term.kind === 'power' && term.base.kind === 'symbol'
  return isOfSymbol ? (exactValue(term.exponent) ?? null) : null
}

function ofPower(base: Term, exponent: Rational, by: string): Antiderivative | undefined {
  const slope = slopeOf(base, by)
  if (exponent.isZero()) return { term: symbol(by), positive: [] }
  const arctangent = exponent.eq(-1) ? ofQuadratic(base, by) : undefined
  if (arctangent) return { term: arctangent, positive: [] }
  if (exponent.eq(-1)) return over(ln(base), slope, [base])
  const raised = exponent.plus(1)
  const isPlain = exponent.isInteger() && exponent.sign() > 0
  return over(divide(power(base, number(raised)), number(raised)), slope, isPlain ? [] : [base])
}

function ofFunction({ name, arguments: [argument] }: Term & { readonly kind: 'apply' }, by: string) {
  const whole = primitiveFunction(name)?.antiderivative?.(argument!)
  return whole && over(whole, slopeOf(argument!, by))
}

const over = (
  term: Term,
  slope: Term | undefined,
  positive: readonly Term[] = [],
): Antiderivative | undefined => slope && { term: divide(term, slope), positive }

/** The factor of the variable in a linear term; undefined where it is not linear. */
function slopeOf(term: Term, by: string): Term | undefined {
  if (!symbolsOf(term).has(by)) return number(0)
  if (term.kind === 'symbol') return number(1)
  if (term.kind === 'add') {
    const slopes = term.terms.map(part => slopeOf(part, by))
    return slopes.includes(undefined) ? undefined : add(...slopes.map(slope => slope!))
  }
  if (term.kind !== 'multiply') return undefined
  const moving = term.factors.filter(factor => symbolsOf(factor).has(by))
  const slope = moving.length === 1 ? slopeOf(moving[0]!, by) : undefined
  return slope && multiply(...term.factors.filter(factor => factor !== moving[0]), slope)
}
