import { Rational } from '../number/rational.js'
import type { Laurent, LaurentPart, Powers } from '../term/laurent.js'
import { powerText, productText, realText, sumText } from './smtlib-text.js'

/** A symbol of a script, and what it stands for. */
export interface Declaration {
  readonly symbol: string
  /** In the notation of SMT-LIB with exp, log, sqrt, min and max; null for a name that the statement is about. */
  readonly meaning: string | null
}

/** Longer products are not written out; their factor keeps a symbol of its own, of which less is known. */
const MAX_FACTORS = 64

/** More pairs of applications than that are not told that they agree where their arguments do. */
const MAX_CONGRUENT = 12

/**
 * The fresh symbols that stand for what the arithmetic of reals does not have, and what is known of them. An axiom about a
 * symbol holds wherever the value that it stands for is defined, and says so by an implication.
 */
export class Purification {
  private readonly declared = new Map<string, Declaration>()
  private readonly known = new Set<string>()
  private readonly congruent = new Set<string>()
  private readonly antilogarithms = new Map<string, string>()
  private readonly applications = new Map<string, { symbol: string; values: readonly string[] }[]>()
  /** The functions of which the axioms say less than is true: `sat` means nothing beside them. */
  readonly abstracted = new Set<string>()

  get declarations(): readonly Declaration[] {
    return [...this.declared.values()]
  }

  /** What the domain says of the names, and what is known of the fresh symbols. */
  get axioms(): readonly string[] {
    return [...this.known]
  }

  /** That a function has one value where its arguments are equal. */
  get congruences(): readonly string[] {
    return [...this.congruent]
  }

  /** A name of the statement, with what its domain says. */
  name(symbol: string, domain: readonly string[]): string {
    this.declare(symbol, null)
    for (const says of domain) this.known.add(says)
    return symbol
  }

  /** √base: the symbol s with s ≥ 0 and s² = base. */
  root(base: string): string {
    const symbol = this.fresh('sqrt', `(sqrt ${base})`)
    this.known.add(`(=> (>= ${base} 0.0) (and (>= ${symbol} 0.0) (= (* ${symbol} ${symbol}) ${base})))`)
    return symbol
  }

  /** The least or greatest of some values: one of them, and on the one side of all. */
  extreme(name: 'min' | 'max', values: readonly string[]): string {
    const symbol = this.fresh(name, `(${name} ${values.join(' ')})`)
    const order = name === 'min' ? '<=' : '>='
    const bounds = values.map(value => `(${order} ${symbol} ${value})`)
    const isOne = values.map(value => `(= ${symbol} ${value})`).join(' ')
    this.known.add(`(and ${bounds.join(' ')} (or ${isOne} false))`)
    return symbol
  }

  /** A function of which nothing is known but that equal arguments have equal values. */
  application(
    name: string,
    wanted: string,
    values: readonly string[],
    domainOf: (symbol: string) => readonly string[],
  ): string {
    const others = this.applications.get(name) ?? []
    const seen = others.find(other => JSON.stringify(other.values) === JSON.stringify(values))
    if (seen) return seen.symbol
    const symbol = this.declared.has(wanted) ? this.fresh('apply', JSON.stringify([name, values])) : wanted
    this.name(symbol, domainOf(symbol))
    const alike = others.filter(other => other.values.length === values.length)
    if (alike.length >= MAX_CONGRUENT) this.abstracted.add('apply')
    else for (const other of alike) this.congruent.add(congruence(symbol, values, other.symbol, other.values))
    this.applications.set(name, [...others, { symbol, values }])
    return symbol
  }

  /** The atom of an exponent that stands for ln of a positive value, whose text is `value`. */
  logarithm(of: string, value: string): string {
    const atom = `(log ${of})`
    if (!this.antilogarithms.has(atom)) this.antilogarithms.set(atom, value)
    return atom
  }

  /** The real that stands for ln of a positive value, when it is not in an exponent. */
  logarithmSymbol(atom: string): string {
    this.abstracted.add('log')
    return this.fresh('log', atom)
  }

  /** e^(Σ cₖ uₖ) = Π (e^uₖ)^cₖ, a positive symbol for each product of atoms u; e^(c ln a) = aᶜ. */
  exponential(exponent: Laurent): string {
    return productText(exponent.parts.map(part => this.factor(part)))
  }

  private factor({ coefficient, powers }: LaurentPart): string {
    const [numerator, denominator] = [Number(coefficient.numerator), Number(coefficient.denominator)]
    if (Math.abs(numerator) > MAX_FACTORS || denominator > MAX_FACTORS)
      return this.positive(`(exp ${partText({ coefficient, powers })})`)
    return powerText(this.base(powers, denominator), numerator)
  }

  /** e^(u/q), whose q-th power is e^u, or a where u = ln a. */
  private base(powers: Powers, denominator: number): string {
    const antilogarithm = this.antilogarithmOf(powers)
    if (denominator === 1) return antilogarithm ?? this.exponentialOf(powers, 1)
    const whole = antilogarithm ?? this.exponentialOf(powers, 1)
    const symbol = this.exponentialOf(powers, denominator)
    const link = `(= ${powerText(symbol, denominator)} ${whole})`
    this.known.add(antilogarithm === undefined ? link : `(=> (> ${whole} 0.0) ${link})`)
    return symbol
  }

  private antilogarithmOf(powers: Powers): string | undefined {
    const [atom, another] = powers
    return atom && !another && atom[1] === 1 ? this.antilogarithms.get(atom[0]) : undefined
  }

  private exponentialOf(powers: Powers, denominator: number): string {
    const coefficient = Rational.ratio(1n, BigInt(denominator))
    const isRoot = this.antilogarithmOf(powers) !== undefined
    return this.positive(`(exp ${partText({ coefficient, powers })})`, isRoot)
  }

  /** A root of a known value is all that it says; of another exponential there is more to know. */
  private positive(meaning: string, isRoot = false): string {
    if (!isRoot) this.abstracted.add('exp')
    const symbol = this.fresh('exp', meaning)
    this.known.add(`(> ${symbol} 0.0)`)
    return symbol
  }

  private fresh(kind: string, meaning: string): string {
    const seen = [...this.declared.values()].find(declaration => declaration.meaning === meaning)
    return seen?.symbol ?? this.declare(`|@${kind} ${this.declared.size + 1}|`, meaning)
  }

  private declare(symbol: string, meaning: string | null): string {
    if (!this.declared.has(symbol)) this.declared.set(symbol, { symbol, meaning })
    return symbol
  }
}

function congruence(left: string, of: readonly string[], right: string, other: readonly string[]): string {
  const equal = of.map((value, place) => `(= ${value} ${other[place]})`)
  return `(=> (and true ${equal.join(' ')}) (= ${left} ${right}))`
}

/** The text of a sum of products of atoms, which are texts themselves. */
export const laurentText = (laurent: Laurent): string => sumText(laurent.parts.map(partText))

function partText({ coefficient, powers }: LaurentPart): string {
  const factors = [...powers.keys()].sort().map(atom => powerText(atom, powers.get(atom)!))
  return productText(coefficient.eq(1) ? factors : [realText(coefficient), ...factors])
}
