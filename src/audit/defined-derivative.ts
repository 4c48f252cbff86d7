import { canonical } from '../latex/canonical.js'
import { isName } from '../latex/names.js'
import type { Node } from '../latex/node.js'
import { definableIn, keyOf } from '../term/definable.js'
import { differentiate } from '../term/differentiate.js'
import { substitute } from '../term/substitute.js'
import { ln, multiply, type Term } from '../term/term.js'
import { putFormulasIn } from './formulas-put-in.js'
import { lowered, type Meaning } from './meaning.js'
import { placeOf, type SymbolicPlace } from './symbolic-place.js'
import type { WrittenDerivative } from './written-derivative.js'

/** A derivative of what the page defines, worked out, and the definition. */
export interface DefinedDerivative extends WrittenDerivative {
  readonly uses: readonly Meaning[]
  /** What stands for the name itself in what the derivative is said to be. */
  readonly defined: { readonly from: Term; readonly to: Term }
}

/** dL/dN, d²L/dN², d log L/d log N of an L that the page defines by a formula with N; null for any other side. */
export function definedDerivative(side: Node, place: SymbolicPlace): DefinedDerivative | null {
  const layers = layersOf(canonical(side, place.reading.glossary))
  if (!layers) return null
  const { of, by, order } = layers
  const [name, variable] = [of, by].map(withoutLogarithm)
  const [named, moved] = [name!, variable!].map(part => lowered(part, place.reading.glossary))
  const key = moved?.kind === 'symbol' ? keyOf(moved) : null
  const found =
    named && key !== null && (isName(name!) || name!.head === 'call') ? bodyOf(named, key, place) : null
  if (!found || order > MOST_ORDERS) return null
  const [isLogOf, isLogBy] = [name !== of, variable !== by]
  if (order > 1 && (isLogOf || isLogBy)) return null
  let worked = isLogOf ? ln(found.term) : found.term
  for (let times = 0; times < order; times++) worked = differentiate(worked, key!)
  // d/d ln x is x d/dx.
  if (isLogBy) worked = multiply(moved!, worked)
  return { worked, of: found.term, by: key!, uses: found.uses, defined: { from: named!, to: found.term } }
}

const MOST_ORDERS = 3

interface Layers {
  readonly of: Node
  readonly by: Node
  readonly order: number
}

/** What is differentiated, by what, and how often; null for a derivative by one variable and then another. */
function layersOf({ head, args: [of, by] }: Node): Layers | null {
  if (head !== 'gradient') return null
  const inner = layersOf(of!)
  if (!inner) return of!.head === 'gradient' ? null : { of: of!, by: by!, order: 1 }
  return isSameName(inner.by, by!) ? { ...inner, order: inner.order + 1 } : null
}

const isSameName = (one: Node, other: Node): boolean =>
  one.head === other.head &&
  one.text === other.text &&
  one.args.length === other.args.length &&
  one.args.every((part, i) => isSameName(part, other.args[i]!))

/** A natural logarithm of both: its base falls out of a quotient of two, and of one it is 1. */
const withoutLogarithm = (node: Node): Node => (node.head === 'ln' ? node.args[0]! : node)

/** The formula of a name or application with the variable in it, with other formulas put in where it has not. */
function bodyOf(
  named: Term,
  variable: string,
  place: SymbolicPlace,
): { readonly term: Term; readonly uses: readonly Meaning[] } | null {
  const formula = formulaOf(named, variable, place)
  if (!formula) return null
  if (definableIn(formula.term).has(variable)) return { term: formula.term, uses: [formula] }
  const { term, uses } = putFormulasIn(formula.term, placeOf(place), place.values, [variable])
  return definableIn(term).has(variable) ? { term, uses: [formula, ...uses] } : null
}

/**
 * The one formula that the exercise, or else the document, gives for a name, of L also that of L(N, D): the one with the
 * variable in it, else the only one.
 */
function formulaOf(named: Term, variable: string, place: SymbolicPlace): Meaning | null {
  const key = named.kind === 'apply' ? null : keyOf(named)
  const name = named.kind === 'apply' ? named.name : key
  if (name === null) return null
  for (const values of [place.values, place.everywhere]) {
    const symbols = key === null ? [] : values.everyMeaning({ key, applied: null })
    const functions = values.everyMeaning({ key: name, applied: { name, parameters: [] } })
    const formulas = [...symbols, ...functions].filter(
      ({ printed, term }) => printed === null && definableIn(term).size > 0,
    )
    const moved = formulas.filter(({ term }) => definableIn(term).has(variable))
    const [formula, ...others] = moved.length > 0 ? moved : formulas
    if (formula) return others.length === 0 && isAppliedAlike(named, formula) ? formula : null
  }
  return null
}

/** L(N, D) where L(N, D) is defined, not L(2N, D). */
function isAppliedAlike(named: Term, { applied }: Meaning): boolean {
  if (named.kind !== 'apply') return true
  const given = named.arguments.map(keyOf)
  return (
    applied !== null &&
    applied.parameters.length === given.length &&
    given.every((key, i) => key === applied.parameters[i])
  )
}

/** What a side says, with the name itself put in: dσ/dx = σ (1 - σ). */
export const withDefined = (said: Term, { defined }: DefinedDerivative): Term => substitute(said, [defined])
