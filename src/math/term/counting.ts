import { isPrimitive } from '../functions/functions.js'
import { everyPart } from './children.js'
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
export const countsOf = (term: Term): readonly Count[] =>
  [...everyPart(term)].flatMap(part =>
    part.kind === 'sum' ? [{ size: part.size, groups: runningIn(part.body, part.index) }] : [],
  )

/** The groups, and the opaque applications as printed, of a body that vary with an index. */
export function runningIn(body: Term, index: string): ReadonlySet<string> {
  const groups = new Set<string>()
  const varies = (part: Term): boolean => freeIndicesOf(part).has(index)
  for (const part of everyPart(body, varies)) {
    if (!varies(part)) continue
    if (part.kind === 'indexed') groups.add(part.name)
    else if (part.kind === 'apply' && !isPrimitive(part.name)) groups.add(applicationGroup(part, index))
  }
  return groups
}

/** The name of the group that an opaque application runs through: its print with the running index written `·`. */
export const applicationGroup = (application: Term, index: string): string =>
  toPlain(renameIndex(application, index, '·'))
