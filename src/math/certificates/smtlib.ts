import { primitiveFunction } from '../functions/functions.js'
import type { Rational } from '../number/rational.js'
import { guardDepth } from '../term/depth.js'
import { exactValue } from '../term/evaluate.js'
import { keyOf } from '../term/key.js'
import { isPositiveByForm } from '../term/positive.js'
import { toPlain } from '../term/print.js'
import { freeIndicesOf } from '../term/symbols.js'
import type { Term } from '../term/term.js'
import type { Purification } from './purify.js'
import { Exponents, type Translating } from './smtlib-exponent.js'
import { powerText, productText, quotedSymbol, realText, sumText } from './smtlib-text.js'

/** Where a term is read: how many members there are, and what is known of the names in it. */
export interface SmtLibFrame {
  /** How many members each symbol counts. */
  readonly sizes: ReadonlyMap<string, number>
  /** Symbols, groups and opaque applications, by their keys, that are positive, or strictly between 0 and 1. */
  readonly positive: ReadonlySet<string>
  readonly unit: ReadonlySet<string>
}

/** A person's statement takes some hundreds; sums in sums cost the product of their sizes. */
const MAX_PARTS = 20_000
const MAX_CHARACTERS = 200_000
const MAX_FACTORS = 64

/**
 * Terms over the reals of SMT-LIB 2, at the given members of their free indices. Sums are written out, member for member;
 * powers with integer exponents are products; roots, exponentials and logarithms are symbols of the purification, which
 * knows what is true of them. Throws RangeError for what would be too large, and for a size that is not known.
 */
export class SmtLibTranslation implements Translating {
  /** Under which all the terms read so far are defined. */
  private readonly required = new Set<string>()
  private readonly members: Map<string, number>
  private readonly texts = new Map<string, Map<Term, string>>()
  private readonly exponents: Exponents
  private muted = false
  private parts = 0

  constructor(
    private readonly purification: Purification,
    private readonly frame: SmtLibFrame,
    members: ReadonlyMap<string, number> = new Map(),
  ) {
    this.members = new Map(members)
    this.exponents = new Exponents(this, purification)
  }

  get conditions(): readonly string[] {
    return [...this.required]
  }

  /** The term, whose conditions are from now on among the `conditions`. */
  translate(term: Term): string {
    guardDepth(term)
    return this.text(term)
  }

  text(term: Term): string {
    const place = [...freeIndicesOf(term)].map(index => `${index} ${this.members.get(index)}`)
    const key = JSON.stringify([this.muted, ...place])
    const known = this.texts.get(key) ?? new Map<Term, string>()
    this.texts.set(key, known)
    const seen = known.get(term)
    if (seen !== undefined) return seen
    if (++this.parts > MAX_PARTS)
      throw new RangeError(`smtlib: expected at most ${MAX_PARTS} parts, got more`)
    const text = this.read(term)
    if (text.length > MAX_CHARACTERS)
      throw new RangeError(`smtlib: expected at most ${MAX_CHARACTERS} characters, got more`)
    known.set(term, text)
    return text
  }

  isPositive(term: Term): boolean {
    const { positive, unit, sizes } = this.frame
    return isPositiveByForm(term, key => positive.has(key) || unit.has(key) || sizes.has(key))
  }

  sizeOf(name: string): number | undefined {
    return this.frame.sizes.get(name)
  }

  overMembers<T>(sum: Term & { readonly kind: 'sum' }, read: (body: Term) => T): readonly T[] {
    const size = this.sizeOf(sum.size)
    if (size === undefined) throw new RangeError(`smtlib: expected a size for ${sum.size}, got none`)
    const shadowed = this.members.get(sum.index)
    const values = Array.from({ length: size }, (_, member) => {
      this.members.set(sum.index, member + 1)
      return read(sum.body)
    })
    if (shadowed === undefined) this.members.delete(sum.index)
    else this.members.set(sum.index, shadowed)
    return values
  }

