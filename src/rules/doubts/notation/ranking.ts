import type { Link } from '../../../notation/tree/link.js'
import type { Chain, Node } from '../../../notation/tree/node.js'

const ORDERS: ReadonlySet<string> = new Set(['<', '>'])

/** `1 > 2 > 3`: why a chain that is backwards throughout may put things in order by their numbers; null where it may not. */
export function doubtOfRanking(
  { sign }: Link,
  chain: Pick<Chain, 'terms' | 'signs'> | undefined,
): string | null {
  if (!chain || chain.terms.length < 3 || !ORDERS.has(sign.operator)) return null
  const isOneOrder = chain.signs.every(({ operator }) => operator === sign.operator)
  if (!isOneOrder || !chain.terms.every(isWhole)) return null
  const figures = chain.terms.map(({ text }) => BigInt(text))
  const isBackwards = figures.every((figure, i) => {
    const next = figures[i + 1] ?? null
    return next === null || (sign.operator === '<' ? figure >= next : figure <= next)
  })
  return isBackwards ? 'the numbers may be those of things put in order' : null
}

const isWhole = ({ head, text }: Node): boolean => head === 'number' && /^\d+$/.test(text)
