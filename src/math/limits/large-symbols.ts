import { functionsOf, groupsOf, PI, sizesOf, symbolsOf } from '../term/symbols.js'
import { symbol, type Term } from '../term/term.js'

/** Logarithms of logarithms deeper than this are given up; people write two. */
export const MAX_LEVEL = 4

/** The symbol that grows without end on a level; on the next level its logarithm does. No document can write it. */
export const large = (level: number): Term & { readonly kind: 'symbol' } =>
  symbol(`(large ${level})`) as Term & { readonly kind: 'symbol' }

/** All that is positive: the large symbols near their place, and π. */
export const POSITIVE: readonly string[] = [
  PI,
  ...Array.from({ length: MAX_LEVEL + 2 }, (_, level) => large(level).name),
]

/** Whether nothing in a term varies. */
export const isClosed = (term: Term): boolean =>
  [...symbolsOf(term)].every(name => name === PI) &&
  [groupsOf, sizesOf, functionsOf].every(namesOf => namesOf(term).size === 0)
