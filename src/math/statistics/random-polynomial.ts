import { exactValue } from '../term/evaluate.js'
import { symbolsOf } from '../term/symbols.js'
import { add, multiply, number, type Term } from '../term/term.js'

/** How often each random variable is a factor: X² Y is { X: 2, Y: 1 }. */
export type Powers = ReadonlyMap<string, number>

/** Parts c Xᵏ Yˡ …, where no coefficient holds a random variable. */
export interface Part {
  readonly coefficient: Term
  readonly powers: Powers
}

/** A polynomial with more parts than this, or of a higher degree, is nothing that a person writes about variances. */
const MAX_PARTS = 64
const HIGHEST = 4

/** A term as a polynomial in random variables; null where it is none, or a large one. */
export function randomPolynomial(term: Term, variables: ReadonlySet<string>): readonly Part[] | null {
  if (term.kind === 'symbol' && variables.has(term.name))
    return [{ coefficient: number(1), powers: new Map([[term.name, 1]]) }]
  if (![...symbolsOf(term)].some(name => variables.has(name)))
    return [{ coefficient: term, powers: new Map() }]
  if (term.kind === 'add') {
    const parts = term.terms.map(part => randomPolynomial(part, variables))
    return parts.includes(null) ? null : collected(parts.flatMap(part => part!))
  }
  if (term.kind === 'multiply') return productOf(term.factors.map(part => randomPolynomial(part, variables)))
  if (term.kind !== 'power') return null
  const exponent = exactValue(term.exponent)
  const times = exponent?.isInteger() ? Number(exponent.numerator) : 0
  if (times < 1 || times > HIGHEST) return null
  const base = randomPolynomial(term.base, variables)
  return productOf(Array.from({ length: times }, () => base))
}

/** The product of polynomials; null where one is null, or the product is large. */
export function productOf(factors: readonly (readonly Part[] | null)[]): readonly Part[] | null {
  let product: readonly Part[] = [{ coefficient: number(1), powers: new Map() }]
  for (const factor of factors) {
    if (!factor || product.length * factor.length > MAX_PARTS) return null
    product = product.flatMap(a => factor.map(b => times(a, b)))
  }
  return collected(product)
}

function times(a: Part, b: Part): Part {
  const powers = new Map(a.powers)
  for (const [name, power] of b.powers) powers.set(name, (powers.get(name) ?? 0) + power)
  return { coefficient: multiply(a.coefficient, b.coefficient), powers }
}

function collected(parts: readonly Part[]): readonly Part[] {
  const byPowers = new Map<string, Part>()
  for (const part of parts) {
    const key = JSON.stringify([...part.powers].sort())
    const known = byPowers.get(key)
    byPowers.set(key, known ? { ...known, coefficient: add(known.coefficient, part.coefficient) } : part)
  }
  return [...byPowers.values()]
}
