import type { Node } from './node.js'

/** Whether a logarithm without a base stands in an expression: it may be natural, or to the base 10 or 2. */
export const mentionsPlainLogarithm = ({ head, args }: Node): boolean =>
  (head === 'log' && args.length === 1) || args.some(mentionsPlainLogarithm)

/** Whether a limit stands in an expression, or infinity: as an end of a sum or an integral, or as where something goes. */
export const mentionsLimit = ({ head, text, args }: Node): boolean =>
  head === 'limit' || (head === 'symbol' && text === 'infty') || args.some(mentionsLimit)

export const mentionsIntegral = ({ head, args }: Node): boolean =>
  head === 'integral' || args.some(mentionsIntegral)

/** Whether something is taken between two ends in a tree: `[-1/x]_t^1`, `x^3 \\big|_0^2`. */
export const mentionsBetween = ({ head, args }: Node): boolean =>
  head === 'between' || args.some(mentionsBetween)
