import { exactValue } from '../term/evaluate.js'
import type { Term } from '../term/term.js'
import type { NormalForm } from './normal-form.js'
import { type Sign, signOfProduct, signOfSum } from './sign.js'

/**
 * The sign of a term by its normal form, else by the signs of the parts it is built of: a square is not negative, also
 * where its normal form has lost that it is one.
 */
export function signOfTerm(form: NormalForm, term: Term): Sign {
  return new PartSigns(form).of(term)
}

class PartSigns {
  private readonly known = new Map<Term, Sign>()

  constructor(private readonly form: NormalForm) {}

  of(term: Term): Sign {
    const seen = this.known.get(term)
    if (seen) return seen
    const byForm = this.form.signOf(this.form.normalForm(term))
    const sign = byForm === 'unknown' ? this.byParts(term) : byForm
    this.known.set(term, sign)
    return sign
  }

  private byParts(term: Term): Sign {
    switch (term.kind) {
      case 'add':
        return term.terms.map(part => this.of(part)).reduce(signOfSum, 'zero')
      case 'multiply':
        return term.factors.map(factor => this.of(factor)).reduce(signOfProduct, 'positive')
      case 'power':
        return this.ofPower(term.base, term.exponent)
      case 'sum':
        return this.of(term.body)
      default:
        return 'unknown'
    }
  }

  /** A power with another exponent than an integer is there only where its base is not negative, with a negative one where it is not 0. */
  private ofPower(base: Term, exponent: Term): Sign {
    const exact = exactValue(exponent)
    if (!exact || (!exact.isInteger() && exact.denominator !== 2n)) return 'positive'
    const isOdd = exact.isInteger() && exact.numerator % 2n !== 0n
    if (isOdd) return this.of(base)
    return exact.sign() === -1 ? 'positive' : 'nonnegative'
  }
}
