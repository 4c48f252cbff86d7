import { totient } from '../number/divisors.js'
import { commonMultiple, residue } from '../number/floor-and-remainder.js'
import { Rational } from '../number/rational.js'
import { childrenOf } from '../term/children.js'
import { exactValue } from '../term/evaluate.js'
import { definableIn } from '../term/key.js'
import { withLargeResidues } from '../term/residues.js'
import { substitute } from '../term/substitute.js'
import { apply, number, type Term } from '../term/term.js'

/** A remainder that a term leaves, and whole numbers for its symbols where it does so. */
export interface Remainder {
  readonly remainder: Rational
  readonly at: ReadonlyMap<string, Rational>
}

/** So many values of the symbols are tried. */
const MAX_POINTS = 20_000

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
  const period = periodOf(term, Rational.of(divisor))
  if (!period || Number(period) ** names.length > MAX_POINTS) return null
  const found = new Map<string, Remainder>()
  for (const at of points(names, period, starts)) {
    const remainder = remainderAt(term, divisor, at)
    if (!remainder) return null
    const key = remainder.toString()
    if (!found.has(key)) found.set(key, { remainder, at })
  }
  return [...found.values()]
}

function* points(
  [name, ...others]: readonly string[],
  period: bigint,
  starts: ReadonlyMap<string, Rational>,
): Generator<ReadonlyMap<string, Rational>> {
  if (name === undefined) return yield new Map()
  const from = starts.get(name) ?? Rational.ZERO
  for (let step = 0n; step < period; step++)
    for (const rest of points(others, period, starts))
      yield new Map([[name, from.plus(Rational.of(step))], ...rest])
}

function remainderAt(term: Term, divisor: bigint, at: ReadonlyMap<string, Rational>): Rational | null {
  const put = substitute(term, new Map([...at].map(([name, value]) => [name, number(value)] as const)))
  const modulus = Rational.of(divisor)
  if (hasPowers(term)) return exactValue(withLargeResidues(apply('mod', put, number(modulus)))) ?? null
  const value = exactValue(put)
  return value?.isInteger() ? residue(value, modulus) : null
}

/** After how many whole numbers the remainders repeat, with those that come before they do; null where that is not known. */
function periodOf(term: Term, divisor: Rational): bigint | null {
  const shape = shapeOf(term)
  if (!shape) return null
  const modulus = divisor.times(shape.denominator)
  if (!shape.isExponential) return modulus.numerator
  // With a denominator the class of a power is not known from its remainder.
  const order = shape.denominator.eq(1) ? totient(modulus) : null
  const before = BigInt(modulus.numerator.toString(2).length)
  return order && commonMultiple([modulus, order]).numerator + before
}

interface Form {
  readonly denominator: Rational
  readonly isExponential: boolean
}

const WHOLE: Form = { denominator: Rational.ONE, isExponential: false }

/** The common denominator of the coefficients of a sum of products of symbols and powers; null for anything else. */
function shapeOf(term: Term): Form | null {
  switch (term.kind) {
    case 'number':
      return { ...WHOLE, denominator: Rational.of(term.value.denominator) }
    case 'symbol':
      return WHOLE
    case 'add':
    case 'multiply':
      return together(childrenOf(term).map(shapeOf))
    case 'power':
      return shapeOfPower(term)
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

function shapeOfPower({ base, exponent }: Extract<Term, { kind: 'power' }>): Form | null {
  const inner = shapeOf(base)
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

const hasPowers = (term: Term): boolean =>
  (term.kind === 'power' && term.exponent.kind !== 'number') || childrenOf(term).some(hasPowers)
