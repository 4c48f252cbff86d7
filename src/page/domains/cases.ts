import type { Domains, SymbolDomain } from '../../math/engines/domain.js'
import type { Rational } from '../../math/number/rational.js'
import { definableIn } from '../../math/term/key.js'
import { type Replacement, substitute } from '../../math/term/substitute.js'
import { groupsOf, PI, sizesOf } from '../../math/term/symbols.js'
import { add, number, symbol, type Term } from '../../math/term/term.js'
import { timesPi } from './multiple-of-pi.js'
import type { DomainPiece } from './piece.js'

/** The two sides of a claim on one part of its domain; of a symbol x that is measured in π they speak as of π·(x/π). */
export interface OwnCase {
  readonly left: Term
  readonly right: Term
  readonly domains: Domains
  /** The symbols that have one value here. */
  readonly values: ReadonlyMap<string, Rational>
}

/** The cases that make up a domain, or why there are none to judge. */
export type OwnCases =
  | { readonly cases: readonly OwnCase[] }
  | {
      readonly cases: null
      readonly reason: 'free-symbols' | 'notation' | 'too-large'
      readonly because: string
    }

const MAX_CASES = 64

/** Splits a claim by the parts of the domains of its symbols: each open range, each end that belongs to it. */
export function casesOf(
  left: Term,
  right: Term,
  stated: ReadonlyMap<string, readonly DomainPiece[]>,
): OwnCases {
  const both = add(left, right)
  const sizes = [...sizesOf(both)].filter(name => !name.startsWith('#'))
  const parts = [...definableIn(both)].filter(([key]) => key !== PI && !sizesOf(both).has(key))
  const missing = [...sizes, ...parts.map(([key]) => key)].filter(key => !stated.has(key))
  if (missing.length > 0) {
    const because = `nothing says which values ${missing.join(', ')} may take: expected a line for:`
    return { cases: null, reason: 'free-symbols', because }
  }
  const unfit = unfitting(both, sizes, parts, stated)
  if (unfit !== null) return { cases: null, reason: 'notation', because: unfit }
  const count = parts.reduce((product, [key]) => product * stated.get(key)!.length, 1)
  if (count > MAX_CASES)
    return { cases: null, reason: 'too-large', because: `expected at most ${MAX_CASES} cases, got ${count}` }
  const choices = parts.reduce<readonly Choice[]>(
    (found, [key, part]) =>
      stated.get(key)!.flatMap(piece => found.map(choice => [...choice, { key, part, piece }])),
    [[]],
  )
  return { cases: choices.map(choice => caseOf(left, right, choice)) }
}

type Choice = readonly { readonly key: string; readonly part: Term; readonly piece: DomainPiece }[]

function caseOf(left: Term, right: Term, choice: Choice): OwnCase {
  const replacements: Replacement[] = []
  const values = new Map<string, Rational>()
  const domains = new Map<string, SymbolDomain>()
  for (const { key, part, piece } of choice) {
    const name = piece.inPi ? `${key}/π` : key
    const isRange = piece.kind === 'range'
    if (isRange) domains.set(name, piece.domain)
    else values.set(name, piece.value)
    const to = isRange ? symbol(name) : number(piece.value)
    if (piece.inPi) replacements.push({ from: part, to: timesPi(to) })
    else if (!isRange) replacements.push({ from: part, to })
  }
  const put = (side: Term) => substitute(side, replacements)
  return { left: put(left), right: put(right), domains, values }
}

/** Members of a group are any reals to the engines, and groups are tried from two members on. */
function unfitting(
  both: Term,
  sizes: readonly string[],
  parts: readonly (readonly [string, Term])[],
  stated: ReadonlyMap<string, readonly DomainPiece[]>,
): string | null {
  const groups = groupsOf(both)
  const bound = parts.find(([key, { kind }]) => kind === 'indexed' && !isEveryNumber(stated.get(key)!))
  if (bound)
    return `expected the members ${[...groups].join(', ')} to be any real numbers, got another domain`
  const size = sizes.find(name => !isEverySize(stated.get(name)!))
  return size === undefined
    ? null
    : `expected ${size} to be any whole number from 1 or 2 on, got another domain`
}

const isEveryNumber = ([piece, ...others]: readonly DomainPiece[]): boolean =>
  others.length === 0 && piece?.kind === 'range' && piece.domain === 'real'

function isEverySize(pieces: readonly DomainPiece[]): boolean {
  const range = pieces.flatMap(piece => (piece.kind === 'range' ? piece.domain : []))[0]
  const low = pieces.flatMap(piece => (piece.kind === 'value' ? piece.value : []))[0]
  const isWhole = typeof range === 'object' && range.isWhole === true && range.to === null
  return isWhole && low !== undefined && low.sign() > 0 && low.lte(2)
}
