import { exactValue } from '../term/evaluate.js'
import { add, divide, ln, multiply, number, type Term } from '../term/term.js'

/** Measures of information in nats, over the probabilities of the same outcomes in order; 0 ln 0 is 0. */

/** -Σ p ln p. */
export const entropy = (p: readonly Term[]): Term => crossEntropy(p, p)

/** -Σ p ln q. */
export const crossEntropy = (p: readonly Term[], q: readonly Term[]): Term =>
  total(p.map((share, i) => (isZero(share) ? number(0) : multiply(-1, share, ln(q[i]!)))))

/** Σ p ln(p/q). */
export const relativeEntropy = (p: readonly Term[], q: readonly Term[]): Term =>
  total(p.map((share, i) => (isZero(share) ? number(0) : multiply(share, ln(divide(share, q[i]!))))))

const total = (terms: readonly Term[]): Term => add(...terms)

export const isZero = (term: Term): boolean => exactValue(term)?.isZero() === true
