import { reduced } from '../engines/normal-form-or-self.js'
import { overRoot } from '../integrals/over-root.js'
import { antiderivative } from '../term/calculus/antiderivative.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { withoutProducts } from '../term/calculus/linear-angles.js'
import { ofRational } from '../term/calculus/partial-fractions.js'
import { childrenOf, everyPart, replacedParts } from '../term/children.js'
import { isSameTerm } from '../term/equality.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, divide, symbol, type Term } from '../term/term.js'
import { byInverse } from './by-inverse.js'

/** How often one integral by parts may lead to another: `\ln^2 x` takes two. */
const MAX_PARTS = 3

/**
 * What a term is the derivative of: by its form, multiplied out, with products of sines and cosines as sums, by a
 * substitution, `\int f(g) g' dx = F(g)`, by partial fractions, over a root of a quadratic, or by parts. Undefined where none of these finds one.
 * Whoever uses it proves it by differentiation.
 */
export function antiderivativeOf(term: Term, by: string, parts = MAX_PARTS): Term | undefined {
  return (
    antiderivative(term, by) ??
    ofParts(reduced(term, []), by) ??
    bySubstitution(term, by) ??
    ofRational(term, by) ??
    overRoot(term, by) ??
    (parts > 0 ? byInverse(term, by, other => antiderivativeOf(other, by, parts - 1)) : undefined)
  )
}

function ofParts(expanded: Term, by: string): Term | undefined {
  const parts = expanded.kind === 'add' ? expanded.terms : [expanded]
  const found = parts.map(part => ofPart(part, by))
  if (found.includes(undefined)) return undefined
  return add(...found.map(part => part!))
}

function ofPart(part: Term, by: string): Term | undefined {
  const factors = part.kind === 'multiply' ? part.factors : [part]
  const sum = withoutProducts(factors, angle => reduced(angle, []))
  return antiderivative(sum ?? part, by) ?? bySubstitution(part, by)
}

/** A name that no page can write. */
const INNER = '(inner)'

function bySubstitution(term: Term, by: string): Term | undefined {
  for (const inner of innerTerms(term, by)) {
    const outer = reduced(divide(withoutInner(term, inner), differentiate(inner, by)), [])
    const found = symbolsOf(outer).has(by) ? undefined : antiderivative(outer, INNER)
    if (found) return substitute(found, new Map([[INNER, inner]]))
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
