import type { Token } from '../../documents/model/document.js'
import { hasSense } from '../../english/matching.js'
import { Rational } from '../../math/number/rational.js'
import { type Ends, EVERYTHING } from './piece.js'

/** What words say of the values of the symbols beside them: "positive", "any real number". */
export interface Described {
  readonly bounds: Ends | null
  /** The one value that they leave out. */
  readonly beside: Rational | null
}

export const ABOVE_ZERO: Ends = { ...EVERYTHING, from: Rational.ZERO }

/** What one word says more than was said before it; of "positive and negative" the first counts. */
export function described(before: Described, word: Token): Described {
  if (hasSense(word, 'nonzero')) return { ...before, beside: before.beside ?? Rational.ZERO }
  const isOpen = before.bounds === null || before.bounds === EVERYTHING
  const bounds = isOpen ? (halfSaidBy(word) ?? before.bounds) : before.bounds
  return { ...before, bounds }
}

function halfSaidBy(word: Token): Ends | null {
  if (hasSense(word, 'nonnegative')) return { ...ABOVE_ZERO, hasFrom: true }
  if (hasSense(word, 'negative')) return { ...EVERYTHING, to: Rational.ZERO }
  if (hasSense(word, 'positive')) return ABOVE_ZERO
  return hasSense(word, 'realKind', 'whole') ? EVERYTHING : null
}

/** What is said right behind a list of symbols: "$x$ and $y$ positive", "$n$ is any whole number"; null for nothing. */
export function describedBehind(sentence: readonly Token[], at: number): Described | null {
  let next = at + 1
  while (isListed(sentence[next], sentence[next + 1])) next += 2
  while (hasSense(sentence[next], 'copula', 'article', 'every')) next++
  let said: Described = { bounds: null, beside: null }
  for (; hasSense(sentence[next], 'kind'); next++) said = described(said, sentence[next]!)
  return said.bounds || said.beside ? said : null
}

/** ", y" and "and y" go on with a list. */
const isListed = (joint: Token | undefined, name: Token | undefined): boolean =>
  name?.kind === 'math' && (joint?.text === ',' || hasSense(joint, 'joining'))
