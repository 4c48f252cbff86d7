import type { Token } from '../documents/model/document.js'
import { hasSense } from '../english/matching.js'
import { sentenceBefore, sentenceBehind } from '../english/sentence.js'
import type { Domains } from '../math/engines/domain.js'
import type { Rational } from '../math/number/rational.js'
import { exactValue } from '../math/term/evaluate.js'
import { keyOf } from '../math/term/key.js'
import { withConstants } from '../notation/lower/pi.js'
import { lowered } from '../notation/lower/try-lower.js'
import { isName } from '../notation/tree/names.js'
import type { Chain, Node } from '../notation/tree/node.js'
import { boundsBetween, common, type End, endOf } from './domains/ends.js'
import { isLetter, type Led, ledIn } from './domains/led.js'
import { withoutPi } from './domains/multiple-of-pi.js'
import { type DomainPiece, type Ends, EVERYTHING, endsOf, openRange } from './domains/piece.js'
import { restrictsValues } from './domains/restricted.js'
import { DESCRIBED } from './domains/words.js'
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
  const asserted = { bounds, domains, beside: new Map(), every, named: every, isIdentity: false, pieces }
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
    isIdentity: own.isIdentity,
  }
}

function assertedIn(token: Token, reading: Reading): Asserted {
  const sentence = [...sentenceBefore(token, reading), token, ...sentenceBehind(token, reading)]
  const bounds = new Map<string, Ends | null>()
  const every = new Set<string>()
  const named = new Set<string>()
  const beside = new Map<string, Rational>()
  const leads = ledIn(sentence)
  sentence.forEach((other, i) => {
    const led = leads[i]
    const spoken = isNamed(other, led)
      ? ([[other.text, null]] as const)
      : listed((reading.chains.get(other) ?? []).map(chain => spokenOf(chain, reading)))
    for (const [name, value] of besideIn(reading.chains.get(other) ?? [], reading)) {
      beside.set(name, value)
      if (led?.by === 'every') named.add(name)
      if (led) every.add(name)
    }
    for (const [name, said] of spoken) {
      const own = led?.isNarrowed ? UNKNOWN : (said ?? (led?.set ? setIn(led.set, reading) : null))
      if (led?.beside) beside.set(name, led.beside)
      if (own === UNKNOWN) {
        bounds.set(name, null)
        continue
      }
      // "For all r > 0, r ≥ 1": the second bound is claimed of what the first one says.
      if (led?.by === 'every' && isSecond(bounds.get(name), own)) continue
      const all = [bounds.get(name), led?.bounds, own].filter(one => one !== undefined && one !== null)
      if (all.length > 0 && bounds.get(name) !== null) bounds.set(name, common(all))
      if (led?.by === 'every') named.add(name)
      if (led?.by === 'every' || (led?.by === 'for' && all.length > 0)) every.add(name)
    }
  })
  if (isRestriction(token, reading)) every.clear()
  const isIdentity = sentence.some(other => hasSense(other, 'identity'))
  const told = [...bounds].flatMap(([name, own]) => (isTold(own) ? [[name, own] as const] : []))
  for (const [name, own] of bounds) if (!isTold(own)) every.delete(name)
  const domains = told.map(([name, own]) => [name, openRange(withoutPi(own))] as const)
  return { bounds: new Map(told), domains: new Map(domains), beside, every, named, isIdentity }
}

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

/** What is said of the values of a symbol; null where it is only named, UNKNOWN where its set is one that only the page knows. */
type Said = Ends | null | typeof UNKNOWN
export const UNKNOWN = 'unknown'
type Spoken = readonly (readonly [string, Said])[]

/** All other formulas of a sentence ask what one speaks of. */
const spoken = new WeakMap<Reading, Map<Chain, Spoken>>()

/** The symbols that a formula speaks of, each with what it says of their values; null where it only names one. */
export function spokenOf(chain: Chain, reading: Reading): Spoken {
  const found = spoken.get(reading) ?? new Map<Chain, Spoken>()
  spoken.set(reading, found)
  const domains = found.get(chain) ?? domainIn(chain, reading)
  found.set(chain, domains)
  return domains
}

