import { positiveIn } from '../../math/engines/domain.js'
import { judgeIdentity } from '../../math/judges/identity.js'
import type { Judgement } from '../../math/judges/judgement.js'
import { proveIdentity } from '../../math/proof/tactics.js'
import { definableIn } from '../../math/term/key.js'
import { substitute } from '../../math/term/substitute.js'
import { groupsOf, PI, sizesOf } from '../../math/term/symbols.js'
import type { Term } from '../../math/term/term.js'
import { assuming, domainsOf, type Statement } from '../../page/statement.js'

/** The two sides of a link after what a page says was worked out in them, with its formulas left out and put in. */
export interface Sides {
  readonly raw: Pair
  readonly putIn: Pair
  /** The symbols of which the sides may be functions: those of what was worked out. */
  readonly known: ReadonlySet<string>
  /** The symbols for all values of which it is said: by which is differentiated, and what functions are applied to. */
  readonly running: ReadonlySet<string>
  readonly reading: string | null
}

export type Pair = readonly [Term, Term]

/** From the narrowest on, where most is refuted soonest and proved last. */
const DOMAINS = ['unit', 'positive', 'real'] as const

/** Whether all that stands in two sides is of what was worked out. */
export const isExplained = ({ putIn, known }: Sides): boolean => isOfKnown(putIn, known)

/** What is proved in one way holds, also with the numbers that its exercise gives, where there are no others. */
export function provedUnder({ raw, putIn, running, reading }: Sides, place: Statement): Judgement | null {
  const { asserted, effort } = place
  const given = [raw, putIn].flatMap(pair => {
    const cases = atGivenValues(pair, place, running)
    return cases?.length === 1 ? cases : []
  })
  for (const pair of [raw, putIn, ...given])
    for (const otherwise of DOMAINS.toReversed()) {
      const domains = domainsOf(namesIn(pair), asserted, otherwise)
      if (!proveIdentity(...pair, { positive: positiveIn(domains) }).proved) continue
      const judged = judgeIdentity(...pair, domains, effort)
      return { ...assuming(judged, namesIn(pair), asserted, otherwise), reading }
    }
  return null
}

/**
 * What is false in both ways is refuted, at points of all domains that its symbols may have, and also where those that
 * the exercise gives values have them: they may be of one case. With a symbol that only a formula explains the sides are
 * no functions of the same symbols: then only what is put in counts.
 */
export function refutedUnder(
  { raw, putIn, known, running, reading }: Sides,
  place: Statement,
): Judgement | null {
  if (!isOfKnown(putIn, known)) return null
  const pairs = isOfKnown(raw, known) ? [raw, putIn] : [putIn]
  const cases = reading === null ? [] : pairs.map(pair => atGivenValues(pair, place, inBoth(pair, running)))
  if (cases.includes(null)) return null
  // The narrowest domain has the witness that people expect: chances between 0 and 1.
  let first: Judgement | null = null
  for (const pair of [...cases.flatMap(own => own!), ...pairs])
    for (const otherwise of DOMAINS) {
      const found = judgeIdentity(...pair, domainsOf(namesIn(pair), place.asserted, otherwise), place.effort)
      if (found.verdict !== 'refuted') return null
      first ??= found
    }
  return first && { ...first, reading }
}

/** Of what stands on both sides it is said for all values: `g'(x) = \\tan x` below "critical points: x = 0". */
const inBoth = (pair: Pair, running: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...running].filter(name => pair.every(side => definableIn(side).has(name))))

/** More cases than these that an exercise gives values for are not told apart. */
const MAX_CASES = 8

/** The sides with the numbers put in that the exercise gives their symbols, in every combination; null for too many. */
function atGivenValues(
  pair: Pair,
  { symbols }: Statement,
  running: ReadonlySet<string> = new Set(),
): readonly Pair[] | null {
  let cases: readonly ReadonlyMap<string, Term>[] = [new Map()]
  for (const key of new Set(namesIn(pair))) {
    if (running.has(key)) continue
    const given = symbols.everyMeaning({ key, applied: null }).filter(({ printed }) => printed)
    if (given.length > 0)
      cases = cases.flatMap(values => given.map(({ term }) => new Map([...values, [key, term]])))
    if (cases.length > MAX_CASES) return null
  }
  return cases.map(values => pair.map(side => substitute(side, values)) as unknown as Pair)
}

const namesIn = (pair: Pair): readonly string[] =>
  pair.flatMap(side => [...definableIn(side).keys()].filter(name => name !== PI))

/** Whether both sides are functions of what was worked out. */
const isOfKnown = (pair: Pair, known: ReadonlySet<string>): boolean =>
  namesIn(pair).every(name => known.has(name) && !mayBeWorkedOut(name)) && !pair.some(isOfGroups)

/** `∇_x x + 1` has a value, and `∇_φ r_φ(y)` is what nobody knows. */
function mayBeWorkedOut(name: string): boolean {
  const [, by, of] = /^∇_(\S+) (.*)$/su.exec(name) ?? []
  return by !== undefined && of!.split(/[^\p{L}\d_]+/u).includes(by)
}

const isOfGroups = (side: Term): boolean => groupsOf(side).size + sizesOf(side).size > 0
