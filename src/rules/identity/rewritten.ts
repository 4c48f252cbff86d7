import { type Cue, cueBefore } from '../../english/discourse-cue.js'
import { wordsFor } from '../../english/lexicon.js'
import { beginsAt, hasSense } from '../../english/matching.js'
import { narrows } from '../../english/restriction.js'
import { sentenceBefore, sentenceOf } from '../../english/sentence.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { Rational } from '../../math/number/rational.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import type { Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { EVERYTHING } from '../../page/domains/piece.js'
import { placeOf, plainSymbolsOf, type Statement } from '../../page/statement.js'
import { isConstrained } from './constrained.js'
import { judgeEverywhere } from './for-every-value.js'
import { sharedParts } from './shared-parts.js'

/**
 * Judges an equation that can only be meant for every value, though no word says so: an expression is rewritten, and most
 * of it is right. `(x + 3)² = x² + 3x + 9` behind "expanding", in a chain whose other link is an identity, or alone. Its
 * symbols stand in no other relation of the section, so that none of them is sought. It is refuted where it is false of
 * positive values too; whatever holds was judged before.
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
  if (!(isSaid || CONCLUDES.has(cueBefore(chain.token, reading))) || !isAlike(left, right, isSaid))
    return null
  if ([...names].some(name => place.symbols.meaningsAt(name, placeOf(place)).length > 0)) return null
  if (isConstrained(names, chain.chain, reading)) return null
  const judged = judgeEverywhere(left, '=', right, withPositive(place, names))
  return judged?.verdict === 'refuted' ? judged : null
}

/** Whether a side has all the symbols. */
const isOf = (side: Term, names: ReadonlySet<string>): boolean =>
  [...names].every(name => definableIn(side).has(name))

const CONCLUDES: ReadonlySet<string> = new Set<Cue>(['conclusion', 'saying'])

/** "Expanding", "the double-angle formula", "by the binomial theorem" before the formula. */
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
 * Whether two sides have so much in common that one is the other rewritten: a part of their normal forms where the page says
 * that something is rewritten, else half of the parts, in more than a straight line, which may be set without a solution.
 */
function isAlike(left: Term, right: Term, isSaid: boolean): boolean {
  const { shared, most, isCurved } = sharedParts(left, right)
  return isSaid ? shared > 0 : isCurved && 2 * shared >= most
}

const POSITIVE = { ...EVERYTHING, from: Rational.ZERO }

function withPositive(place: Statement, names: ReadonlySet<string>): Statement {
  const unsaid = [...names].filter(name => !place.asserted.bounds.has(name))
  const bounds = new Map([...place.asserted.bounds, ...unsaid.map(name => [name, POSITIVE] as const)])
  return { ...place, asserted: { ...place.asserted, bounds } }
}
