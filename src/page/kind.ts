import { cueBefore, leadsToDomain, namesConstraint, saysDirectly } from '../english/discourse-cue.js'
import { definableIn } from '../math/term/key.js'
import { PI } from '../math/term/symbols.js'
import { lowered } from '../notation/lower/try-lower.js'
import type { Link } from '../notation/tree/link.js'
import { isName } from '../notation/tree/names.js'
import type { Node } from '../notation/tree/node.js'
import { symbolsOf } from '../notation/tree/symbols-of.js'
import { isDistribution } from './chance/given-distributions.js'
import { freeNamesIn } from './complex/complex-place.js'
import type { ImaginaryUnit } from './complex/imaginary-unit.js'
import { assertedAt, everyIn } from './quantifiers.js'
import { figureOfNode } from './quantities/printed-figure.js'
import type { Reading } from './reading.js'
import type { StatedChain } from './stated-chain.js'

/**
 * What a relation is on its page. An equation is something to solve, a curve or a condition: without a word that
 * concludes it, an equation with free symbols claims nothing, and the values of the page are not put into it.
 */
export type Kind =
  | 'computation' // no symbol is free
  | 'conclusion' //  its words conclude it, or its chain computes it
  | 'identity' //    claimed for every value of its symbols
  | 'definition'
  | 'premise'
  | 'range' //       what a symbol ranges over
  | 'equation'
  | 'constraint'
  | 'objective'
  | 'implication' // a part of a statement with an arrow
  | 'vague' //       how much ≪ takes is not said

const OF_SETS: ReadonlySet<string> = new Set('∈∉⊆⊂⊇⊃⊊⊋⊈⊄')
const ORDERS: ReadonlySet<string> = new Set(['<', '>', '≤', '≥', '≠'])

/** Tells the kinds of the relations of one reading, in order: what defines a symbol the second time concludes. */
export class Kinds {
  private readonly defined = new Set<string>()

  constructor(private readonly reading: Reading) {}

  /** Where i is certainly the imaginary unit, it is as little free as π. */
  of(link: Link, index: number, chain: StatedChain, unit: ImaginaryUnit | null): Kind {
    const { left, sign, right } = link
    const { operator } = sign
    if (isObjective(chain)) return 'objective'
    if (namesConstraint(chain.token, this.reading)) return 'constraint'
    if (operator === '→' || operator === ':=') return 'definition'
    if (operator === '~' && isDistribution(right)) return 'definition'
    const free = [left, right].map(
      side => (unit?.isCertain ? freeNamesIn(side, unit, this.reading) : null) ?? freeIn(side, this.reading),
    )
    if (free.every(names => names.length === 0))
      return operator === '≪' || operator === '≫' ? 'vague' : 'computation'
    if (chain.chain.implies) return 'implication'
    if (OF_SETS.has(operator)) return 'range'
    if (operator === '≪' || operator === '≫') return 'vague'
    return this.named(link) ?? this.said(link, index, chain, free)
  }

  private named({ left, sign, right }: Link): Kind | null {
    if (sign.operator !== '=' || !isName(left) || symbolsOf(left).size === 0) return null
    if (figureOfNode(right) !== null) return 'premise'
    const name = this.reading.source.slice(left.start, left.end)
    if (this.defined.has(name)) return null
    this.defined.add(name)
    return 'definition'
  }

  private said(
    { left, sign, right }: Link,
    index: number,
    chain: StatedChain,
    free: readonly (readonly string[])[],
  ): Kind {
    const { token } = chain
    if (ORDERS.has(sign.operator) && leadsToDomain(token, this.reading)) return 'range'
    const asserted = assertedAt(token, this.reading)
    const every = everyIn(asserted, free[0]!, free[1]!)
    const { supposed } = asserted
    // "If $x \ge 1$, then $x - 1 = 5$" is an equation for x.
    const isSolved = free.some(names => names.length === 0) && free.flat().some(name => supposed.has(name))
    const isEvery = !isSolved && free.flat().every(name => every.has(name))
    // "For all a: a = b implies …" claims no more than that the one follows from the other.
    if (isEvery) return isImplied(chain, this.reading) ? 'implication' : 'identity'
    const cue = cueBefore(token, this.reading)
    if (isOpenIdentity(left, right, this.reading) && cue !== 'premise') return 'equation'
    const isSaid = cue === 'saying' && saysDirectly(token, this.reading)
    if (index > 0 || chain.follows || cue === 'conclusion' || isSaid) return 'conclusion'
    return 'equation'
  }
}

/** Whether a chain stands behind an arrow in its formula. */
function isImplied({ chain, token }: StatedChain, { chains }: Reading): boolean {
  const all = chains.get(token)!
  return all.slice(0, all.indexOf(chain)).some(({ implies }) => implies)
}

/** The same symbol on both sides, neither of them its name: an equation for it, or an identity in it. */
function isOpenIdentity(left: Node, right: Node, reading: Reading): boolean {
  if (isName(left) || isName(right)) return false
  const others = new Set(freeIn(right, reading))
  return freeIn(left, reading).some(name => others.has(name))
}

/** What is free in a side; the names in it where it has no term. */
function freeIn(side: Node, { glossary }: Reading): readonly string[] {
  const term = lowered(side, glossary)
  if (term) return [...definableIn(term).keys()].filter(key => key !== PI)
  return [...symbolsOf(side)].filter(name => name !== 'pi' || glossary.names.has(name))
}

const objectives = new WeakMap<StatedChain, boolean>()

/** Whether an optimum stands in a chain: every one of its links asks. */
function isObjective(chain: StatedChain): boolean {
  const found = objectives.get(chain) ?? chain.terms.some(mentionsOptimum)
  objectives.set(chain, found)
  return found
}

/** Whether an optimum over a variable stands in an expression: `\\max_\\pi f`. */
export const mentionsOptimum = (node: Node): boolean =>
  node.head === 'optimum' || node.args.some(mentionsOptimum)
