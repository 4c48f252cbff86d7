import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import type { Definition } from './definition.js'
import type { Place } from './ground.js'
import type { SymbolTable } from './symbol-table.js'

/** Terms with the formulas of an exercise put in, and which those were. */
export interface PutIn<Terms extends readonly Term[]> {
  readonly terms: Terms
  readonly uses: readonly Definition[]
}

/** Definitions in definitions go no deeper than this. */
const MAX_DEPTH = 8

/**
 * Puts the formulas, not the numbers, that an exercise has given for symbols into the sides of a relation, as far as they
 * go: C = 120 N² becomes 6 N · 20 N. The symbols that are kept stay. One relation solved for several of its symbols,
 * V = IR and I = V/R, is put in once, and in the same way on every side: a formula that leans on what it would be put into
 * is left out, as are those made behind the place.
 */
export function putFormulasIn<const Terms extends readonly Term[]>(
  terms: Terms,
  place: Place,
  values: SymbolTable,
  kept: readonly string[] = [],
): PutIn<Terms> {
  const chosen = new Map<string, Definition | null>(kept.map(key => [key, null]))
  const formulaOf = (key: string): Definition | null => {
    const formula = values
      .meaningsAt(key, place)
      .find(({ printed, term }) => printed === null && !leansOn(term, key, chosen))
    return formula && definableIn(formula.term).size > 0 ? formula : null
  }
  const uses = new Set<Definition>()
  const put = (part: Term, depth: number): Term => {
    if (depth > MAX_DEPTH) return part
    const replacements = new Map<string, Term>()
    for (const [key, symbol] of definableIn(part)) {
      if (symbol.kind !== 'symbol') continue
      if (!chosen.has(key)) chosen.set(key, formulaOf(key))
      const formula = chosen.get(key)
      if (!formula) continue
      uses.add(formula)
      replacements.set(key, put(formula.term, depth + 1))
    }
    return substitute(part, replacements)
  }
  return { terms: terms.map(term => put(term, 0)) as unknown as Terms, uses: [...uses] }
}

/** Whether a term has a symbol in it once the formulas that are chosen are put in. */
function leansOn(term: Term, key: string, chosen: ReadonlyMap<string, Definition | null>): boolean {
  const seen = new Set<string>()
  const visit = (part: Term): boolean =>
    [...definableIn(part).keys()].some(name => {
      if (name === key) return true
      if (seen.has(name)) return false
      seen.add(name)
      const formula = chosen.get(name)
      return formula ? visit(formula.term) : false
    })
  return visit(term)
}
