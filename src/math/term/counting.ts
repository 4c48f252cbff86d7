import { isPrimitive } from '../functions/functions.js'
import { childrenOf } from './children.js'
import { toPlain } from './print.js'
import { renameIndex } from './rename-index.js'
import { freeIndicesOf } from './symbols.js'
import type { Term } from './term.js'

/** A sum counts the members of every group that it runs through: they are all `size` many. */
export interface Count {
  readonly size: string
  /** Names of groups, and opaque applications at the running index as printed. */
  readonly groups: ReadonlySet<string>
}

/** What each sum in a term counts, from the outside in. */
export function countsOf(term: Term): readonly Count[] {
  const counts: Count[] = []
  const seen = new Set<Term>()
  const visit = (part: Term): void => {
    if (seen.has(part)) return
    seen.add(part)
    if (part.kind === 'sum') counts.push({ size: part.size, groups: runningIn(part.body, part.index) })
    childrenOf(part).forEach(visit)
  }
  visit(term)
  return counts
}

/** The groups, and the opaque applications as printed, of a body that vary with an index. */
export function runningIn(body: Term, index: string): ReadonlySet<string> {
  const groups = new Set<string>()
  const seen = new Set<Term>()
  const visit = (part: Term): void => {
    if (seen.has(part) || !freeIndicesOf(part).has(index)) return
    seen.add(part)
    if (part.kind === 'indexed') groups.add(part.name)
    else if (part.kind === 'apply' && !isPrimitive(part.name)) groups.add(applicationGroup(part, index))
    childrenOf(part).forEach(visit)
  }
  visit(body)
  return groups
}

/** The name of the group that an opaque application runs through: its print with the running index written `·`. */
export const applicationGroup = (application: Term, index: string): string =>
  toPlain(renameIndex(application, index, '·'))
