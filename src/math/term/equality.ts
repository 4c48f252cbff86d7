import { childrenOf } from './children.js'
import type { Term } from './term.js'

/** Whether two terms are written alike: the same tree over the same names, numbers compared by value. */
export function isSameTerm(left: Term, right: Term): boolean {
  if (left === right) return true
  if (!hasSameHead(left, right)) return false
  const [ours, theirs] = [childrenOf(left), childrenOf(right)]
  return ours.length === theirs.length && ours.every((child, place) => isSameTerm(child, theirs[place]!))
}

function hasSameHead(left: Term, right: Term): boolean {
  switch (left.kind) {
    case 'number':
      return right.kind === 'number' && left.value.eq(right.value)
    case 'symbol':
    case 'apply':
      return right.kind === left.kind && left.name === right.name
    case 'indexed':
      return right.kind === 'indexed' && left.name === right.name && left.index === right.index
    case 'sum':
      return right.kind === 'sum' && left.index === right.index && left.size === right.size
    default:
      return left.kind === right.kind
  }
}
