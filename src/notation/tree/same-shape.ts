import { Rational } from '../../math/number/rational.js'
import type { Node } from './node.js'

/** Whether two trees say the same part by part; numbers are compared by value, places are not compared. */
export function sameShape(left: Node, right: Node): boolean {
  if (left.head !== right.head || left.args.length !== right.args.length) return false
  const isSameText =
    left.text === right.text || (left.head === 'number' && isSameNumber(left.text, right.text))
  return isSameText && left.args.every((part, i) => sameShape(part, right.args[i]!))
}

/** Numbers too large to be compared are the same only where they are written alike. */
function isSameNumber(left: string, right: string): boolean {
  try {
    return Rational.of(left).eq(right)
  } catch {
    return false
  }
}
