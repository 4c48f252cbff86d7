import { totient } from '../number/divisors.js'
import { commonMultiple, residue } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { definableIn } from '../term/key.js'
import { substitute } from '../term/substitute.js'
import { number, type Term } from '../term/term.js'

/** A remainder that a term leaves, and whole numbers for its symbols where it does so. */
export interface Remainder {
  readonly remainder: Rational
  readonly at: ReadonlyMap<string, Rational>
}

/** So many values of the symbols are tried, and so many of powers, whose values grow long. */
const MAX_POINTS = 20_000
const MAX_POWERS = 1_000

/**
 * The remainders that a term leaves by a divisor as its symbols run through the whole numbers, each with the first place
 * where it does so: P/D with whole coefficients repeats after mD, and aⁿ from some place on after φ(mD) (Euler). Null for
 * a term that is not whole somewhere, or takes more than MAX_POINTS to try.
 *
 * Error budget: none.
 */
export function remaindersOf(
  term: Term,
  divisor: bigint,
  starts: ReadonlyMap<string, Rational>,
): readonly Remainder[] | null {
  const names = [...definableIn(term).keys()]
  const form = formOf(term)
  const period = form && periodOf(form, Rational.of(divisor))
  const most = form?.isExponential ? MAX_POWERS : MAX_POINTS
  if (!period || Number(period) ** names.length > most) return null
  const found = new Map<string, Remainder>()
  for (const at of points(names, Number(period), starts)) {
    const value = exactValue(
      substitute(term, new Map([...at].map(([name, place]) => [name, number(place)] as const))),
    )!
    if (!value.isInteger()) return null
    const remainder = residue(value, Rational.of(divisor))
    const key = remainder.toString()
    if (!found.has(key)) found.set(key, { remainder, at })
  }
  return [...found.values()]
}

function* points(
  [name, ...others]: readonly string[],
  period: number,
  starts: ReadonlyMap<string, Rational>,
): Generator<ReadonlyMap<string, Rational>> {
  if (name === undefined) return yield new Map()
  const from = starts.get(name) ?? Rational.ZERO
  for (const step of Array.from({ length: period }).keys())
    for (const rest of points(others, period, starts)) yield new Map([[name, from.plus(step)], ...rest])
}

/** After how many whole numbers the remainders repeat, with those that come before they do; null where that is not known. */
function periodOf({ denominator, isExponential }: Form, divisor: Rational): bigint | null {
  const modulus = divisor.times(denominator)
  if (!isExponential) return modulus.numerator
  // With a denominator the class of a power is not known from its remainder.
  const order = denominator.eq(1) ? totient(modulus) : null
  const before = BigInt(modulus.numerator.toString(2).length)
  return order && commonMultiple([modulus, order]).numerator + before
}

interface Form {
  readonly denominator: Rational
  readonly isExponential: boolean
}

const WHOLE: Form = { denominator: Rational.ONE, isExponential: false }

/** The common denominator of the coefficients of a sum of products of symbols and powers; null for anything else. */
function formOf(term: Term): Form | null {
  switch (term.kind) {
    case 'number':
      return { ...WHOLE, denominator: Rational.of(term.value.denominator) }
    case 'symbol':
    case 'add':
    case 'multiply':
      return together(childrenOf(term).map(formOf))
    case 'power':
      return formOfPower(term)
    default:
      return null
  }
}

/** The product of the denominators is a multiple of what a sum or a product needs. */
const together = (parts: readonly (Form | null)[]): Form | null =>
  parts.reduce<Form | null>(
    (all, one) =>
      all &&
      one && {
        denominator: all.denominator.times(one.denominator),
        isExponential: all.isExponential || one.isExponential,
      },
    WHOLE,
  )

/** The highest exponent of a symbol that is taken. */
const MAX_EXPONENT = 20

function formOfPower({ base, exponent }: Extract<Term, { kind: 'power' }>): Form | null {
  const inner = formOf(base)
  if (exponent.kind === 'number') {
    const { value } = exponent
    if (value.eq(-1) && base.kind === 'number' && !base.value.isZero())
      return { ...WHOLE, denominator: Rational.of(base.value.numerator).abs() }
    const isPlain = inner && value.isInteger() && value.sign() >= 0 && value.lte(MAX_EXPONENT)
    return isPlain ? together(Array.from({ length: Number(value.numerator) }, () => inner)) : null
  }
  const isWhole = base.kind === 'number' && base.value.isInteger()
  return isWhole && isWholeFrom(exponent) ? { ...WHOLE, isExponential: true } : null
}

/** Whether a term is a sum of products of symbols and whole numbers from 0, so that it is one where its symbols are. */
const isWholeFrom = (term: Term): boolean =>
  term.kind === 'number'
    ? term.value.isInteger() && term.value.sign() >= 0
    : term.kind === 'symbol' ||
      ((term.kind === 'add' || term.kind === 'multiply') && childrenOf(term).every(isWholeFrom))
