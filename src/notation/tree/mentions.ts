import type { Node } from './node.js'

/** Whether a logarithm without a base stands in an expression: it may be natural, or to the base 10 or 2. */
export const mentionsPlainLogarithm = ({ head, args }: Node): boolean =>
  (head === 'log' && args.length === 1) || args.some(mentionsPlainLogarithm)
