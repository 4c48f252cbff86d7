import type { Token } from '../documents/document.js'
import type { Domains, SymbolDomain } from '../evidence/domain.js'
import { isName } from '../latex/names.js'
import type { Chain, Node } from '../latex/node.js'
import type { Rational } from '../numeric/rational.js'
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
  const domains = new Map<string, SymbolDomain>()
  const every = new Set<string>()
  sentence.forEach((other, i) => {
    for (const chain of reading.chains.get(other) ?? []) {
      const led = ledBy(sentence, i)
      for (const [name, own] of domainsOf(chain, reading)) {
        const domain = own ?? (led?.isPositive ? 'positive' : null)
        if (domain !== null) domains.set(name, domain)
        if (led?.by === 'every' || (led?.by === 'for' && domain !== null)) every.add(name)
      }
    }
  })
  const isIdentity = sentence.some(other => isOneOf(other, IDENTITY))
  return { domains, every, isIdentity }
}

/** How a formula is led to. */
interface Led {
  readonly by: 'every' | 'for'
  /** "For all positive x", "for every natural number n". */
  readonly isPositive: boolean
}

/** The word that leads to a formula: past others such as it, and words that say of what kind it is. */
function ledBy(sentence: readonly Token[], at: number): Led | null {
  let isPositive = false
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence[i]!
    if (isOneOf(token, EVERY)) return { by: 'every', isPositive }
    if (isOneOf(token, FOR_DOMAIN)) return { by: 'for', isPositive }
    if (!isOneOf(token, KINDS) && token.kind !== 'break' && token.kind !== 'math') return null
    isPositive ||= isOneOf(token, POSITIVE)
  }
  return null
}

const POSITIVE: readonly string[] = ['positive', 'natural']
const KINDS: readonly string[] =
  'and real positive nonnegative natural whole integer number value fixed choice possible'.split(' ')

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
  const [first, second, third] = terms as [Node, Node?, Node?]
  const operators = signs.map(({ operator }) => operator).join('')
  if (operators === '') return names(first).map(name => [name, null])
  if (operators === '∈') return names(first).map(name => [name, setDomain(second!, reading)])
  const lower = exactly(operators.length === 2 ? first : second, reading)
  if (/^[>≥]$/.test(operators) && lower) return names(first).map(name => [name, above(lower)])
  const upper = exactly(third, reading)
  return /[<≤]{2}/.test(operators) && lower && upper?.gt(lower)
    ? names(second!).map(name => [name, between(lower, upper)])
    : []
}

function exactly(node: Node | undefined, { glossary }: Reading): Rational | undefined {
  const term = node && lowered(node, glossary)
  return term ? exactValue(term) : undefined
}

const above = (from: Rational): SymbolDomain => (from.isZero() ? 'positive' : { from, to: null })
const between = (from: Rational, to: Rational): SymbolDomain =>
  from.isZero() && to.eq(1) ? 'unit' : { from, to }

function setDomain(node: Node, reading: Reading): SymbolDomain | null {
  if (node.head === 'set') return node.text === 'R' ? 'real' : node.text === 'N' ? 'positive' : null
  if (node.head !== 'sequence' || node.args.length !== 2) return null
  const [from, to] = node.args as [Node, Node]
  const low = exactly(from, reading)
  if (!low) return null
  if (to.head === 'symbol' && to.text === 'infty') return above(low)
  const high = exactly(to, reading)
  return high?.gt(low) ? between(low, high) : null
}
