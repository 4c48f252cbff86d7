import { proveIdentity } from '../proof/tactics.js'
import { divide, number, squareRoot, type Term } from '../term/term.js'
import { opposite, product, sum } from './folded.js'

/** A complex expression: its real part and its imaginary part, two terms whose symbols are real. */
export interface Complex {
  readonly re: Term
  readonly im: Term
}

export const NOTHING: Term = number(0)

export const real = (re: Term): Complex => ({ re, im: NOTHING })

/** i, whose square is -1. */
export const IMAGINARY_UNIT: Complex = { re: NOTHING, im: number(1) }

/** Whether a term is the number 0 as it stands. */
export const isNothing = (term: Term): boolean => term.kind === 'number' && term.value.isZero()

/** Whether the imaginary part is 0 for every value of its symbols. */
export const isReal = ({ im }: Complex): boolean => isNothing(im) || proveIdentity(im, NOTHING).proved

export const plus = (a: Complex, b: Complex): Complex => ({ re: sum(a.re, b.re), im: sum(a.im, b.im) })

export const conjugate = ({ re, im }: Complex): Complex => ({ re, im: opposite(im) })

/** (a + bi)(c + di) = (ac - bd) + (ad + bc)i */
export const times = (a: Complex, b: Complex): Complex => ({
  re: sum(product(a.re, b.re), opposite(product(a.im, b.im))),
  im: sum(product(a.re, b.im), product(a.im, b.re)),
})

/** |z|² = x² + y² */
const squareOfModulus = ({ re, im }: Complex): Term => sum(product(re, re), product(im, im))

/** |z| = √(x² + y²) */
export const modulus = (z: Complex): Complex => real(squareRoot(squareOfModulus(z)))

/** a/b = a b̄ / |b|². Throws RangeError where b is 0. */
export function over(a: Complex, b: Complex): Complex {
  if (isNothing(b.im)) return { re: share(a.re, b.re), im: share(a.im, b.re) }
  const [{ re, im }, divisor] = [times(a, conjugate(b)), squareOfModulus(b)]
  return { re: share(re, divisor), im: share(im, divisor) }
}

function share(dividend: Term, divisor: Term): Term {
  if (isNothing(divisor)) throw new RangeError('over: expected a divisor other than 0, got 0')
  if (divisor.kind === 'number' && divisor.value.eq(1)) return dividend
  return isNothing(dividend) ? dividend : divide(dividend, divisor)
}
