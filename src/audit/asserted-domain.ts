import type { Token } from '../documents/document.js'
import { type Domains, rangeOf, type SymbolDomain } from '../evidence/domain.js'
import { isName } from '../latex/names.js'
import type { Chain, Node } from '../latex/node.js'
import { Rational } from '../numeric/rational.js'
import { keyOf } from '../term/definable.js'
import { exactValue } from '../term/evaluate.js'
import { lowered } from './meaning.js'
import { type Reading, sentenceBefore, sentenceBehind } from './reading.js'
import { isOneOf } from './vocabulary.js'

/** What a sentence says of the values for which its formula holds. */
export interface Asserted {
  /** Of the symbols that the page says it of: in this sentence, or of positive ones anywhere before. */
  readonly domains: Domains
  /** The symbols for every value of which the sentence claims its formula. */
  readonly every: ReadonlySet<string>
  /** Whether the sentence calls its formula an identity. */
  readonly isIdentity: boolean
}

const EVERY: readonly string[] = 'every all any arbitrary each'.split(' ')
const FOR_DOMAIN: readonly string[] = 'for with when where'.split(' ')
const IDENTITY: readonly string[] = 'identity identities identically always'.split(' ')

/** What was asserted by the formula that it was asserted of: a formula of many rows asks for each of its relations. */
const known = new WeakMap<Reading, Map<Token, Asserted>>()

/** The domains and quantifiers of the sentence of a formula: `for every $n \ge 1$`, `for $p \in (0,1)$`, `for all real $x$`. */
export function assertedAt(token: Token, reading: Reading): Asserted {
  const found = known.get(reading) ?? new Map<Token, Asserted>()
  known.set(reading, found)
  const asserted = found.get(token) ?? assertedIn(token, reading)
  found.set(token, asserted)
  return asserted
}

function assertedIn(token: Token, reading: Reading): Asserted {
  const sentence = [...sentenceBefore(token, reading), token, ...sentenceBehind(token, reading)]
  const domains = new Map<string, SymbolDomain | null>()
  const every = new Set<string>()
  sentence.forEach((other, i) => {
    for (const chain of reading.chains.get(other) ?? []) {
      const led = ledBy(sentence, i)
      for (const [name, own] of domainsOf(chain, reading)) {
        const said = [domains.get(name), led?.domain, own].filter(one => one !== undefined && one !== null)
        if (said.length > 0 && domains.get(name) !== null) domains.set(name, common(said))
        if (led?.by === 'every' || (led?.by === 'for' && said.length > 0)) every.add(name)
      }
    }
  })
  const isIdentity = sentence.some(other => isOneOf(other, IDENTITY))
  const told = [...domains].flatMap(([name, domain]) => (isTold(domain) ? [[name, domain] as const] : []))
  for (const [name, domain] of domains) if (!isTold(domain)) every.delete(name)
  return { domains: new Map(told), every, isIdentity }
}

/**
 * Whether a domain is known from what was said: not where the parts of it exclude each other, and are cases; nor where
 * a positive number alone bounds it from above, since a size begins at 0 and nobody says so.
 */
const isTold = (domain: SymbolDomain | null): domain is SymbolDomain => {
  const range = domain && rangeOf(domain)
  return domain !== null && !(range?.from === null && range.to !== null && range.to.sign() > 0)
}

/** What several domains have in common; null where that is nothing. */
function common(domains: readonly SymbolDomain[]): SymbolDomain | null {
  const ranges = domains.flatMap(domain => rangeOf(domain) ?? [])
  const lows = ranges.flatMap(({ from }) => from ?? []).sort((a, b) => b.cmp(a))
  const highs = ranges.flatMap(({ to }) => to ?? []).sort((a, b) => a.cmp(b))
  return ranges.length === 0 ? 'real' : rangeBetween(lows[0], highs[0])
}

/** How a formula is led to. */
interface Led {
  readonly by: 'every' | 'for'
  /** "For all positive x", "for every natural number n", "for each negative x". */
  readonly domain: SymbolDomain | null
}

/** The word that leads to a formula: past others such as it, and words that say of what kind it is. */
function ledBy(sentence: readonly Token[], at: number): Led | null {
  let domain: SymbolDomain | null = null
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence[i]!
    if (isOneOf(token, EVERY)) return { by: 'every', domain }
    if (isOneOf(token, FOR_DOMAIN)) return { by: 'for', domain }
    if (!isOneOf(token, KINDS) && token.kind !== 'break' && token.kind !== 'math') return null
    if (isOneOf(token, POSITIVE)) domain = 'positive'
    if (isOneOf(token, NEGATIVE)) domain = below(Rational.ZERO)
  }
  return null
}

const POSITIVE: readonly string[] = ['positive', 'natural']
const NEGATIVE: readonly string[] = ['negative']
const KINDS: readonly string[] =
  'and real positive negative nonnegative natural whole integer number value fixed choice possible'.split(' ')

type Spoken = readonly (readonly [string, SymbolDomain | null])[]

/** What each formula speaks of: all others of its sentence ask for it. */
const spoken = new WeakMap<Reading, Map<Chain, Spoken>>()

function domainsOf(chain: Chain, reading: Reading): Spoken {
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
  const names = (node: Node): string[] =>
    (node.head === 'sequence' ? node.args : [node]).flatMap(part => {
      const term = isName(part) ? lowered(part, reading.glossary) : null
      return (term && keyOf(term)) ?? []
    })
  const [first, second] = terms as [Node, Node?]
  const operators = signs.map(({ operator }) => operator).join('')
  if (operators === '') return names(first).map(name => [name, null])
  if (operators === '∈') return names(first).map(name => [name, setDomain(second!, reading)])
  if (!/^(?:[<≤]{1,2}|[>≥]{1,2})$/.test(operators)) return []
  const rising = /^[<≤]/.test(operators) ? terms : terms.toReversed()
  const [low, high] = [exactly(rising[0], reading), exactly(rising.at(-1), reading)]
  const domain = rangeBetween(low, high)
  if (domain === null || (rising.length === 3) !== (low !== undefined && high !== undefined)) return []
  return names(low ? rising[1]! : rising[0]!).map(name => [name, domain])
}

/** What lies between two numbers, or beyond the only one that is known; null between none. */
function rangeBetween(low: Rational | undefined, high: Rational | undefined): SymbolDomain | null {
  if (low && high) return high.gt(low) ? between(low, high) : null
  return low ? above(low) : high ? below(high) : null
}

function exactly(node: Node | undefined, { glossary }: Reading): Rational | undefined {
  const term = node && lowered(node, glossary)
  return term ? exactValue(term) : undefined
}

const above = (from: Rational): SymbolDomain => (from.isZero() ? 'positive' : { from, to: null })
const below = (to: Rational): SymbolDomain => ({ from: null, to })
const between = (from: Rational, to: Rational): SymbolDomain =>
  from.isZero() && to.eq(1) ? 'unit' : { from, to }

function setDomain(node: Node, reading: Reading): SymbolDomain | null {
  if (node.head === 'set') return node.text === 'R' ? 'real' : node.text === 'N' ? 'positive' : null
  if (node.head !== 'sequence' || node.args.length !== 2) return null
  const [from, to] = node.args as [Node, Node]
  const [low, high] = [exactly(from, reading), exactly(to, reading)]
  const isRange = (low || (from.head === 'neg' && isInfinite(from.args[0]!))) && (high || isInfinite(to))
  return isRange ? rangeBetween(low, high) : null
}

const isInfinite = ({ head, text }: Node): boolean => head === 'symbol' && text === 'infty'
