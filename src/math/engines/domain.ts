import { Rational } from '../number/rational.js'
import { substitute } from '../term/substitute.js'
import { symbolsOf } from '../term/symbols.js'
import { add, divide, multiply, number, subtract, symbol, type Term } from '../term/term.js'

/** An open range; an end that is null is no bound. */
export interface Range {
  readonly from: Rational | null
  readonly to: Rational | null
  /** Only its whole numbers: points are taken among them, while a proof for all of the range is one for these too. */
  readonly isWhole?: true
}

/** The values that a symbol may take. */
export type SymbolDomain = 'real' | 'positive' | 'unit' | Range

/** The domain of each symbol; a symbol without one is any real number. */
export type Domains = ReadonlyMap<string, SymbolDomain>

const POSITIVE: Range = { from: Rational.ZERO, to: null }
const UNIT: Range = { from: Rational.ZERO, to: Rational.ONE }

/** The domain that a claim writes, such as `['1/2', '∞']`. */
export function domainFrom(domain: Domain): SymbolDomain {
  if (typeof domain === 'string') return domain
  const [from, to] = domain
  return { from: Rational.of(from), to: to === '∞' ? null : Rational.of(to) }
}

/** The range of a domain; null for every real number, which is what a symbol without a domain may be. */
export function rangeOf(domain: SymbolDomain | undefined): Range | null {
  if (domain === undefined || domain === 'real') return null
  if (domain === 'positive') return POSITIVE
  return domain === 'unit' ? UNIT : domain
}

/** The symbols that a domain keeps positive. */
export const positiveIn = (domains: Domains): string[] =>
  [...domains].flatMap(([name, domain]) => {
    const range = rangeOf(domain)
    return range?.from && range.from.sign() >= 0 ? [name] : []
  })

/** A domain as people write it: `p in (1/2, 1)`, `n > 1, a whole number`; null for every real number. */
export function showDomain(name: string, domain: SymbolDomain | undefined): string | null {
  const range = rangeOf(domain)
  if (!range) return null
  const { from, to, isWhole } = range
  const bounds =
    from && to ? `${name} in (${from}, ${to})` : from ? `${name} > ${from}` : to && `${name} < ${to}`
  if (!isWhole) return bounds
  return bounds ? `${bounds}, a whole number` : `${name} a whole number`
}

/**
 * A term over positive symbols alone in place of those with a range: x = (a + b w)/(1 + w) runs through (a, b), and
 * x = a + w through all above a, b - w through all below b, as w > 0 does. What is positive for every w > 0 is so on the whole range.
 */
export function overPositive(
  term: Term,
  domains: Domains,
): { readonly term: Term; readonly positive: readonly string[] } {
  const replacements = new Map<string, Term>()
  const positive: string[] = []
  for (const name of symbolsOf(term)) {
    const range = rangeOf(domains.get(name))
    if (!range || (!range.from && !range.to)) continue
    const isPlain = range.from?.isZero() === true && !range.to
    const own = isPlain ? name : `(odds of ${name})`
    positive.push(own)
    if (!isPlain) replacements.set(name, within(range, symbol(own)))
  }
  return { term: substitute(term, replacements), positive }
}

function within({ from, to }: Range, w: Term): Term {
  if (!from) return subtract(number(to!), w)
  if (!to) return add(number(from), w)
  return divide(add(number(from), multiply(number(to), w)), add(1, w))
}

/** The values that a symbol may take: an open range, to ∞ without an end, or a name for one. Without an entry: every real number. */
export type Domain = 'positive' | 'unit' | 'real' | readonly [from: string, to: string]
