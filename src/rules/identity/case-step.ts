import type { Token } from '../../documents/model/document.js'
import { saysOnlyClaims } from '../../english/logic/range-clause.js'
import { hasSense } from '../../english/matching.js'
import type { Relation } from '../../math/engines/relation.js'
import { definableIn } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { spelledName } from '../../notation/tree/spelled-name.js'
import { type Asserted, rangeOfClaim } from '../../page/quantifiers.js'
import type { Reading } from '../../page/reading.js'
import type { Statement } from '../../page/statement.js'

/**
 * Whether a claim about symbols that are only supposed in a range may be a step in one case of a solution, "if $x \ge 1$,
 * then $x - 1 < 3$", or its sentence says more than that it follows: "then near $x = 0$ we have $\sin x = x$".
 */
export function mayBeStep(
  left: Term,
  relation: Relation,
  right: Term,
  { asserted, chain, reading }: Statement,
): boolean {
  const sides = [left, right].map(side => [...definableIn(side).keys()])
  const { sentence, before, clauses } = rangeOfClaim(chain.token, reading)
  const names = sides.flat()
  if (names.every(name => asserted.named.has(name))) return false
  const isCompared = relation !== '='
  const hasNumber = sides.some(side => side.length === 0)
  if (isCompared && hasNumber && before.size > 0) return true
  const isSolving = reading.section.tokens.some(word => hasSense(word, 'solve'))
  if (isCompared && isSolving) return true
  if (!names.some(name => asserted.supposed.has(name))) return false
  if (sentence.some(word => givesSupposed(word, asserted, reading))) return true
  return (isCompared && hasNumber) || !saysOnlyClaims(sentence, clauses)
}

/** "So $x = 2$": what was supposed in a range is solved for. */
const givesSupposed = (word: Token, { supposed }: Asserted, reading: Reading): boolean =>
  (reading.chains.get(word) ?? []).some(
    ({ terms, signs }) => signs[0]?.operator === '=' && supposed.has(spelledName(terms[0]!)),
  )
