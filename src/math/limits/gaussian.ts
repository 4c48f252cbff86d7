import { reduced } from '../engines/normal-form-or-self.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { add, divide, exp, multiply, number, power, squareRoot, symbol, type Term } from '../term/term.js'
import type { Whither } from './scale.js'

/** Polynomials before the exponential of a higher degree are left alone. */
const MAX_DEGREE = 8

/**
 * `\int P(x) e^{-a x^2 + b x + c} dx` over all numbers, for a polynomial P: with x = u + b/(2a) it is
 * `e^{c + b^2/(4a)} \sum_n p_n (n - 1)!! (2a)^{-n/2} \sqrt{\pi/a}` over the even n, where the p_n are the coefficients in u.
 * From 0 on it is half of that for an even P and b = 0. Undefined for anything else.
 */
export function gaussianIntegral(of: Term, by: string, from: Whither, to: Whither): Term | undefined {
  const expanded = reduced(of, [])
  const parts = expanded.kind === 'add' ? expanded.terms : [expanded]
  const found = parts.map(part => integralOfPart(part, by, from, to))
  return found.includes(undefined) ? undefined : add(...found.map(part => part!))
}

function integralOfPart(of: Term, by: string, from: Whither, to: Whither): Term | undefined {
  const isWhole = from.kind === 'infinite' && to.kind === 'infinite' && from.sign < to.sign
  const isHalf = isZero(from) && to.kind === 'infinite' && to.sign > 0
  const factors = factorsOf(of)
  // The normal form has an exponential for each part of the exponent.
  const exponents = factors.map(factor => (factor.kind === 'exp' ? factor.argument : null))
  const exponent = add(...exponents.flatMap(one => one ?? []))
  if (!(isWhole || isHalf)) return undefined
  const at = (term: Term, place: Term): Term => reduced(substitute(term, new Map([[by, place]])), [])
  const slope = differentiate(exponent, by)
  const twice = reduced(multiply(-1, differentiate(slope, by)), [])
  if (symbolsOf(twice).size > 0 || !(exactValue(twice)?.sign() === 1)) return undefined
  const middle = reduced(divide(at(slope, number(0)), twice), [])
  const before = multiply(...factors.filter((_, i) => exponents[i] === null))
  const coefficients = taylor(before, by, place => at(place, middle))
  if (!coefficients) return undefined
  const isEven = coefficients.every((coefficient, n) => n % 2 === 0 || exactValue(coefficient)?.isZero())
  if (isHalf && !(isEven && exactValue(middle)?.isZero())) return undefined
  const moments = coefficients.flatMap((coefficient, n) =>
    n % 2 === 0 ? [multiply(coefficient, number(oddFactorial(n - 1)), power(twice, -n / 2))] : [],
  )
  const whole = multiply(
    exp(at(exponent, middle)),
    squareRoot(divide(multiply(2, symbol(PI)), twice)),
    add(...moments),
  )
  return isHalf ? divide(whole, 2) : whole
}

const isZero = (end: Whither): boolean => end.kind === 'finite' && exactValue(end.value)?.isZero() === true

const factorsOf = (term: Term): readonly Term[] =>
  term.kind === 'multiply' ? term.factors.flatMap(factorsOf) : [term]

/** n!! = n (n - 2) (n - 4) … for an odd n, and 1 below. */
const oddFactorial = (n: number): number => (n < 2 ? 1 : n * oddFactorial(n - 2))

/** The coefficients of a polynomial in powers of the distance from a place; null where its derivatives do not end. */
function taylor(polynomial: Term, by: string, at: (term: Term) => Term): readonly Term[] | null {
  const found: Term[] = []
  let [slope, factorial] = [polynomial, 1]
  for (let n = 0; n <= MAX_DEGREE; n++) {
    found.push(divide(at(slope), factorial))
    if (!symbolsOf(slope).has(by)) return found
    slope = reduced(differentiate(slope, by), [])
    factorial *= n + 1
  }
  return null
}
