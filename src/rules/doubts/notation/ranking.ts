import type { Link } from '../../../notation/tree/link.js'
import type { Chain, Node } from '../../../notation/tree/node.js'

const ORDERS: ReadonlySet<string> = new Set(['<', '>'])

/** `1 > 2 > 3`: why the numbers of a chain may be those of things that it puts in order; null where they may not. */
export function doubtOfRanking(
  { sign }: Link,
  chain: Pick<Chain, 'terms' | 'signs'> | undefined,
): string | null {
  if (!chain || chain.terms.length < 3 || !ORDERS.has(sign.operator)) return null
  const isOneOrder = chain.signs.every(({ operator }) => operator === sign.operator)
  return isOneOrder && chain.terms.every(isWhole) ? 'the numbers may be those of things put in order' : null
}

const isWhole = ({ head, text }: Node): boolean => head === 'number' && /^\d+$/.test(text)
