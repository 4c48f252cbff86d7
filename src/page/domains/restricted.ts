import type { Token } from '../../documents/model/document.js'
import { restrictsNames } from '../../english/discourse-cue.js'
import { hasSense } from '../../english/matching.js'
import { sentenceBefore } from '../../english/sentence.js'
import type { Chain } from '../../notation/tree/node.js'
import type { Reading } from '../reading.js'

/**
 * Whether a formula says which values of some symbols are meant, and claims nothing of all of them: "all $x$ with
 * $x^2 = x + 1$", "for $a, b, c$ real with $a + b + c = 0$".
 */
export function restrictsValues(
  token: Token,
  reading: Reading,
  isOfNames: (chain: Chain) => boolean,
): boolean {
  if (restrictsNames(token, reading)) return true
  const before = sentenceBefore(token, reading)
  if (!hasSense(before.at(-1), 'restrictsBehind')) return false
  const names = before.findLast(({ kind }, at) => kind === 'math' && at < before.length - 1)
  const between = names === undefined ? [] : before.slice(before.indexOf(names) + 1, -1)
  const isSaid = between.every(
    word => word.kind === 'break' || hasSense(word, 'kind', 'article', 'copula', 'every'),
  )
  return names !== undefined && isSaid && (reading.chains.get(names) ?? []).some(isOfNames)
}
