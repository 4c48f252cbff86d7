import { definableIn, keyOf } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import type { Term } from '../../math/term/term.js'
import type { Definition } from '../../page/symbols/definition.js'
import type { Place } from '../../page/symbols/ground.js'
import type { SymbolTable } from '../../page/symbols/symbol-table.js'

/** A formula, and what of the page it comes from. */
interface Formula {
  readonly formula: Term
  readonly uses: readonly Definition[]
}

/** What a name or an application is said to be: L as what is said of L or of L(N, D), L(M, D) with its parameters renamed. */
export function formulasOf(
  term: Term,
  place: Place,
  values: SymbolTable,
  by: readonly string[] = [],
): readonly Formula[] {
  const key = keyOf(term)
  if (key === null) return [withFunctionsOf(by, term, place, values)]
  const own = values.meaningsAt(key, place).map(meaning => ({ formula: meaning.term, uses: [meaning] }))
  if (term.kind !== 'apply' && term.kind !== 'symbol') return own
  const applied = values.functionsAt(term.name, place).flatMap(meaning => {
    const { parameters } = meaning.applied!
    if (term.kind === 'symbol') return [{ formula: meaning.term, uses: [meaning] }]
    const names = term.arguments.flatMap(part => (part.kind === 'symbol' ? [part] : []))
    // Of L(2N, D) it is not said by which argument.
    if (parameters.length !== term.arguments.length || names.length < parameters.length) return []
    const replaced = new Map(parameters.map((name, i) => [name, names[i]!]))
    return [{ formula: substitute(meaning.term, replaced), uses: [meaning] }]
  })
  return term.kind === 'symbol' ? [...own, ...applied] : applied
}

/** An expression with the functions of some variables put in that stand in it by their names: L of L(N) in `L - E`. */
function withFunctionsOf(by: readonly string[], term: Term, place: Place, values: SymbolTable): Formula {
  const found = [...definableIn(term).keys()].flatMap(key => {
    const [meaning] = values.functionsAt(key, place)
    return meaning?.applied?.parameters.some(name => by.includes(name)) ? [[key, meaning] as const] : []
  })
  const formula = substitute(term, new Map(found.map(([key, meaning]) => [key, meaning.term])))
  return { formula, uses: found.map(([, meaning]) => meaning) }
}
