import fc from 'fast-check'
import type { Arithmetic } from '../../../../src/math/number/arithmetic.js'

/** A function of some variables that is analytic everywhere, written once for every arithmetic. */
export interface Program {
  readonly text: string
  readonly run: <T extends Arithmetic<T>>(x: readonly T[]) => T
}

/** How many variables a program may have. */
export const VARIABLES = 3

const variable = (index: number): Program => ({ text: `x${index}`, run: x => x[index]! })

/** 1 + a², which is never below 1. */
const square = <T extends Arithmetic<T>>(a: T): T => a.times(a).plus(1)

/** a/(1 + a²), within ±1/2. */
const bounded = <T extends Arithmetic<T>>(a: T): T => a.div(square(a))

type Unary = <T extends Arithmetic<T>>(a: T) => T
type Binary = <T extends Arithmetic<T>>(a: T, b: T) => T

const UNARY: Record<string, Unary> = {
  '−a': a => a.neg(),
  'a + 3': a => a.plus(3),
  'a − 0.7': a => a.minus('0.7'),
  '0.3 a': a => a.times('0.3'),
  'a/7': a => a.div(7),
  '√(1 + a²)': a => square(a).sqrt(),
  'e^(a/(1 + a²))': a => bounded(a).exp(),
  'ln(1 + a²)': a => square(a).ln(),
  'artanh(a/(1 + a²))': a => bounded(a).atanh(),
  'a²': a => a.pow(2),
  'a³': a => a.pow(3),
  'a⁰': a => a.pow(0),
  '(1 + a²)⁻¹': a => square(a).pow(-1),
  '(1 + a²)^0.3': a => square(a).pow('0.3'),
  '|1 + a²|': a => square(a).abs(),
  '|−1 − a²|': a => square(a).neg().abs(),
}

const BINARY: Record<string, Binary> = {
  'a + b': (a, b) => a.plus(b),
  'a − b': (a, b) => a.minus(b),
  'a b': (a, b) => a.times(b),
  'a/(1 + b²)': (a, b) => a.div(square(b)),
  '(1 + a²)^(b/(1 + b²))': (a, b) => square(a).pow(bounded(b)),
}

/** Programs of a few operations, with common parts: both operands may be the same result. */
export const anyProgram: fc.Arbitrary<Program> = fc.letrec<{ any: Program; leaf: Program }>(tie => ({
  leaf: fc.nat(VARIABLES - 1).map(variable),
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'large' },
    tie('leaf'),
    fc
      .tuple(fc.constantFrom(...Object.entries(UNARY)), tie('any'))
      .map(([[text, apply], a]): Program => ({ text: `[${text} of ${a.text}]`, run: x => apply(a.run(x)) })),
    fc.tuple(fc.constantFrom(...Object.entries(BINARY)), tie('any'), tie('any')).map(
      ([[text, apply], a, b]): Program => ({
        text: `[${text} of ${a.text}, ${b.text}]`,
        run: x => apply(a.run(x), b.run(x)),
      }),
    ),
    fc.tuple(fc.constantFrom(...Object.entries(BINARY)), tie('any')).map(
      ([[text, apply], a]): Program => ({
        text: `[${text} of twice ${a.text}]`,
        run: x => {
          const shared = a.run(x)
          return apply(shared, shared)
        },
      }),
    ),
  ),
})).any

/** A place: numbers of three decimals, 0 among them. */
export const anyPlace: fc.Arbitrary<string[]> = fc.array(
  fc.integer({ min: -2500, max: 2500 }).map(n => `${n / 1000}`),
  { minLength: VARIABLES, maxLength: VARIABLES },
)
