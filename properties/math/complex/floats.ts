import fc from 'fast-check'
import type { Complex } from '../../../src/math/complex/complex.js'
import { complexOf } from '../../../src/math/complex/of-term.js'
import { closedValueOf, showValue } from '../../../src/math/engines/value.js'
import {
  add,
  apply,
  divide,
  exp,
  multiply,
  number,
  power,
  symbol,
  type Term,
} from '../../../src/math/term/term.js'

/** A complex number in floating point: a derivation that knows no terms. */
export interface Float {
  readonly x: number
  readonly y: number
}

export const size = ({ x, y }: Float): number => Math.hypot(x, y)
export const plus = (a: Float, b: Float): Float => ({ x: a.x + b.x, y: a.y + b.y })

/** By moduli and arguments, as no term does. */
const polar = (modulus: number, angle: number): Float => ({
  x: modulus * Math.cos(angle),
  y: modulus * Math.sin(angle),
})
export const angle = ({ x, y }: Float): number => Math.atan2(y, x)
export const times = (a: Float, b: Float): Float => polar(size(a) * size(b), angle(a) + angle(b))
export const over = (a: Float, b: Float): Float => polar(size(a) / size(b), angle(a) - angle(b))
export const raised = (a: Float, n: number): Float => polar(size(a) ** n, angle(a) * n)
export const exponential = ({ x, y }: Float): Float => polar(Math.exp(x), y)
export const conjugate = ({ x, y }: Float): Float => ({ x, y: -y })

/** A term in the symbol i, and its value. */
export interface Case {
  readonly term: Term
  readonly value: Float
}

export const I = symbol('i')

const leaf: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }))
  .map(([x, y]) => ({ term: add(number(x), multiply(number(y), I)), value: { x, y } }))

const pair = (of: fc.Arbitrary<Case>, make: (a: Case, b: Case) => Case): fc.Arbitrary<Case> =>
  fc.tuple(of, of).map(([a, b]) => make(a, b))

/** Expressions of complex numbers, none of them so large or so small that floating point tells nothing. */
export const { expression } = fc.letrec<{ expression: Case }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    pair(tie('expression'), (a, b) => ({ term: add(a.term, b.term), value: plus(a.value, b.value) })),
    pair(tie('expression'), (a, b) => ({ term: multiply(a.term, b.term), value: times(a.value, b.value) })),
    pair(tie('expression'), (a, b) => ({ term: divide(a.term, b.term), value: over(a.value, b.value) })),
    fc
      .tuple(tie('expression'), fc.integer({ min: -3, max: 5 }))
      .map(([a, n]) => ({ term: power(a.term, n), value: raised(a.value, n) })),
    tie('expression').map(a => ({ term: exp(a.term), value: exponential(a.value) })),
    tie('expression').map(a => ({ term: apply('conj', a.term), value: conjugate(a.value) })),
    tie('expression').map(a => ({ term: apply('Re', a.term), value: { x: a.value.x, y: 0 } })),
    tie('expression').map(a => ({ term: apply('Im', a.term), value: { x: a.value.y, y: 0 } })),
    tie('expression').map(a => ({ term: apply('abs', a.term), value: { x: size(a.value), y: 0 } })),
  ),
}))

/** No symbol but the unit has a value. */
export const CLOSED = {
  meaningOf: (name: string): Complex | null =>
    name === 'i'
      ? { re: number(0), im: number(1) }
      : name === 'π'
        ? { re: symbol('π'), im: number(0) }
        : null,
  isWhole: () => false,
}

export const complexOfClosed = (term: Term): Complex | null => complexOf(term, CLOSED)

/** The value of both parts to six digits; null where they have none. */
export function floatOf(z: Complex): Float | null {
  try {
    const [x, y] = [z.re, z.im].map(part => Number(showValue(closedValueOf(part, 30)))) as [number, number]
    return { x, y }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

export const isNear = (a: Float, b: Float): boolean =>
  Math.hypot(a.x - b.x, a.y - b.y) <= 1e-4 * (1 + size(a) + size(b))