  private read(term: Term): string {
    switch (term.kind) {
      case 'number':
        return realText(term.value)
      case 'symbol':
        return this.symbol(term.name)
      case 'indexed':
        return this.member(term.name, this.memberAt(term.index))
      case 'add':
        return sumText(term.terms.map(part => this.text(part)))
      case 'multiply':
        return productText(term.factors.map(factor => this.text(factor)))
      case 'power':
        return this.power(term.base, term.exponent)
      case 'exp':
        this.text(term.argument)
        return this.exponents.exponential(term.argument)
      case 'ln':
        this.requireBase(term.argument, '>')
        return this.exponents.logarithmText(term.argument)
      case 'sum':
        return sumText(this.overMembers(term, body => this.text(body)))
      case 'apply':
        return this.apply(term)
    }
  }

  private symbol(name: string): string {
    const size = this.sizeOf(name)
    return size === undefined ? this.named(name, quotedSymbol(name)) : `${size}.0`
  }

  private member(group: string, member: number): string {
    return this.named(group, quotedSymbol(group, member))
  }

  private named(key: string, symbol: string): string {
    return this.purification.name(symbol, this.domainOf(key, symbol))
  }

  private domainOf(key: string, symbol: string): readonly string[] {
    if (this.frame.unit.has(key)) return [`(> ${symbol} 0.0)`, `(< ${symbol} 1.0)`]
    return this.frame.positive.has(key) ? [`(> ${symbol} 0.0)`] : []
  }

  private memberAt(index: string): number {
    const member = this.members.get(index)
    if (member === undefined)
      throw new RangeError(`smtlib: expected a member for the index ${index}, got none`)
    return member
  }

  private power(base: Term, exponent: Term): string {
    const exact = exactValue(exponent)
    if (exact?.isInteger()) return this.integerPower(base, exact)
    if (exact?.denominator === 2n && !this.isPositive(base)) return this.root(base, exact)
    this.requireBase(base, '>')
    this.text(exponent)
    return this.exponents.power(base, exponent)
  }

  private integerPower(base: Term, exponent: Rational): string {
    const text = this.text(base)
    if (exponent.sign() < 0) this.require(`(not (= ${text} 0.0))`)
    return writtenPower(text, exponent.numerator)
  }

  private root(base: Term, exponent: Rational): string {
    this.requireBase(base, exponent.sign() < 0 ? '>' : '>=')
    return writtenPower(this.purification.root(this.text(base)), exponent.numerator)
  }

  private requireBase(base: Term, relation: '>' | '>='): void {
    const text = this.text(base)
    if (!this.isPositive(base)) this.require(`(${relation} ${text} 0.0)`)
  }

  private require(condition: string): void {
    if (!this.muted) this.required.add(condition)
  }

  private apply(term: Term & { readonly kind: 'apply' }): string {
    const { name } = term
    const primitive = primitiveFunction(name)
    if (!primitive) return this.opaque(term)
    const { arity, smtlib } = primitive
    if (!smtlib) throw new RangeError(`smtlib: expected a function that it can state, got ${name}`)
    const values = term.arguments.map(argument => this.text(argument))
    if (arity === 'several' ? values.length === 0 : values.length !== arity)
      throw new RangeError(`smtlib: expected another number of values of ${name}, got ${values.length}`)
    return smtlib(values, this.purification)
  }

  /** What an opaque function is of need not be defined: only whether it is the same matters. */
  private opaque(term: Term & { readonly kind: 'apply' }): string {
    const before = this.muted
    this.muted = true
    const values = term.arguments.map(argument => this.text(argument))
    this.muted = before
    const indices = [...freeIndicesOf(term)]
    const key = indices.length > 1 ? toPlain(term) : keyOf(term)!
    const wanted = quotedSymbol(key, ...indices.map(index => this.memberAt(index)))
    const domainOf = (symbol: string) => this.domainOf(key, symbol)
    return this.purification.application(term.name, wanted, values, domainOf)
  }
}

function writtenPower(base: string, exponent: bigint): string {
  if (exponent > MAX_FACTORS || exponent < -MAX_FACTORS)
    throw new RangeError(`smtlib: expected a power of at most ${MAX_FACTORS} factors, got ${exponent}`)
  return powerText(base, Number(exponent))
}
