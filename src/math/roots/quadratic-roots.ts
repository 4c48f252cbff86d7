import { closedNumber } from '../complex/closed-number.js'
import { exactValue } from '../term/evaluate.js'
import { toPlain } from '../term/print.js'
import { number, squareRoot } from '../term/term.js'
import { degree, type Polynomial } from './polynomial.js'

/** The two roots of a quadratic polynomial as people write them: `1 ± sqrt(5)`, `3 ± 4i`; null for any other. */
export function quadraticRoots(polynomial: Polynomial): string | null {
  if (degree(polynomial) !== 2) return null
  const [c, b] = polynomial.map(coefficient => coefficient.div(polynomial[2]!))
  const middle = b!.div(-2)
  const square = middle.times(middle).minus(c!)
  const root = closedNumber(squareRoot(number(square.abs())))!.re
  const exact = exactValue(root)
  const size = exact?.eq(1) && square.sign() < 0 ? '' : exact ? exact.toString() : toPlain(root)
  const first = middle.isZero() ? '' : `${middle.toString()} `
  return `${first}±${first === '' ? '' : ' '}${size}${square.sign() < 0 ? 'i' : ''}`
}
