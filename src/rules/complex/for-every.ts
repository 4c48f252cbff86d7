import type { Complex } from '../../math/complex/complex.js'
import type { ComplexSides } from '../../math/judges/complex.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { add, type Term } from '../../math/term/term.js'
import { placeOf, type Statement } from '../../page/statement.js'
import { isClaimedForEvery, judgeEverywhere, mayBeMeantOtherwise } from '../identity/for-every-value.js'

/**
 * Refutes an identity that its sentence claims for every value of its names, by values for which the real parts differ, or
 * the imaginary parts. Null for any other: it was not proved.
 */
export function judgeForEvery(
  { left, right }: { readonly left: Term; readonly right: Term },
  parts: ComplexSides | null,
  names: ReadonlySet<string>,
  place: Statement,
): Judgement | null {
  const roots = new Set([...names].map(withoutBar))
  const isSaidOfName = [left, right].some(side => keyOf(side) !== null && side.kind === 'symbol')
  if (!parts || isSaidOfName || !isClaimedForEvery(roots, place)) return null
  const hasValue = [...roots].some(name => place.symbols.meaningsAt(name, placeOf(place)).length > 0)
  if (hasValue && place.asserted.isIdentity) return null
  const inParts = ofParts(parts, place)
  if (mayBeMeantOtherwise(together(parts.left), '=', together(parts.right), inParts)) return null
  for (const part of ['re', 'im'] as const) {
    const [one, other] = [parts.left[part], parts.right[part]]
    if (definableIn(one).size + definableIn(other).size === 0) continue
    const judged = judgeEverywhere(one, '=', other, inParts)
    if (judged?.verdict !== 'refuted') continue
    const name = part === 're' ? 'real' : 'imaginary'
    const explanation = `of the ${name} parts ${judged.explanation}`
    return { ...judged, explanation }
  }
  return null
}

const withoutBar = (name: string): string => name.replace(/^(?:bar )+/, '').replace(/(?<!\*)\*+$/, '')

/** A term with the symbols of both parts. */
const together = ({ re, im }: Complex): Term => add(re, im)

/** The place as one that claims something of every real and every imaginary part of its names. */
function ofParts({ left, right }: ComplexSides, place: Statement): Statement {
  const { asserted } = place
  const names = [left, right].flatMap(side => [...definableIn(together(side)).keys()])
  const rootOf = (name: string): string => withoutBar(name.replace(/^(?:Re|Im) /, ''))
  const named = names.filter(name => asserted.named.has(rootOf(name)))
  return { ...place, asserted: { ...asserted, every: new Set(names), named: new Set(named) } }
}
