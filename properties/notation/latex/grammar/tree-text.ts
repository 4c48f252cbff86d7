import type { Chain, Node } from '../../../../src/notation/tree/node.js'

/**
 * A tree on one line: `(mul 6 N (pow D 2))`; a text that is not the whole of a node follows its head after a colon. A
 * leaf with arguments, which no tree has, shows them.
 */
export function treeText(node: Node): string {
  const { head, text, args } = node
  const isLeaf = args.length === 0
  if (isLeaf && (head === 'number' || head === 'symbol')) return text
  if (head === 'nothing' && isLeaf && text === '') return '∅'
  if (isLeaf && head === 'text') return JSON.stringify(text)
  const name = head === 'hole' ? `?${text}` : text === '' || head === 'call' ? head : `${head}:${text}`
  return args.length === 0 ? name : `(${[name, ...args.map(treeText)].join(' ')})`
}

/** A chain on one line, with its signs. */
export function chainText({ terms, signs, opens }: Chain): string {
  const links = terms.map((term, i) => `${i === 0 ? '' : ` ${signs[i - 1]!.operator} `}${treeText(term)}`)
  return `${opens ? `${opens.operator} ` : ''}${links.join('')}`
}
