import { hasSense } from '../../english/matching.js'
import { sentenceBefore, sentenceBehind } from '../../english/sentence.js'
import { simplify } from '../../math/term/simplify.js'
import { symbolsOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import type { Node } from '../../notation/tree/node.js'
import type { Statement } from '../../page/statement.js'

/**
 * Whether a link may say where a derivative has a value, rather than what it is: by the words of its sentence, or since
 * the other side is a number and the derivative none, as in `f'(x) = 2`.
 */
export function isAtAPoint(
  { chain: { token }, reading, link }: Statement,
  derivative: Term,
  by: string,
): boolean {
  const sentence = [...sentenceBefore(token, reading), ...sentenceBehind(token, reading)]
  const isNumber = [link.left, link.right].some(isFigureAlone)
  return (
    sentence.some(word => hasSense(word, 'condition', 'atAPoint')) ||
    (isNumber && symbolsOf(simplify(derivative)).has(by))
  )
}

const isFigureAlone = (node: Node): boolean =>
  node.head === 'number' || (node.head === 'neg' && isFigureAlone(node.args[0]!))
