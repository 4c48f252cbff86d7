import { reduced } from '../engines/normal-form-or-self.js'
import { type Antiderivative, antiderivative } from '../term/calculus/antiderivative.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { withoutProducts } from '../term/calculus/linear-angles.js'
import { childrenOf, everyPart, replacedParts } from '../term/children.js'
import { isSameTerm } from '../term/equality.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, divide, symbol, type Term } from '../term/term.js'

/**
 * What a term is the derivative of: by its form, multiplied out, with products of sines and cosines as sums, or by a
 * substitution, `\int f(g) g' dx = F(g)`. Undefined where none of these finds one. Whoever uses it proves it by
 * differentiation.
 */
export function antiderivativeOf(term: Term, by: string): Antiderivative | undefined {
  return antiderivative(term, by) ?? ofParts(reduced(term, []), by) ?? bySubstitution(term, by)
}

function ofParts(expanded: Term, by: string): Antiderivative | undefined {
  const parts = expanded.kind === 'add' ? expanded.terms : [expanded]
  const found = parts.map(part => ofPart(part, by))
  if (found.includes(undefined)) return undefined
  return { term: add(...found.map(part => part!.term)), positive: found.flatMap(part => part!.positive) }
}

function ofPart(part: Term, by: string): Antiderivative | undefined {
  const factors = part.kind === 'multiply' ? part.factors : [part]
  const sum = withoutProducts(factors, angle => reduced(angle, []))
  return antiderivative(sum ?? part, by) ?? bySubstitution(part, by)
}

/** A name that no page can write. */
const INNER = '(inner)'

function bySubstitution(term: Term, by: string): Antiderivative | undefined {
  for (const inner of innerTerms(term, by)) {
    const outer = reduced(divide(withoutInner(term, inner), differentiate(inner, by)), [])
    const found = symbolsOf(outer).has(by) ? undefined : antiderivative(outer, INNER)
    if (!found) continue
    const back = (part: Term): Term => substitute(part, new Map([[INNER, inner]]))
    return { term: back(found.term), positive: found.positive.map(back) }
  }
  return undefined
}

/** What stands in functions, exponents and powers, other than the variable itself. */
function innerTerms(term: Term, by: string): readonly Term[] {
  const found: Term[] = []
  const keep = (part: Term): void => {
    const isPlain = part.kind === 'symbol' || !symbolsOf(part).has(by)
    if (!isPlain && !found.some(other => isSameTerm(other, part))) found.push(part)
  }
  for (const part of everyPart(term))
    if (part.kind !== 'add' && part.kind !== 'multiply') [part, ...childrenOf(part)].forEach(keep)
  return found
}

const withoutInner = (term: Term, inner: Term): Term =>
  replacedParts(term, part => (isSameTerm(part, inner) ? symbol(INNER) : null))
