import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import type { Definition } from './definition.js'
import type { Place } from './ground.js'
import type { SymbolTable } from './symbol-table.js'

/** A term with the formulas of an exercise put in, and which those were. */
export interface PutIn {
  readonly term: Term
  readonly uses: readonly Definition[]
}

/** Definitions in definitions go no deeper than this. */
const MAX_DEPTH = 8

/**
 * Puts the formulas, not the numbers, that an exercise has given for symbols into a term, as far as they go: C = 120 N²
 * becomes 6 N · 20 N. The symbols that are kept stay. A formula that leans on its own symbol again is left out, as are those made behind the place.
 */
export function putFormulasIn(
  term: Term,
  place: Place,
  values: SymbolTable,
  kept: readonly string[] = [],
): PutIn {
  const uses = new Set<Definition>()
  const put = (part: Term, open: readonly string[]): Term => {
    if (open.length > MAX_DEPTH + kept.length) return part
    const replacements = new Map<string, Term>()
    for (const [key, symbol] of definableIn(part)) {
      if (symbol.kind !== 'symbol' || open.includes(key)) continue
      const formula = values
        .meaningsAt(key, place)
        .find(
          ({ printed, term: is }) =>
            printed === null && !open.slice(kept.length).some(name => definableIn(is).has(name)),
        )
      if (!formula || definableIn(formula.term).size === 0) continue
      uses.add(formula)
      replacements.set(key, put(formula.term, [...open, key]))
    }
    return substitute(part, replacements)
  }
  return { term: put(term, kept), uses: [...uses] }
}
