import type { Token } from '../documents/model/document.js'
import { hasSense } from '../english/matching.js'
import { sentenceBefore } from '../english/sentence.js'
import type { Domains } from '../math/engines/domain.js'
import type { Rational } from '../math/number/rational.js'
import { type ClaimedRange, claimedRange } from './domains/claimed-range.js'
import { common } from './domains/ends.js'
import { isLetter, type Led, ledIn } from './domains/led.js'
import { withoutPi } from './domains/multiple-of-pi.js'
import { type DomainPiece, type Ends, endsOf, openRange } from './domains/piece.js'
import { restrictsValues } from './domains/restricted.js'
import { besideIn, type Said, type Spoken, setIn, spokenOf, UNKNOWN } from './domains/spoken.js'
import type { Reading } from './reading.js'

/** What a sentence says of the values for which its formula holds. */
export interface Asserted {
  /** Between which ends the symbols are of which it says so, and which of these it takes in. */
  readonly bounds: ReadonlyMap<string, Ends>
  /** The same without the ends. */
  readonly domains: Domains
  /** The one value that a symbol has not: 0 in "for all $x \ne 0$" and "for every nonzero x". */
  readonly beside: ReadonlyMap<string, Rational>
  /** The symbols for every value of which the sentence claims its formula. */
  readonly every: ReadonlySet<string>
  /** Those of which it says so in words, "for all $x$", and does not only tell a range: "for $x > 0$". */
  readonly named: ReadonlySet<string>
  /** Those that are "all" or "every" of something, whether their range is understood or not. */
  readonly quantified: ReadonlySet<string>
  /** Those whose range is only supposed: "if $x > 0$, then …". */
  readonly supposed: ReadonlySet<string>
  /** Whether the sentence calls its formula an identity. */
  readonly isIdentity: boolean
  /** All values of each symbol, part by part, where an author's claim lists them. */
  readonly pieces?: ReadonlyMap<string, readonly DomainPiece[]>
}

/**
 * The symbols for every value of which a relation between two sides is claimed: those that its sentence names, and where
 * it is called an identity without naming any, those of both sides. What one side alone speaks of may be a quantity that
 * the relation tells something of: "the two always sum to 1, $p + q = 1$".
 */
export function everyIn(
  { every, isIdentity }: Asserted,
  left: Iterable<string>,
  right: Iterable<string>,
): ReadonlySet<string> {
  const behind = new Set(right)
  const shared = isIdentity ? [...left].filter(name => behind.has(name)) : []
  return new Set([...every, ...shared])
}

/** What was asserted by the formula that it was asserted of: a formula of many rows asks for each of its relations. */
const known = new WeakMap<Reading, Map<Token, Asserted>>()

/** What an author's claim says of its symbols, in place of what the words around its formula would. */
export function assertFor(
  token: Token,
  reading: Reading,
  pieces: ReadonlyMap<string, readonly DomainPiece[]>,
): void {
  const bounds = new Map([...pieces].flatMap(([name, own]) => (endsOf(own) ? [[name, endsOf(own)!]] : [])))
  const domains = new Map([...bounds].map(([name, ends]) => [name, openRange(withoutPi(ends))] as const))
  const every = new Set(pieces.keys())
  const supposed = new Set<string>()
  const asserted = {
    bounds,
    domains,
    beside: new Map(),
    every,
    named: every,
    quantified: every,
    supposed,
    isIdentity: false,
    pieces,
  }
  known.set(reading, (known.get(reading) ?? new Map<Token, Asserted>()).set(token, asserted))
}

/** The domains and quantifiers of the sentence of a formula: `for every $n \ge 1$`, `for $p \in (0,1)$`, `for all real $x$`. */
export function assertedAt(token: Token, reading: Reading): Asserted {
  const found = known.get(reading) ?? new Map<Token, Asserted>()
  known.set(reading, found)
  const asserted = found.get(token) ?? throughSemicolon(assertedIn(token, reading), token, reading)
  found.set(token, asserted)
  return asserted
}

/** "For all $a$: …; …": what a part of a sentence says of its symbols it says of the part behind the semicolon too. */
function throughSemicolon(own: Asserted, token: Token, reading: Reading): Asserted {
  const first = sentenceBefore(token, reading)[0] ?? token
  const at = reading.places.get(first)!
  const { tokens } = reading.section
  const stop = tokens[at - 1]
  if (stop?.text !== ';') return own
  const formula = sentenceBefore(stop, reading).findLast(({ kind }) => kind === 'math')
  if (!formula) return own
  const before = assertedAt(formula, reading)
  const isNew = (name: string): boolean =>
    !own.bounds.has(name) && !own.beside.has(name) && !own.every.has(name)
  const both = <T>(map: 'bounds' | 'domains' | 'beside', all: Iterable<readonly [string, T]>) =>
    new Map<string, T>([...[...all].filter(([name]) => isNew(name)), ...(own[map] as ReadonlyMap<string, T>)])
  return {
    bounds: both('bounds', before.bounds),
    domains: both('domains', before.domains),
    beside: both('beside', before.beside),
    every: new Set([...own.every, ...[...before.every].filter(isNew)]),
    named: new Set([...own.named, ...[...before.named].filter(isNew)]),
    quantified: new Set([...own.quantified, ...before.quantified]),
    supposed: new Set([...own.supposed, ...[...before.supposed].filter(isNew)]),
    isIdentity: own.isIdentity,
  }
}

