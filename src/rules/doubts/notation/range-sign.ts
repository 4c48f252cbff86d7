import type { Link } from '../../../notation/tree/link.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { approximate } from './approximate.js'

/** Why `10\\% \\sim 100\\%` may say how far something ranges; null where no lesser figure stands before a greater one. */
export function doubtOfRange({ left, right, sign }: Link): string | null {
  if (sign.operator !== '~' || ![left, right].every(side => figureOfNode(side) !== null)) return null
  const [from, to] = [left, right].map(approximate)
  return from !== null && to !== null && from! < to! ? 'it may be a range from one figure to the other' : null
}
