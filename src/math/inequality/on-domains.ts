import { type Domains, overPositive, positiveIn, rangeOf } from '../engines/domain.js'
import type { Sign } from '../proof/sign.js'
import { definableIn } from '../term/key.js'
import { groupsOf, sizesOf, variablesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import { searchSign } from './sign-search.js'

/**
 * The sign of a term wherever its symbols are in their domains: for all positive values of those that are positive, which is
 * the shorter proof, or else over odds, which know both ends of a range. `unknown` also for groups, and for functions that
 * nobody knows.
 */
export function signOnDomains(term: Term, domains: Domains): Sign {
  if (!isOfNumbers(term)) return 'unknown'
  const names = variablesOf(term)
  const positive = positiveIn(domains).filter(name => names.includes(name))
  const sign = searchSign(term, positive)
  const isPlain = names.every(name => {
    const range = rangeOf(domains.get(name))
    return !range || (range.from?.isZero() === true && !range.to)
  })
  if (sign !== 'unknown' || isPlain) return sign
  const odds = overPositive(term, domains)
  return searchSign(odds.term, odds.positive)
}

/** Whether numbers for its symbols make a number of a term. */
export const isOfNumbers = (term: Term): boolean =>
  groupsOf(term).size + sizesOf(term).size === 0 &&
  [...definableIn(term).values()].every(({ kind }) => kind === 'symbol')
