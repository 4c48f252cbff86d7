import { childrenOf, withChildren } from '../../../src/math/term/children.js'
import { add, exp, indexed, ln, multiply, number, symbol, type Term } from '../../../src/math/term/term.js'

/** The names that may take each other's place. */
export interface Names {
  readonly symbols: readonly string[]
  readonly groups: readonly string[]
}

/**
 * The terms that differ from a term at one node: another number or name, + for ·, an operand or a function left out, e^x for
 * ln x, base and exponent exchanged, a sum replaced by the member that its index names.
 */
export function* mutantsOf(term: Term, names: Names): Generator<Term> {
  yield* mutantsOfNode(term, names)
  const children = childrenOf(term)
  for (const [place, child] of children.entries())
    for (const mutant of mutantsOf(child, names)) yield withChildren(term, children.with(place, mutant))
}

function* mutantsOfNode(term: Term, names: Names): Generator<Term> {
  switch (term.kind) {
    case 'number':
      yield number(term.value.plus(1))
      yield number(term.value.minus(1))
      if (!term.value.isZero()) yield number(term.value.neg())
      return
    case 'symbol':
      for (const name of names.symbols) if (name !== term.name) yield symbol(name)
      return
    case 'indexed':
      for (const name of names.groups) if (name !== term.name) yield indexed(name, term.index)
      return
    case 'add':
      yield multiply(...term.terms)
      for (const place of term.terms.keys()) yield add(...term.terms.toSpliced(place, 1))
      return
    case 'multiply':
      yield add(...term.factors)
      for (const place of term.factors.keys()) yield multiply(...term.factors.toSpliced(place, 1))
      return
    case 'power':
      yield term.base
      yield { kind: 'power', base: term.exponent, exponent: term.base }
      return
    case 'exp':
    case 'ln':
      yield term.argument
      yield term.kind === 'exp' ? ln(term.argument) : exp(term.argument)
      return
    default:
      yield* childrenOf(term)
  }
}
