import type { Glossary } from '../latex/glossary.js'
import { substitute } from '../term/substitute.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { symbol, type Term } from '../term/term.js'

/** The term with π for `\pi`, unless the section has policies of that name: \pi(y), \pi_\theta. */
export function withConstants(term: Term, { names }: Pick<Glossary, 'names'>): Term {
  if (!symbolsOf(term).has('pi') || names.has('pi')) return term
  return substitute(term, new Map([['pi', symbol(PI)]]))
}
