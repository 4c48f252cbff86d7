import type { Node } from './node.js'

/** Whether a logarithm without a base stands in an expression: it may be natural, or to the base 10 or 2. */
export const mentionsPlainLogarithm = ({ head, args }: Node): boolean =>
  (head === 'log' && args.length === 1) || args.some(mentionsPlainLogarithm)

/** Whether infinity stands in an expression: as an end of a sum or an integral, or as where a limit goes. */
export const mentionsInfinity = ({ head, text, args }: Node): boolean =>
  (head === 'symbol' && text === 'infty') || args.some(mentionsInfinity)
