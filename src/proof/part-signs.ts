import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import type { NormalForm } from './normal-form.js'
import { type Sign, signOfProduct, signOfSum } from './sign.js'

/**
 * The sign of a term by its normal form, else by the signs of the parts it is built of: a square is not negative, also
 * where its normal form has lost that it is one.
 */
export function signOfTerm(form: NormalForm, term: Term): Sign {
  const known = form.signOf(form.normalForm(term))
  return known === 'unknown' ? signByParts(form, term) : known
}

function signByParts(form: NormalForm, term: Term): Sign {
  switch (term.kind) {
    case 'add':
      return term.terms.map(part => signOfTerm(form, part)).reduce(signOfSum, 'zero')
    case 'multiply':
      return term.factors.map(factor => signOfTerm(form, factor)).reduce(signOfProduct, 'positive')
    case 'power':
      return signOfPower(form, term.base, term.exponent)
    case 'sum':
      return signOfTerm(form, term.body)
    default:
      return 'unknown'
  }
}

/** A power with an exponent that is no integer, or is negative, is there only where its base is not negative, or not 0. */
function signOfPower(form: NormalForm, base: Term, exponent: Term): Sign {
  const exact = exactValue(exponent)
  if (!exact || (!exact.isInteger() && exact.denominator !== 2n)) return 'positive'
  const isOdd = exact.isInteger() && exact.numerator % 2n !== 0n
  if (isOdd) return signOfTerm(form, base)
  return exact.sign() < 0 ? 'positive' : 'nonnegative'
}
