import type { Term } from './term.js'

/** The terms directly inside a term, in the order of `withChildren`. */
export function childrenOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'symbol':
    case 'indexed':
      return []
    case 'add':
      return term.terms
    case 'multiply':
      return term.factors
    case 'power':
      return [term.base, term.exponent]
    case 'exp':
    case 'ln':
      return [term.argument]
    case 'sum':
      return [term.body]
    case 'apply':
      return term.arguments
  }
}

/** The same term over other children; the term itself where none of them differs. */
export function withChildren(term: Term, children: readonly Term[]): Term {
  if (childrenOf(term).every((child, place) => child === children[place])) return term
  return rebuilt(term as Exclude<Term, Leaf>, children)
}

/** The terms without children, which have no others. */
type Leaf = Extract<Term, { kind: 'number' | 'symbol' | 'indexed' }>

function rebuilt(term: Exclude<Term, Leaf>, children: readonly Term[]): Term {
  const [first, second] = children as readonly [Term, Term]
  switch (term.kind) {
    case 'add':
      return { kind: 'add', terms: children }
    case 'multiply':
      return { kind: 'multiply', factors: children }
    case 'power':
      return { kind: 'power', base: first, exponent: second }
    case 'exp':
    case 'ln':
      return { kind: term.kind, argument: first }
    case 'sum':
      return { kind: 'sum', index: term.index, size: term.size, body: first }
    case 'apply':
      return { kind: 'apply', name: term.name, arguments: children }
  }
}

/**
 * Every part of a term, itself first, from the outside in: each once, since terms share their parts. Inside a part that
 * is closed nothing is looked at.
 */
export function* everyPart(term: Term, isOpen: (part: Term) => boolean = () => true): Generator<Term> {
  const seen = new Set<Term>()
  const ahead = [term]
  for (let part = ahead.pop(); part; part = ahead.pop()) {
    if (seen.has(part)) continue
    seen.add(part)
    yield part
    if (isOpen(part)) ahead.push(...childrenOf(part).toReversed())
  }
}

/** A term whose parts are changed from the inside out: each over the parts that those inside it became. */
export function changedInside(term: Term, change: (part: Term) => Term): Term {
  const done = new Map<Term, Term>()
  const visit = (part: Term): Term => {
    const value = done.get(part) ?? change(withChildren(part, childrenOf(part).map(visit)))
    done.set(part, value)
    return value
  }
  return visit(term)
}

/** A term in which others stand for the outermost parts that have another. */
export function replacedParts(term: Term, replacementOf: (part: Term) => Term | null): Term {
  const done = new Map<Term, Term>()
  const visit = (part: Term): Term => {
    const value = done.get(part) ?? replacementOf(part) ?? withChildren(part, childrenOf(part).map(visit))
    done.set(part, value)
    return value
  }
  return visit(term)
}
