import { type Cue, cueBefore } from '../../english/discourse-cue.js'
import { wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { narrows } from '../../english/restriction.js'
import { sentenceBefore, sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { proveIdentity, proveSign } from '../../math/proof/tactics.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { isConstrained } from './constrained.js'
import { judgeEverywhere, withPositive } from './for-every-value.js'
import { isMultipliedOut, sharedParts } from './shared-parts.js'

/**
 * Judges an equation that can only be meant for every value, though no word says so: one side is an expression, the other
 * is it multiplied out but for a part, and no positive value of the symbols solves it. `(x + 3)² = x² + 3x + 9` behind
 * "expanding" or "hence", or in a chain whose other link is an identity. The symbols stand in no other relation of the
 * section, so that none of them is sought. Of `(x + 1)² = x² + 5x`, which 1/3 solves, nothing is said: it may be of a mast.
 */
export function judgeRewritten(place: Statement): Judgement | null {
  const { link, reading, kind, chain } = place
  if (link.sign.operator !== '=' || (kind !== 'equation' && kind !== 'conclusion')) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right || [left, right].some(side => keyOf(side) !== null)) return null
  const names = plainSymbolsOf(left, right)
  if (!names || names.size === 0 || ![left, right].every(side => isOf(side, names))) return null
  const sentence = sentenceOf(chain.token, reading)
  if (sentence.some(token => hasSense(token, 'seeks', 'atAPoint')) || narrows(sentence)) return null
  const isSaid = isRewriting(place) || continuesIdentity(place, names)
  if (!(isSaid || CONCLUDES.has(cueBefore(chain.token, reading)))) return null
  if (!isAlike(left, right, isSaid) || !isUnsolvable(left, right, names)) return null
  if ([...names].some(name => place.symbols.meaningsAt(name, placeOf(place)).length > 0)) return null
  if (isConstrained(names, chain.chain, reading)) return null
  const judged = judgeEverywhere(left, '=', right, withPositive(place, names))
  return judged?.verdict === 'refuted' ? judged : null
}

/** Whether a side has all the symbols. */
const isOf = (side: Term, names: ReadonlySet<string>): boolean =>
  [...names].every(name => definableIn(side).has(name))

const CONCLUDES: ReadonlySet<string> = new Set<Cue>(['conclusion', 'saying'])

/** "Expanding", "by the binomial theorem" before the formula. */
function isRewriting({ chain: { token }, reading }: Statement): boolean {
  const before = sentenceBefore(token, reading)
  const words = wordsFor('rewrites', 'rearranging')
  return before.some((_, at) => beginsAt(before, at, words))
}

/** Whether a link beside it in its chain is an identity in the same symbols. */
function continuesIdentity(
  { chain: { terms, signs }, index, reading }: Statement,
  names: ReadonlySet<string>,
): boolean {
  return [index - 1, index + 1].some(at => {
    if (signs[at]?.operator !== '=') return false
    const [left, right] = [terms[at]!, terms[at + 1]!].map(side => lowered(side, reading.glossary))
    if (!left || !right || isSameTerm(left, right)) return false
    return [left, right].every(side => isOf(side, names)) && proveIdentity(left, right).proved
  })
}

/**
 * Whether one side is multiplied out, the other is not, and half of their parts are the same. A straight line may be set as an
 * exercise without a solution, unless the page says that something is rewritten.
 */
function isAlike(left: Term, right: Term, isSaid: boolean): boolean {
  if (isMultipliedOut(left) === isMultipliedOut(right)) return false
  const { shared, most, isCurved } = sharedParts(left, right)
  return (isSaid || isCurved) && shared > 0 && 2 * shared >= most
}

/** Whether the sign of the difference is proved for positive symbols. */
function isUnsolvable(left: Term, right: Term, names: ReadonlySet<string>): boolean {
  const { sign } = proveSign(subtract(left, right), { positive: [...names] })
  return sign === 'positive' || sign === 'negative'
}
