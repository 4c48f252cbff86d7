import type { Head, Node } from '../../../../src/notation/tree/node.js'

/** A figure as a node of a tree, and an operation on such. */
export const number = (value: number | string): Node => ({
  head: 'number',
  text: String(value),
  args: [],
  start: 0,
  end: 0,
})
export const operation = (head: Head, ...args: readonly Node[]): Node => ({
  head,
  text: '',
  args,
  start: 0,
  end: 0,
})

/** A relation of two sides. */
export const link = (left: Node, right: Node, operator: '=' | '≠' | '<' | '>' = '=') => ({
  left,
  sign: { operator, negated: false, start: 0, end: 0 } as never,
  right,
})
