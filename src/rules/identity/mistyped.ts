import { type Cue, cueBefore } from '../../english/discourse-cue.js'
import { hasSense } from '../../english/matching.js'
import { narrows } from '../../english/restriction.js'
import { sentenceOf } from '../../english/sentence.js'
import { setsEquations } from '../../english/solving/claims.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { keyOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { oneSlipAway } from '../../notation/readings/one-slip-away.js'
import type { Node } from '../../notation/tree/node.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { isConstrained } from './constrained.js'
import { judgeEverywhere, withPositive } from './for-every-value.js'
import { isIdentity, isSameSet, statesIdentity } from './rewritten-sides.js'
import { sharedParts } from './shared-parts.js'

/**
 * Judges an equation that is one slip of the pen away from an identity, on a page that states identities: `\cos^2 x = (1 -
 * \cos 2x)/2` below the one of `\sin^2 x`. The sides have the same symbols, of which the section says nothing else.
 */
export function judgeMistyped(place: Statement): Judgement | null {
  const { link, reading, kind, chain } = place
  if (link.sign.operator !== '=' || !KINDS.has(kind)) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right || [left, right].some(side => keyOf(side) !== null)) return null
  const [ours, theirs] = [plainSymbolsOf(left), plainSymbolsOf(right)]
  if (!ours || !theirs || ours.size === 0 || !isSameSet(ours, theirs)) return null
  if (setsEquations(reading.section)) return null
  const sentence = sentenceOf(chain.token, reading)
  if (sentence.some(token => hasSense(token, 'atAPoint', 'condition')) || narrows(sentence)) return null
  if ([...ours].some(name => place.symbols.meaningsAt(name, placeOf(place)).length > 0)) return null
  if (isConstrained(ours, chain.chain, reading)) return null
  if (!statesIdentity(reading) && !CONCLUDES.has(cueBefore(chain.token, reading))) return null
  // A line may be set as an exercise without a solution.
  if (!sharedParts(left, right).isCurved || !isOneSlipAway(place, left, right)) return null
  const judged = judgeEverywhere(left, '=', right, withPositive(place, ours))
  return judged?.verdict === 'refuted' ? judged : null
}

const KINDS: ReadonlySet<string> = new Set<Statement['kind']>(['equation', 'conclusion', 'definition'])
const CONCLUDES: ReadonlySet<string> = new Set<Cue>(['conclusion', 'saying'])

function isOneSlipAway({ link, reading }: Statement, left: Term, right: Term): boolean {
  const away = (side: Node, other: Term): boolean =>
    oneSlipAway(side).some(node => {
      const term = lowered(node, reading.glossary)
      return term !== null && isIdentity(term, other)
    })
  return away(link.right, left) || away(link.left, right)
}
