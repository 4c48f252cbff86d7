import { ARCTANGENT } from '../../functions/inverse-trigonometric.js'
import { Rational } from '../../number/rational.js'
import { exactValue } from '../evaluate.js'
import { symbolsOf } from '../symbols.js'
import { apply, divide, multiply, number, squareRoot, symbol, type Term } from '../term.js'

/** `\int \frac{dx}{c + k x^2} = \tan^{-1}(x \sqrt{k/c}) / \sqrt{c k}` for positive c and k; undefined for any other base. */
export function ofQuadratic(base: Term, by: string): Term | undefined {
  const found = base.kind === 'add' ? quadraticOf(base.terms, by) : undefined
  if (!found || found.c.sign() <= 0 || found.k.sign() <= 0) return undefined
  const { c, k } = found
  const inside = multiply(symbol(by), squareRoot(number(k.div(c))))
  return divide(apply(ARCTANGENT, inside), squareRoot(number(c.times(k))))
}

/** c and k of a sum of numbers and of multiples of the square of the variable. */
function quadraticOf(
  terms: readonly Term[],
  by: string,
): { readonly c: Rational; readonly k: Rational } | undefined {
  let [c, k] = [Rational.ZERO, Rational.ZERO]
  for (const term of terms) {
    const constant = exactValue(term)
    const multiple = constant ? undefined : multipleOfSquare(term, by)
    if (!constant && !multiple) return undefined
    c = c.plus(constant ?? 0)
    k = k.plus(multiple ?? 0)
  }
  return { c, k }
}

function multipleOfSquare(term: Term, by: string): Rational | undefined {
  const factors = term.kind === 'multiply' ? term.factors : [term]
  const moving = factors.filter(factor => symbolsOf(factor).has(by))
  const [square, another] = moving
  if (!square || another || !isSquare(square)) return undefined
  return exactValue(multiply(...factors.filter(factor => factor !== square)))
}

const isSquare = (term: Term): boolean =>
  term.kind === 'power' && term.base.kind === 'symbol' && exactValue(term.exponent)?.eq(2) === true
