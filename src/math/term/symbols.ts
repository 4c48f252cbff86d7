import { isPrimitive } from '../functions/functions.js'
import { childrenOf } from './children.js'
import type { Term } from './term.js'

/** The names of the symbols in a term, those inside the arguments of functions included; sizes of sums are apart. */
export const symbolsOf = (term: Term): ReadonlySet<string> => namesOf(term).symbols

/** The names of the groups whose members occur in a term: r for r_i. */
export const groupsOf = (term: Term): ReadonlySet<string> => namesOf(term).groups

/** The symbols that count the members of the sums in a term. */
export const sizesOf = (term: Term): ReadonlySet<string> => namesOf(term).sizes

/** The indices of a term that no sum around them binds. */
export const freeIndicesOf = (term: Term): ReadonlySet<string> => namesOf(term).indices

/** The names of the functions in a term that are opaque. */
export const functionsOf = (term: Term): ReadonlySet<string> => namesOf(term).functions

interface Names {
  readonly symbols: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly sizes: ReadonlySet<string>
  readonly indices: ReadonlySet<string>
  readonly functions: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()
const NOTHING: Names = { symbols: NONE, groups: NONE, sizes: NONE, indices: NONE, functions: NONE }

/** Terms never change, so that what is in them is found once. */
const known = new WeakMap<Term, Names>()

function namesOf(term: Term): Names {
  const seen = known.get(term)
  if (seen) return seen
  const names = findNames(term)
  known.set(term, names)
  return names
}

function findNames(term: Term): Names {
  switch (term.kind) {
    case 'symbol':
      return { ...NOTHING, symbols: new Set([term.name]) }
    case 'indexed':
      return { ...NOTHING, groups: new Set([term.name]), indices: new Set([term.index]) }
    case 'sum': {
      const body = namesOf(term.body)
      const indices = new Set([...body.indices].filter(index => index !== term.index))
      return { ...body, sizes: union([body.sizes, new Set([term.size])]), indices }
    }
    case 'apply': {
      const inside = together(term.arguments)
      if (isPrimitive(term.name)) return inside
      return { ...inside, functions: union([inside.functions, new Set([term.name])]) }
    }
    default:
      return together(childrenOf(term))
  }
}

function together(terms: readonly Term[]): Names {
  const parts = terms.map(namesOf)
  return {
    symbols: union(parts.map(part => part.symbols)),
    groups: union(parts.map(part => part.groups)),
    sizes: union(parts.map(part => part.sizes)),
    indices: union(parts.map(part => part.indices)),
    functions: union(parts.map(part => part.functions)),
  }
}

/** One of the sets itself where it holds all the others, so that deep terms share their sets. */
function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const largest = sets.reduce((most, set) => (set.size > most.size ? set : most), NONE)
  const missing = sets.flatMap(set => [...set].filter(name => !largest.has(name)))
  return missing.length === 0 ? largest : new Set([...largest, ...missing])
}

/** The name of the number π, which no document can write: what `\pi` stands for where it is no policy. */
export const PI = 'π'

/** The symbols of a term that have no value of their own: all but π. */
export const variablesOf = (term: Term): readonly string[] => [...symbolsOf(term)].filter(name => name !== PI)
