import { definableIn } from '../../math/term/key.js'
import { number, type Term } from '../../math/term/term.js'

/** A function, or a sequence, by its name, and the symbols that stand for its arguments. */
export interface Signature {
  readonly name: string
  readonly parameters: readonly string[]
  /** What the index of a member is more than the parameter: 1 of `a_{n+1}`. */
  readonly shift?: number
}

/** The function that a term calls with symbols alone, no two of them the same; `a_n` is a sequence at n. Null for others. */
export function signatureOf(named: Term): Signature | null {
  if (named.kind === 'indexed') return { name: `${named.name}_`, parameters: [named.index] }
  if (named.kind === 'symbol') {
    const [, name, index, shift] = /^(.+_)([A-Za-z])([+-]\d{1,3})?$/.exec(named.name) ?? []
    if (name === undefined) return null
    return { name, parameters: [index!], ...(shift === undefined ? {} : { shift: Number(shift) }) }
  }
  if (named.kind !== 'apply') return null
  const parameters = named.arguments.flatMap(part => (part.kind === 'symbol' ? [part.name] : []))
  const isPlain =
    parameters.length === named.arguments.length && new Set(parameters).size === parameters.length
  return isPlain ? { name: named.name, parameters } : null
}

/**
 * Whether a formula runs through its index: `a_n = 2n + 1` does. In `F_g = m g` and `E_k = \frac12 k x^2` the letter below
 * says which one it is, and is a quantity of its own in the formula.
 */
export const runsThrough = (index: string, formula: Term): boolean => {
  const symbols = definableIn(formula)
  return symbols.has(index) && (index === 'n' || (symbols.size === 1 && /^[ijkm]$/.test(index)))
}

/** What is applied to what: `f(3)`, and `a_7` as the sequence a at 7. Null for any other term. */
export function applicationOf(term: Term): { readonly name: string; readonly given: readonly Term[] } | null {
  if (term.kind === 'apply') return { name: term.name, given: term.arguments }
  const [, name, index] = (term.kind === 'symbol' && /^(.+_)(\d{1,9})$/.exec(term.name)) || []
  return name === undefined ? null : { name, given: [number(index!)] }
}
