import { substitute } from '../../math/term/substitute.js'
import { PI, symbolsOf } from '../../math/term/symbols.js'
import { symbol, type Term } from '../../math/term/term.js'
import type { Glossary } from '../tree/glossary.js'
import type { Node } from '../tree/node.js'

/** Whether `\pi` stands in a tree at all: to look through its term costs more. */
export const mentionsPi = (node: Node): boolean =>
  (node.head === 'symbol' && node.text === 'pi') || node.args.some(mentionsPi)

/** The term with π for `\pi`, unless the section has something of that name: \pi(y), \pi_\theta. */
export function withConstants(term: Term, { names }: Pick<Glossary, 'names'>): Term {
  if (!symbolsOf(term).has('pi') || names.has('pi')) return term
  return substitute(term, new Map([['pi', symbol(PI)]]))
}
