import { differentiate } from '../../../math/term/calculus/differentiate.js'
import { definableIn } from '../../../math/term/key.js'
import { substitute } from '../../../math/term/substitute.js'
import { PI } from '../../../math/term/symbols.js'
import { multiply, number, type Term } from '../../../math/term/term.js'
import { placeOf, type Statement } from '../../../page/statement.js'
import type { Definition } from '../../../page/symbols/definition.js'

/** The variable by which integrals are compared, and what the page says that the others are of it: `u = x^2 + 1`. */
export interface Substitution {
  readonly by: string
  readonly formulas: ReadonlyMap<string, Term>
  readonly uses: readonly Definition[]
}

/**
 * By which variables integrals through several can be compared: one of them, or one that stands beside them, of which the
 * page gives all others as formulas.
 */
export function substitutionsOf(
  variables: ReadonlySet<string>,
  beside: ReadonlySet<string>,
  place: Statement,
): readonly Substitution[] {
  const formulas = new Map([...variables, ...beside].flatMap(name => formulaOf(name, place) ?? []))
  const inFormulas = [...variables].flatMap(name => [
    ...definableIn(formulas.get(name)?.term ?? NOTHING).keys(),
  ])
  // `B` beside `t = x + B/2` is a constant, as long as x is not there too.
  const isMoved = variables.size > 1 || inFormulas.every(name => name === PI || beside.has(name))
  const outer = isMoved ? inFormulas : []
  // With the old variable beside it, the new one is not compared alone, as if the old one were a constant.
  const bases = variables.size === 1 && outer.length > 0 ? outer : [...variables, ...outer]
  return [...new Set(bases)].flatMap(by => {
    const isFit = [...variables].every(name => name === by || isOf(by, formulas.get(name)?.term, variables))
    const used = [...formulas].filter(([name, { term }]) => name !== by && isOf(by, term, variables))
    const substitution = {
      by,
      formulas: new Map(used.map(([name, { term }]) => [name, term])),
      uses: used.map(([, meaning]) => meaning),
    }
    return isFit ? [substitution] : []
  })
}

const NOTHING = number(0)

function formulaOf(name: string, place: Statement): (readonly [string, Definition])[] | null {
  const [meaning] = place.symbols.meaningsAt(name, placeOf(place))
  return meaning && meaning.printed === null ? [[name, meaning]] : null
}

/** Whether a formula is one of a variable, and of no other variable of the integrals. */
const isOf = (base: string, term: Term | undefined, variables: ReadonlySet<string>): boolean => {
  if (!term) return false
  const inside = definableIn(term)
  return inside.has(base) && [...variables].every(name => name === base || !inside.has(name))
}

/** The derivative of a term that stands for an integral through a variable: the integrand times that of the variable. */
export function slopeOfIntegral(integrand: Term, through: string, { by, formulas }: Substitution): Term {
  const inner = formulas.get(through)
  const of = substitute(integrand, formulas)
  return inner ? multiply(of, differentiate(inner, by)) : of
}
