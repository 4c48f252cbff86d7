import { rootName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { isTruth } from './formula.js'
import { isOne } from './made.js'

/** Whether two letters are said to stand for one member, or for two. */
export interface SaidOfPlaces {
  readonly letters: readonly [Node, Node]
  readonly isSame: boolean
}

/** What `\mathbf 1[i = j]`, `1_{i \ne j}` and `\delta_{ij}` are 1 for, and else 0; null for anything else. */
export function truthIn({ head, text, args }: Node): SaidOfPlaces | null {
  const [first, second] = args
  if (head === 'call') return text === 'indicator' && isTruth(second!) ? saidBy(second!) : null
  if (head !== 'sub') return null
  const isIndicator = isOne(first!) || rootName(first!) === 'indicator'
  if (isIndicator && isTruth(second!)) return saidBy(second!)
  const [one, other, another] = rootName(first!) === 'delta' ? second!.args : []
  return one && other && !another ? { letters: [one, other], isSame: true } : null
}

export const saidBy = ({ text, args }: Node): SaidOfPlaces => ({
  letters: [args[0]!, args[1]!],
  isSame: text === '=',
})
