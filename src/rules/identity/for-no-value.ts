import { setsEquations } from '../../english/solving/claims.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { proveFreeOf, proveIdentity } from '../../math/proof/tactics.js'
import { differentiate } from '../../math/term/calculus/differentiate.js'
import { childrenOf } from '../../math/term/children.js'
import { isSameTerm } from '../../math/term/equality.js'
import { definableIn, keyOf } from '../../math/term/key.js'
import { number, subtract, type Term } from '../../math/term/term.js'
import { lowered } from '../../notation/lower/try-lower.js'
import { domainsOf, plainSymbolsOf, type Statement } from '../../page/statement.js'

/**
 * Judges an equation that no value of its symbols solves, since its sides differ by a number: `x² + 10x + 7 = (x + 5)² − 32`
 * can only be meant for every x. Of lines, `x + 3 = x + 5`, nothing is said: they are set as exercises without a solution.
 * Nor of sides that are alike but for a number, `x² + 4 = x² + 9`: whoever writes that knows it, and concludes that there
 * is no such x, or neglects the number.
 */
export function judgeForNoValue(place: Statement): Judgement | null {
  const { link, reading, kind, asserted, effort } = place
  if (link.sign.operator !== '=' || (kind !== 'equation' && kind !== 'conclusion')) return null
  if (setsEquations(reading.section)) return null
  const [left, right] = [link.left, link.right].map(side => lowered(side, reading.glossary))
  if (!left || !right || keyOf(left) !== null || keyOf(right) !== null) return null
  if (partsWithin(left, MAX_PARTS) < 0 || partsWithin(right, MAX_PARTS) < 0) return null
  const names = plainSymbolsOf(left, right)
  if (!names || ![left, right].every(side => isCurved(side, names))) return null
  if (isAlike(left, right) || [left, right].some(side => divides(side, names))) return null
  if (!proveFreeOf(subtract(left, right), names).proved) return null
  const judged = judgeIdentity(left, right, domainsOf(names, asserted, 'real'), effort)
  return judged.verdict === 'refuted' ? judged : null
}

/** A side that people print has fewer parts. The second derivative of a product of n symbols has n³. */
const MAX_PARTS = 80

/** How many of so many parts a term leaves; less than 0 where it has more. */
function partsWithin(term: Term, most: number): number {
  let left = most - 1
  for (const child of childrenOf(term)) if (left >= 0) left = partsWithin(child, left)
  return left
}

/** Whether a symbol stands in a divisor: what makes it 0 may be all that seemed to solve the equation. */
function divides(term: Term, names: ReadonlySet<string>): boolean {
  const { kind } = term
  if (kind === 'add') return term.terms.some(part => divides(part, names))
  if (kind === 'multiply') return term.factors.some(part => divides(part, names))
  return (
    kind === 'power' &&
    [...definableIn(term.base).keys()].some(name => names.has(name)) &&
    isNegative(term.exponent)
  )
}

const isNegative = (exponent: Term): boolean => exponent.kind === 'number' && exponent.value.sign() < 0

/** Whether two sides are sums of the same parts, apart from numbers. */
function isAlike(left: Term, right: Term): boolean {
  const [ours, theirs] = [left, right].map(partsOf) as [readonly Term[], readonly Term[]]
  return ours.length === theirs.length && ours.every((part, i) => isSameTerm(part, theirs[i]!))
}

const partsOf = (side: Term): readonly Term[] =>
  (side.kind === 'add' ? side.terms : [side]).filter(part => definableIn(part).size > 0)

/** Whether a side is more than a line in one of its symbols. */
const isCurved = (side: Term, names: ReadonlySet<string>): boolean =>
  [...names].some(name => {
    const bend = differentiate(differentiate(side, name), name)
    return !proveIdentity(bend, number(0)).proved
  })
