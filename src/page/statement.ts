import { anotherCaseIn } from '../english/discourse-cue.js'
import { sentenceOf } from '../english/sentence.js'
import { type SymbolDomain, showDomain } from '../math/engines/domain.js'
import type { SearchEffort } from '../math/engines/search.js'
import type { Judgement } from '../math/judges/judgement.js'
import { definableIn } from '../math/term/key.js'
import { groupsOf, PI, sizesOf } from '../math/term/symbols.js'
import type { Term } from '../math/term/term.js'
import type { Link } from '../notation/tree/link.js'
import type { Chain } from '../notation/tree/node.js'
import { imaginaryUnitOf } from './complex/complex-place.js'
import type { ImaginaryUnit } from './complex/imaginary-unit.js'
import { continuesFrom, mayContinueFrom, standsWhole } from './continuation.js'
import { type Kind, Kinds } from './kind.js'
import type { Page } from './page.js'
import { type Asserted, assertedAt } from './quantifiers.js'
import type { Reading } from './reading.js'
import { type StatedChain, statedChains } from './stated-chain.js'
import type { Place } from './symbols/ground.js'
import type { SymbolTable } from './symbols/symbol-table.js'

/** One relation of a page, read once: its sides, what it is, and what its place says of its symbols. */
export interface Statement {
  readonly link: Link
  /** The chain of relations that it is a part of, and its place in it. */
  readonly chain: StatedChain
  readonly index: number
  readonly reading: Reading
  readonly kind: Kind
  /** Whether nothing that stands before it belongs to it. */
  readonly isWhole: boolean
  /** The domains and quantifiers that its sentence states. */
  readonly asserted: Asserted
  readonly symbols: SymbolTable
  /** What the whole document says, for a name of which the page says nothing. */
  readonly everywhere: SymbolTable
  readonly effort: SearchEffort
  /** The imaginary unit, where it is a relation between complex expressions. */
  readonly unit: ImaginaryUnit | null
}

const known = new WeakMap<Reading, readonly Statement[]>()

/** The relations of a part of a page in order; each is read once, however many rules ask for it. */
export function statementsOf(reading: Reading, page: Page): readonly Statement[] {
  const found = known.get(reading) ?? read(reading, page)
  known.set(reading, found)
  return found
}

function read(reading: Reading, page: Page): readonly Statement[] {
  const { symbols, everywhere, effort } = page
  const kinds = new Kinds(reading)
  return [...statedChains(reading, mayContinueFrom)].flatMap(chain => {
    const { terms, signs, token, follows } = chain
    const isWhole = follows ? continuesFrom(follows, token, reading) : standsWhole(token, reading)
    const asserted = assertedAt(token, reading)
    return signs.map((sign, index) => {
      const link = { left: terms[index]!, sign, right: terms[index + 1]! }
      const unit = imaginaryUnitOf(link, placeOf({ link, chain, reading }), page)
      const kind = kinds.of(link, index, chain, unit)
      const place = { link, chain, index, reading, kind, unit, isWhole: index > 0 || isWhole }
      return { ...place, asserted, symbols, everywhere, effort }
    })
  })
}

export const placeOf = ({ link, chain, reading }: Pick<Statement, 'link' | 'chain' | 'reading'>): Place => ({
  token: chain.token,
  reading,
  start: link.left.start,
  end: link.right.end,
})

/** The chain behind one in the same formula. */
export function nextChain({ chain: { chain, token }, reading: { chains } }: Statement): Chain | undefined {
  const all = chains.get(token)!
  return all[all.indexOf(chain) + 1]
}

/** The word by which the sentence of a place begins another case, or null. */
export const caseWordAt = ({ chain: { token }, reading }: Statement): string | null =>
  anotherCaseIn(sentenceOf(token, reading).filter(other => other !== token))

/** The free symbols of some terms; null where anything else is free in them, of which nothing is known. */
export function plainSymbolsOf(...terms: readonly Term[]): ReadonlySet<string> | null {
  const found = new Set<string>()
  for (const term of terms) {
    if (groupsOf(term).size + sizesOf(term).size > 0) return null
    for (const key of definableIn(term).keys()) {
      if (!isPlain(key)) return null
      if (key !== PI) found.add(key)
    }
  }
  return found
}

/** A gradient goes by a symbol too, and so does what stands under a hat; the key of an application has brackets. */
const isPlain = (key: string): boolean => !/[∇ (]/.test(key)

/** The domains of some symbols: as the page says, every real number where it says "for all" and no more, else as given. */
export const domainsOf = (
  names: Iterable<string>,
  { domains, every }: Asserted,
  otherwise: SymbolDomain,
): ReadonlyMap<string, SymbolDomain> =>
  new Map(
    [...names].map(name => [name, domains.get(name) ?? (every.has(name) ? 'real' : otherwise)] as const),
  )

/** A judgement with what it takes symbols to be of which the page says nothing, as conditions of its evidence. */
export function assuming(
  judged: Judgement,
  names: Iterable<string>,
  { domains }: Asserted,
  otherwise: SymbolDomain,
): Judgement {
  const taken = [...names].flatMap(name => (domains.has(name) ? [] : (showDomain(name, otherwise) ?? [])))
  const { evidence } = judged
  return {
    ...judged,
    evidence: evidence && { ...evidence, conditions: [...new Set([...evidence.conditions, ...taken])] },
  }
}
