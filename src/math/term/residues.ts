import { commonDivisor, residue } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { changedInside } from './children.js'
import { exactValue } from './evaluate.js'
import { number, type Term } from './term.js'

const REMAINDERS: ReadonlySet<string> = new Set(['residue', 'mod'])

/**
 * A term in which the remainders of powers that are too large to be written out are worked out by repeated squaring:
 * 3^{1000000} mod 7. Other remainders stay as they are.
 */
export const withLargeResidues = (term: Term): Term => changedInside(term, workedOut)

function workedOut(inner: Term): Term {
  if (inner.kind !== 'apply' || !REMAINDERS.has(inner.name) || exactValue(inner)) return inner
  const [value, divisor] = inner.arguments
  const modulus = divisor && exactValue(divisor)
  if (!value || !modulus?.isInteger() || modulus.sign() <= 0) return inner
  const found = residueOf(value, modulus, inner.name === 'mod')
  return found ? number(found) : inner
}

/** The class of a term of whole numbers; `isWhole` allows no quotients. Null where it has none. */
function residueOf(term: Term, modulus: Rational, isWhole: boolean): Rational | null {
  const part = (one: Term): Rational | null => residueOf(one, modulus, isWhole)
  switch (term.kind) {
    case 'number':
      return isWhole && !term.value.isInteger() ? null : reduced(term.value, modulus)
    case 'add':
      return folded(term.terms.map(part), (a, b) => reduced(a.plus(b), modulus), Rational.ZERO)
    case 'multiply':
      return folded(term.factors.map(part), (a, b) => reduced(a.times(b), modulus), Rational.ONE)
    case 'power': {
      const [base, exponent] = [part(term.base), exactValue(term.exponent)]
      if (!base || !exponent?.isInteger() || (isWhole && exponent.sign() < 0)) return null
      return powerOf(base, exponent.numerator, modulus)
    }
    default:
      return null
  }
}

function folded(
  parts: readonly (Rational | null)[],
  join: (a: Rational, b: Rational) => Rational | null,
  neutral: Rational,
): Rational | null {
  return parts.reduce<Rational | null>((all, one) => (all && one ? join(all, one) : null), neutral)
}

/** Null where a denominator has no inverse, and modulo 1, where real numbers are compared. */
function reduced(value: Rational, modulus: Rational): Rational | null {
  const denominator = Rational.of(value.denominator)
  const hasClass = value.isInteger() || (modulus.gt(1) && commonDivisor([denominator, modulus]).eq(1))
  return hasClass ? residue(value, modulus) : null
}

/** By repeated squaring: as many steps as the exponent has bits. */
function powerOf(base: Rational, exponent: bigint, modulus: Rational): Rational | null {
  const from = exponent < 0n ? (base.isZero() ? null : reduced(Rational.ONE.div(base), modulus)) : base
  if (!from) return null
  const n = modulus.numerator
  let [square, result] = [from.numerator % n, 1n % n]
  for (let rest = exponent < 0n ? -exponent : exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % n
    square = (square * square) % n
  }
  return Rational.of(result)
}
