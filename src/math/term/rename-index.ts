import { childrenOf, withChildren } from './children.js'
import { freeIndicesOf } from './symbols.js'
import type { Term } from './term.js'

/**
 * The term at another index: every free `from` becomes `to`. A sum that binds `to` around a free `from` binds a fresh
 * index instead, so that nothing is captured: x_i Σ_j y_j x_i at i = j is x_j Σ_j' y_j' x_j.
 */
export function renameIndex(term: Term, from: string, to: string): Term {
  if (from === to) return term
  const renamed = new Map<Term, Term>()
  const rename = (part: Term): Term => {
    if (!freeIndicesOf(part).has(from)) return part
    const done = renamed.get(part) ?? renameOne(part)
    renamed.set(part, done)
    return done
  }
  const renameOne = (part: Term): Term => {
    if (part.kind === 'indexed') return { kind: 'indexed', name: part.name, index: to }
    const open = part.kind === 'sum' && part.index === to ? rebind(part, new Set([to])) : part
    return withChildren(open, childrenOf(open).map(rename))
  }
  return rename(term)
}

/** The same sum bound by an index that is neither taken nor free in it. */
export function rebind(sum: Term & { kind: 'sum' }, taken: ReadonlySet<string>): Term & { kind: 'sum' } {
  const index = freshIndex(sum.index, new Set([...taken, ...freeIndicesOf(sum.body)]))
  return { kind: 'sum', index, size: sum.size, body: renameIndex(sum.body, sum.index, index) }
}

/** The index with as many primes as it takes to differ from all that are taken. */
export function freshIndex(index: string, taken: ReadonlySet<string>): string {
  let fresh = index
  while (taken.has(fresh)) fresh += "'"
  return fresh
}
