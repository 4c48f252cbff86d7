import { Rational } from '../number/rational.js'

/**
 * A term of mathematics: what every statement of a document is lowered to, and what every engine reads.
 *
 * A sum runs over the members of a group: its index is bound, `size` names the symbol that counts the members
 * (`#i` where the document gives the group no size of its own). A number keeps the digits that the document wrote.
 */
export type Term =
  | { readonly kind: 'number'; readonly value: Rational; readonly written?: string }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'indexed'; readonly name: string; readonly index: string }
  | { readonly kind: 'add'; readonly terms: readonly Term[] }
  | { readonly kind: 'multiply'; readonly factors: readonly Term[] }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'exp'; readonly argument: Term }
  | { readonly kind: 'ln'; readonly argument: Term }
  | { readonly kind: 'sum'; readonly index: string; readonly size: string; readonly body: Term }
  | { readonly kind: 'apply'; readonly name: string; readonly arguments: readonly Term[] }

/** Anything that reads as a term: a term, a safe integer, or text: digits are a number, else the name of a symbol. */
export type TermLike = Term | number | string

/** The term that `like` stands for. */
export function term(like: TermLike): Term {
  if (typeof like === 'object') return like
  if (typeof like === 'number') return number(like)
  return /^[-+]?\.?\d/.test(like) ? number(like) : symbol(like)
}

/** An exact number, with the digits as written where a document wrote them. */
export function number(value: Rational | string | number, written?: string): Term {
  const exact = Rational.of(value)
  return written === undefined ? { kind: 'number', value: exact } : { kind: 'number', value: exact, written }
}

export const symbol = (name: string): Term => ({ kind: 'symbol', name })

/** The member `index` of the group `name`: r_i. */
export const indexed = (name: string, index: string): Term => ({ kind: 'indexed', name, index })

export const add = (...terms: TermLike[]): Term => ({ kind: 'add', terms: terms.map(term) })

export const multiply = (...factors: TermLike[]): Term => ({ kind: 'multiply', factors: factors.map(term) })

export const power = (base: TermLike, exponent: TermLike): Term => ({
  kind: 'power',
  base: term(base),
  exponent: term(exponent),
})

export const negate = (value: TermLike): Term => multiply(-1, value)

export const subtract = (left: TermLike, right: TermLike): Term => add(left, negate(right))

export const divide = (dividend: TermLike, divisor: TermLike): Term => multiply(dividend, power(divisor, -1))

export const exp = (argument: TermLike): Term => ({ kind: 'exp', argument: term(argument) })

/** The natural logarithm. */
export const ln = (argument: TermLike): Term => ({ kind: 'ln', argument: term(argument) })

export const squareRoot = (radicand: TermLike): Term => power(radicand, '1/2')

/** Σ over the group of `size` members that `index` runs through; the size is the symbol `#index` unless named. */
export const sum = (index: string, body: TermLike, size = `#${index}`): Term => ({
  kind: 'sum',
  index,
  size,
  body: term(body),
})

/** A function by its name: `min`, `max` and `abs` are known to every reading, any other is opaque. */
export const apply = (name: string, ...args: TermLike[]): Term => ({
  kind: 'apply',
  name,
  arguments: args.map(term),
})

/** σ(x) = 1/(1 + e⁻ˣ), the logistic function, written out. */
export const sigmoid = (argument: TermLike): Term => power(add(1, exp(negate(argument))), -1)