/** The symbols that a formula speaks of, with their domain where it gives one; nothing where it says something else. */
function domainIn(chain: Chain, reading: Reading): Spoken {
  const { terms, signs } = chain
  if (chain.opens) return []
  const names = (node: Node): string[] => namesIn(node, reading)
  const [first, second] = terms as [Node, Node?]
  const operators = signs.map(({ operator }) => operator).join('')
  if (operators === '') return names(first).map(name => [name, null])
  if (operators === '∈') return names(first).map(name => [name, boundsOfSet(second!, reading)])
  if (!/^(?:[<≤]{1,2}|[>≥]{1,2})$/.test(operators)) return []
  const tied = terms
    .filter(term => endIn(term, reading) === undefined)
    .map(names)
    .filter(own => own.length > 0)
  // `1 \le k \le n`: no domain of one symbol says how two are tied.
  if (tied.length > 1) return tied.flat().map(name => [name, UNKNOWN])
  const closed = signs.map(({ operator }) => /[≤≥]/.test(operator))
  const isRising = /[<≤]/.test(operators)
  const [rising, hasEnds] = isRising ? [terms, closed] : [terms.toReversed(), closed.toReversed()]
  const [low, high] = [endIn(rising[0], reading), endIn(rising.at(-1), reading)]
  const bounds = boundsBetween(low, high, hasEnds[0]!, hasEnds.at(-1)!)
  const measured = terms.find(({ head }) => head === 'abs')?.args[0]
  // `|x| > 1` leaves two ranges.
  if (measured) {
    const own = measured === rising[0]!.args[0] && high ? within(high, hasEnds[0]!) : UNKNOWN
    return names(measured).map(name => [name, own])
  }
  if (bounds === null || (rising.length === 3) !== (low !== undefined && high !== undefined)) return []
  return names(low ? rising[1]! : rising[0]!).map(name => [name, bounds])
}

/** What `|x| < 1` says of x. */
const within = (end: End, isIncluded: boolean): Ends | null =>
  boundsBetween({ ...end, value: end.value.neg() }, end, isIncluded, isIncluded)

/** `x \ne 0`: the value that each symbol of a formula has not. */
function besideIn(chains: readonly Chain[], reading: Reading): readonly (readonly [string, Rational])[] {
  return chains.flatMap(({ terms: [first, second], signs, opens }) => {
    const value = exactly(second, reading)
    if (opens || signs.length !== 1 || signs[0]!.operator !== '≠' || !value) return []
    return namesIn(first!, reading).map(name => [name, value] as const)
  })
}

/** The names that a formula is, or lists. */
const namesIn = (node: Node, { glossary }: Reading): string[] =>
  (node.head === 'sequence' ? node.args : [node]).flatMap(part => {
    const term = isName(part) ? lowered(part, glossary) : null
    return (term && keyOf(term)) ?? []
  })

function endIn(node: Node | undefined, { glossary }: Reading): End | undefined {
  const term = node && lowered(node, glossary)
  return term ? endOf(withConstants(term, glossary)) : undefined
}

function exactly(node: Node | undefined, { glossary }: Reading): Rational | undefined {
  const term = node && lowered(node, glossary)
  return term ? exactValue(term) : undefined
}

/** What a formula says that is a set: "in $[0, 1]$". */
function setIn(token: Token, reading: Reading): Said {
  const [chain, another] = reading.chains.get(token) ?? []
  return !chain || another || chain.signs.length > 0 ? UNKNOWN : boundsOfSet(chain.terms[0]!, reading)
}

/** A square bracket takes its end in: `[0, 1)` holds 0 and not 1. */
function boundsOfSet(node: Node, reading: Reading): Said {
  if (node.head === 'set')
    return node.text === 'R' ? EVERYTHING : node.text === 'N' ? DESCRIBED.positive! : null
  if (node.head !== 'sequence' || node.args.length !== 2) return UNKNOWN
  const [from, to] = node.args as [Node, Node]
  const [low, high] = [endIn(from, reading), endIn(to, reading)]
  const isRange = (low || (from.head === 'neg' && isInfinite(from.args[0]!))) && (high || isInfinite(to))
  const { source } = reading
  const isOpen = source[node.start] !== '\\'
  if (!isRange || !isOpen) return UNKNOWN
  return boundsBetween(low, high, source[node.start] === '[', source[node.end - 1] === ']') ?? UNKNOWN
}

const isInfinite = ({ head, text }: Node): boolean => head === 'symbol' && text === 'infty'
