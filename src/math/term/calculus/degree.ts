import { childrenOf } from '../children.js'
import { isSameTerm } from '../equality.js'
import { simplify } from '../simplify.js'
import { symbolsOf } from '../symbols.js'
import { add, multiply, number, type Term } from '../term.js'

/**
 * The exponent e for which f(cx) = cᵉ f(x) for every c > 0: 1/2 for 2π√(L/g) in L, −α for A·N^(−α) in N, 0 where the
 * symbol does not occur. Null where the function is no power of the symbol times what is free of it.
 */
export function degreeIn(term: Term, name: string): Term | null {
  const degree = degreeOf(term, name)
  return degree && simplify(degree)
}

function degreeOf(term: Term, name: string): Term | null {
  if (!symbolsOf(term).has(name)) return number(0)
  switch (term.kind) {
    case 'symbol':
      return number(1)
    case 'multiply':
      return all(term.factors, name, degrees => add(...degrees))
    case 'add':
      return all(term.terms, name, degrees => {
        const [first, ...others] = degrees.map(simplify)
        return others.every(other => isSameTerm(other, first!)) ? first! : null
      })
    case 'power': {
      const degree = symbolsOf(term.exponent).has(name) ? null : degreeOf(term.base, name)
      return degree && multiply(term.exponent, degree)
    }
    case 'sum':
      return degreeOf(term.body, name)
    case 'apply':
      return term.name === 'abs' ? degreeOf(childrenOf(term)[0]!, name) : null
    default:
      return null
  }
}

function all(
  parts: readonly Term[],
  name: string,
  combine: (degrees: readonly Term[]) => Term | null,
): Term | null {
  const degrees = parts.map(part => degreeOf(part, name))
  return degrees.every(degree => degree !== null) ? combine(degrees) : null
}
