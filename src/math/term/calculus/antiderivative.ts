import { primitiveFunction } from '../../functions/functions.js'
import { STANDARD_NORMAL } from '../../functions/normal-distribution.js'
import { Rational } from '../../number/rational.js'
import { exactValue } from '../evaluate.js'
import { PI, symbolsOf } from '../symbols.js'
import {
  add,
  apply,
  divide,
  exp,
  ln,
  multiply,
  number,
  power,
  squareRoot,
  symbol,
  type Term,
} from '../term.js'
import { byParts, ofPowerAndLogarithm } from './by-parts.js'
import { ofQuadratic, quadraticOf } from './of-quadratic.js'
import { ofDampedWave } from './of-waves.js'

/**
 * What a term is the derivative of, by its form: sums and multiples of powers, exponentials and functions of what is
 * linear in the variable, one over a number and a square, a polynomial times one of these, and a power times a logarithm. Undefined for any other form. Whoever uses it proves it by differentiation.
 */
export function antiderivative(term: Term, by: string): Term | undefined {
  if (!symbolsOf(term).has(by)) return multiply(term, symbol(by))
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
      return over(term, slopeOf(term.argument, by)) ?? ofBell(term.argument, by)
    case 'apply':
      return ofFunction(term, by)
    case 'ln':
      return ofLogarithm(Rational.ZERO, term, by)
    default:
      return undefined
  }
}

function ofSum(terms: readonly Term[], by: string): Term | undefined {
  const parts = terms.map(part => antiderivative(part, by))
  if (parts.includes(undefined)) return undefined
  return add(...parts.map(part => part!))
}

/** A constant times one factor, or times powers of the variable alone. */
function ofProduct(factors: readonly Term[], by: string): Term | undefined {
  const all = factors.flatMap(flat)
  const fixed = all.filter(factor => !symbolsOf(factor).has(by))
  const moving = all.filter(factor => symbolsOf(factor).has(by))
  const whole = moving.length === 1 ? antiderivative(moving[0]!, by) : ofMoving(moving, by)
  return whole && multiply(...fixed, whole)
}

/** Powers of the variable, and besides them no more than one other factor. */
function ofMoving(moving: readonly Term[], by: string): Term | undefined {
  const exponents = moving.map(exponentOf)
  const exponent = exponents.reduce<Rational>((sum, one) => sum.plus(one ?? Rational.ZERO), Rational.ZERO)
  const others = moving.filter((_, i) => exponents[i] === null)
  const [other] = others
  if (!other) return ofPower(symbol(by), exponent, by)
  if (others.length === 1 && other.kind === 'ln') return ofLogarithm(exponent, other, by)
  const wave = dampedWave(others, by)
  if (wave && exponent.isZero()) return wave
  if (wave)
    return byParts(power(symbol(by), number(exponent)), multiply(...others), by, part =>
      antiderivative(part, by),
    )
  const last = moving.find(({ kind }) => kind === 'exp' || kind === 'apply')
  const polynomial = moving.filter(factor => factor !== last)
  return last && byParts(multiply(...polynomial), last, by, part => antiderivative(part, by))
}

/** An exponential times a sine or a cosine, each of what is linear. */
function dampedWave(factors: readonly Term[], by: string): Term | undefined {
  const [exponential, wave] = factors.toSorted(one => (one.kind === 'exp' ? -1 : 1))
  const isPair = factors.length === 2 && exponential!.kind === 'exp' && wave!.kind === 'apply'
  if (!isPair || !['sin', 'cos'].includes(wave.name)) return undefined
  const [a, b] = [exponential.argument, wave.arguments[0]!].map(part => slopeOf(part, by))
  return a && b && ofDampedWave(exponential.argument, a, wave, b)
}

/** `e^{d - k u^2}` by the distribution function of the standard normal variable. */
function ofBell(exponent: Term, by: string): Term | undefined {
  const quadratic = quadraticOf(exponent, by)
  if (!quadratic || quadratic.a.sign() > 0) return undefined
  const k = number(quadratic.a.neg())
  const whole = apply(STANDARD_NORMAL, multiply(quadratic.u, squareRoot(multiply(2, k))))
  return multiply(exp(number(quadratic.d)), squareRoot(divide(symbol(PI), k)), whole)
}

function ofLogarithm(
  exponent: Rational,
  logarithm: Term & { readonly kind: 'ln' },
  by: string,
): Term | undefined {
  const isOfVariable = logarithm.argument.kind === 'symbol' && logarithm.argument.name === by
  if (!isOfVariable || exponent.eq(-1)) return undefined
  return ofPowerAndLogarithm(exponent, logarithm, by)
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

function ofPower(base: Term, exponent: Rational, by: string): Term | undefined {
  if (exponent.eq(-2) && base.kind === 'apply') return ofInverseSquare(base, slopeOf(base.arguments[0]!, by))
  const slope = slopeOf(base, by)
  if (exponent.isZero()) return symbol(by)
  const quadratic = ofQuadratic(base, exponent, by)
  if (quadratic) return quadratic
  if (exponent.eq(-1)) return over(ln(base), slope)
  const raised = exponent.plus(1)
  return over(divide(power(base, number(raised)), number(raised)), slope)
}

function ofFunction({ name, arguments: [argument] }: Term & { readonly kind: 'apply' }, by: string) {
  const whole = primitiveFunction(name)?.antiderivative?.(argument!)
  return whole && over(whole, slopeOf(argument!, by))
}

/** `\int \cos^{-2} = \tan` and `\int \sin^{-2} = -\cos/\sin`; undefined for other bases. */
function ofInverseSquare(base: Term, slope: Term | undefined): Term | undefined {
  if (base.kind !== 'apply') return undefined
  const [angle] = base.arguments as readonly [Term]
  if (base.name === 'cos') return over(apply('tan', angle), slope)
  return base.name === 'sin' ? over(multiply(-1, divide(apply('cos', angle), base)), slope) : undefined
}

const over = (term: Term, slope: Term | undefined): Term | undefined => slope && divide(term, slope)

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
