import { childrenOf, withChildren } from '../../../src/math/term/children.js'
import type { Term } from '../../../src/math/term/term.js'

/**
 * Terms of which equal parts are one object: two that are written alike are the same, and what is found out about a part
 * once is known wherever it occurs, in either side and in every mutant. A sum or product of one is that one.
 */
export class InternedTerms {
  private readonly known = new Map<string, Term>()
  /** The place of each in the order in which they came. */
  private readonly places = new Map<Term, number>()

  of(term: Term): Term {
    if (this.places.has(term)) return term
    const children = childrenOf(term).map(child => this.of(child))
    if ((term.kind === 'add' || term.kind === 'multiply') && children.length === 1) return children[0]!
    const key = JSON.stringify([term.kind, headOf(term), children.map(child => this.places.get(child))])
    const known = this.known.get(key)
    if (known) return known
    const interned = withChildren(term, children)
    this.known.set(key, interned)
    this.places.set(interned, this.places.size)
    return interned
  }
}

/** What a term is besides its kind and its children. */
function headOf(term: Term): readonly (string | null)[] {
  switch (term.kind) {
    case 'number':
      return [`${term.value}`, term.written ?? null]
    case 'symbol':
    case 'apply':
      return [term.name]
    case 'indexed':
      return [term.name, term.index]
    case 'sum':
      return [term.index, term.size]
    default:
      return []
  }
}