/** The words that say of which values a formula is claimed. */
export const rangeOfClaim = (token: Token, reading: Reading): ClaimedRange =>
  claimedRange(token, reading, chain => {
    const said = spokenOf(chain, reading)
    return said.length > 0 && said.every(([, own]) => own !== UNKNOWN)
  })

function assertedIn(token: Token, reading: Reading): Asserted {
  const range = rangeOfClaim(token, reading)
  const { bounds, every, named, quantified, beside } = notedIn(range, reading)
  if (isRestriction(token, reading)) every.clear()
  const isIdentity = range.sentence.some(
    (other, at) => hasSense(other, 'identity') && !hasSense(range.sentence[at + 1], 'identityOf'),
  )
  const told = [...bounds].flatMap(([name, own]) => (isTold(own) ? [[name, own] as const] : []))
  for (const [name, own] of bounds) if (!isTold(own)) every.delete(name)
  const domains = told.map(([name, own]) => [name, openRange(withoutPi(own))] as const)
  const supposed = supposedIn(range.clauses, reading)
  return {
    bounds: new Map(told),
    domains: new Map(domains),
    beside,
    every,
    named,
    quantified,
    supposed,
    isIdentity,
  }
}

/** What each formula of a sentence says of the values of its symbols, with the words that lead to it. */
function notedIn({ sentence, before, clauses }: ClaimedRange, reading: Reading) {
  const bounds = new Map<string, Ends | null>()
  const every = new Set<string>()
  const named = new Set<string>()
  const quantified = new Set<string>()
  const beside = new Map<string, Rational>()
  const leads = ledIn(sentence, clauses)
  sentence.forEach((other, i) => {
    const led = leads[i]
    const chains = reading.chains.get(other) ?? []
    const spoken = isNamed(other, led)
      ? ([[other.text, null]] as const)
      : listed(chains.map(chain => spokenOf(chain, reading)))
    for (const [name, value] of besideIn(chains, reading)) {
      beside.set(name, value)
      if (led?.by === 'every') named.add(name)
      if (led) every.add(name)
    }
    for (const [name, said] of spoken) {
      const own = led?.isNarrowed ? UNKNOWN : (said ?? (led?.set ? setIn(led.set, reading) : null))
      if (led?.beside) beside.set(name, led.beside)
      if (led?.by === 'every') quantified.add(name)
      if (own === UNKNOWN) {
        bounds.set(name, null)
        continue
      }
      // "For all r > 0, r ≥ 1": the second bound is claimed of what the first one says.
      if (led?.by === 'every' && isSecond(bounds.get(name), own)) continue
      const all = [bounds.get(name), led?.bounds, own].filter(one => one !== undefined && one !== null)
      if (all.length > 0 && bounds.get(name) !== null) bounds.set(name, common(all))
      // What leads to a list names the values of which its items may be equations.
      if (led?.by === 'every' && !before.has(other)) named.add(name)
      if (led?.by === 'every' || (led?.by === 'for' && all.length > 0)) every.add(name)
    }
  })
  return { bounds, every, named, quantified, beside }
}

/** The symbols whose range some clauses only suppose. */
const supposedIn = (clauses: ClaimedRange['clauses'], reading: Reading): ReadonlySet<string> =>
  new Set(
    clauses
      .flat()
      .flatMap(token => reading.chains.get(token) ?? [])
      .flatMap(chain => spokenOf(chain, reading).map(([name]) => name)),
  )

/** Whether a formula says for which values of the symbols before it another is meant. */
export const isRestriction = (token: Token, reading: Reading): boolean =>
  restrictsValues(token, reading, chain => spokenOf(chain, reading).length > 0)

/** "For all real x", "for x real", without dollars. */
const isNamed = (token: Token, led: Led | null | undefined): boolean =>
  isLetter(token) && (led?.by === 'every' || Boolean(led?.bounds ?? led?.beside))

/** Whether what bounds a symbol from below or above does so in another way than what was said before. */
const isSecond = (before: Ends | null | undefined, own: Ends | null): boolean =>
  (['from', 'to'] as const).some(end => {
    const [one, other] = [before?.[end], own?.[end]]
    return one && other && !one.eq(other)
  })

/** What the parts of one formula speak of: in `a, b > 0` the name in front has the domain of the one behind it. */
function listed(parts: readonly Spoken[]): Spoken {
  let behind: Said = null
  return parts.toReversed().flatMap(part => {
    const completed = part.map(([name, own]) => [name, own ?? behind] as const)
    behind = completed[0]?.[1] ?? null
    return completed
  })
}

/**
 * Whether a domain is known from what was said: not where the parts of it exclude each other, and are cases; nor where
 * a positive number alone bounds it from above, since a size begins at 0 and nobody says so.
 */
const isTold = (bounds: Ends | null): bounds is Ends =>
  bounds !== null && !(bounds.from === null && bounds.to !== null && bounds.to.sign() > 0)
