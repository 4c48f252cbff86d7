import type { Chain, Node } from '../../src/latex/node.js'

const LEAVES: ReadonlySet<Node['head']> = new Set(['number', 'symbol', 'text', 'nothing'])

/**
 * A tree on one line: `(mul 6 N (pow D 2))`; a text that is not the whole of a node follows its head after a colon.
 * Throws Error for a figure, a name or words with parts, which have none.
 */
export function treeText(node: Node): string {
  const { head, text, args } = node
  if (LEAVES.has(head) && args.length > 0)
    throw new Error(`treeText: expected a ${head} without parts, got ${text} with some`)
  if (head === 'number' || head === 'symbol') return text
  if (head === 'nothing') return '∅'
  if (head === 'text') return JSON.stringify(text)
  const name = head === 'hole' ? `?${text}` : text === '' || head === 'call' ? head : `${head}:${text}`
  return args.length === 0 ? name : `(${[name, ...args.map(treeText)].join(' ')})`
}

/** A chain on one line, with its signs. */
export function chainText({ terms, signs, opens }: Chain): string {
  const links = terms.map((term, i) => `${i === 0 ? '' : ` ${signs[i - 1]!.operator} `}${treeText(term)}`)
  return `${opens ? `${opens.operator} ` : ''}${links.join('')}`
}
