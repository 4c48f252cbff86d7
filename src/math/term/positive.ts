import { primitiveFunction } from '../functions/functions.js'
import { exactValue } from './evaluate.js'
import { keyOf } from './key.js'
import type { Term } from './term.js'

/**
 * Whether a term is positive wherever it is defined, as its form shows: by what it is built of, never by what it equals.
 * `isPositiveName` says it of symbols, groups and opaque applications by their key.
 */
export function isPositiveByForm(term: Term, isPositiveName: (key: string) => boolean): boolean {
  const isPositive = (part: Term): boolean => isPositiveByForm(part, isPositiveName)
  switch (term.kind) {
    case 'number':
      return term.value.sign() > 0
    case 'symbol':
    case 'indexed':
      return isPositiveName(term.name)
    case 'add':
      return term.terms.length > 0 && term.terms.every(isPositive)
    case 'multiply':
      return term.factors.every(isPositive)
    case 'power':
      return isPositive(term.base) || !hasSignOfBase(term.exponent)
    case 'exp':
      return true
    case 'ln':
      return false
    case 'sum':
      return isPositive(term.body)
    case 'apply': {
      const primitive = primitiveFunction(term.name)
      if (!primitive) return isPositiveName(keyOf(term)!)
      return primitive.keepsPositive === true && term.arguments.length > 0 && term.arguments.every(isPositive)
    }
  }
}

/** A power to an exponent that is neither an integer nor a half is there only for a positive base. */
function hasSignOfBase(exponent: Term): boolean {
  const exact = exactValue(exponent)
  return exact !== undefined && (exact.isInteger() || exact.denominator === 2n)
}
