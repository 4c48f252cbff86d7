import type { Sense } from '../../english/lexicon.js'
import { showValue } from '../../math/engines/value.js'
import { Rational } from '../../math/number/rational.js'
import { add, divide, multiply, number, subtract, type Term } from '../../math/term/term.js'
import type { Cell } from './cell.js'
import type { Freedom } from './factor.js'
import { functionsOf } from './function-column.js'
import { type Ends, exact, named, type Relation } from './relation.js'

const monotone =
  (of: (a: number, b: number) => number) =>
  ([a, b]: readonly Ends[]): Ends => {
    const ends = [
      of(a!.lower, b!.lower),
      of(a!.lower, b!.upper),
      of(a!.upper, b!.lower),
      of(a!.upper, b!.upper),
    ]
    return { lower: Math.min(...ends), upper: Math.max(...ends) }
  }
/** A relation of two columns by what it does with their values. */
interface OfTwo {
  readonly says: (a: string, b: string) => string
  readonly near: (a: number, b: number) => number
  readonly of: (a: Term, b: Term) => Term
  readonly factor: Freedom
  readonly said?: Sense
}

const OF_TWO = {
  product: {
    says: (a, b) => `${a} × ${b}`,
    near: (a, b) => a * b,
    of: multiply,
    factor: 'power of ten',
    said: 'productHead',
  },
  quotient: {
    says: (a, b) => `${a} / ${b}`,
    near: (a, b) => a / b,
    of: divide,
    factor: 'power of ten',
    said: 'ratioHead',
  },
  sum: { says: (a, b) => `${a} + ${b}`, near: (a, b) => a + b, of: add, factor: 'none' },
  difference: {
    says: (a, b) => `${a} − ${b}`,
    near: (a, b) => a - b,
    of: subtract,
    factor: 'none',
    said: 'differenceHead',
  },
  change: {
    says: (a, b) => `the change from ${a} to ${b}`,
    near: (a, b) => (b - a) / a,
    of: (a, b) => subtract(divide(b, a), 1),
    factor: 'none',
  },
  saving: {
    says: (a, b) => `1 − ${b} / ${a}`,
    near: (a, b) => 1 - b / a,
    of: (a, b) => subtract(1, divide(b, a)),
    factor: 'none',
  },
} satisfies Readonly<Record<string, OfTwo>>

/** How a column comes from two others. */
export function ofTwo(kind: keyof typeof OF_TWO, a: number, b: number): Relation {
  const { says, near, of, factor, said }: OfTwo = OF_TWO[kind]
  return {
    from: [a, b],
    says: heads => says(named(heads, a), named(heads, b)),
    over: monotone(near),
    of: ([x, y]) => of(exact(x!), exact(y!)),
    factor,
    ...(said ? { said } : {}),
  }
}

const bothWays = (a: number, b: number): readonly Relation[] => [
  ...(a < b ? [ofTwo('product', a, b), ofTwo('sum', a, b)] : []),
  ofTwo('quotient', a, b),
  ofTwo('difference', a, b),
  ofTwo('change', a, b),
  ofTwo('saving', a, b),
]

function ofOne(a: number): Relation[] {
  const multiple: Relation = {
    from: [a],
    says: heads => `a multiple of ${named(heads, a)}`,
    over: ([x]) => x!,
    of: ([x]) => exact(x!),
    factor: 'any',
  }
  const inverse: Relation = {
    from: [a],
    says: heads => `inverse to ${named(heads, a)}`,
    over: ([x]) => ({ lower: 1 / x!.upper, upper: 1 / x!.lower }),
    of: ([x]) => divide(number(Rational.ONE), exact(x!)),
    factor: 'any',
  }
  return [multiple, inverse, ...functionsOf(a)]
}

/** `L = 1.69 + A/N^\alpha + B/D^\beta`: a sum of two columns and a number that the page prints. */
const withNumber = (a: number, b: number, known: Rational): Relation => {
  const sum: OfTwo = OF_TWO.sum
  const size = Number(known.numerator) / Number(known.denominator)
  return {
    ...ofTwo('sum', a, b),
    says: heads =>
      `${sum.says(named(heads, a), named(heads, b))} + ${showValue({ lower: known, upper: known })}`,
    over: monotone((x, y) => size + x + y),
    of: ([x, y]) => add(number(known), exact(x!), exact(y!)),
    isRare: true,
  }
}

/** `|I - T_n|`: how far a column lies from a number that the page prints. */
const fromNumber = (a: number, known: Rational): readonly Relation[] => {
  const size = Number(known.numerator) / Number(known.denominator)
  const value = showValue({ lower: known, upper: known })
  return [
    {
      from: [a],
      says: heads => `${value} − ${named(heads, a)}`,
      over: ([x]) => ({ lower: size - x!.upper, upper: size - x!.lower }),
      of: ([x]) => subtract(number(known), exact(x!)),
      factor: 'none',
      isRare: true,
    },
    {
      from: [a],
      says: heads => `${named(heads, a)} − ${value}`,
      over: ([x]) => ({ lower: x!.lower - size, upper: x!.upper - size }),
      of: ([x]) => subtract(exact(x!), number(known)),
      factor: 'none',
      isRare: true,
    },
  ]
}

/** The product of two columns times what all rows have in common, as heads and bytes make a cache. */
const multipleOfTwo = (a: number, b: number): Relation => ({
  ...ofTwo('product', a, b),
  says: heads => `a multiple of ${named(heads, a)} × ${named(heads, b)}`,
  factor: 'any',
  isRare: true,
})

/** The product of three columns, as layers, heads and the size of a head make a cache. */
const ofThree = (columns: readonly [number, number, number]): Relation => ({
  from: columns,
  says: heads => `a multiple of ${columns.map(column => named(heads, column)).join(' × ')}`,
  over: ([x, y, z]) => product(product(x!, y!), z!),
  of: ([x, y, z]) => multiply(exact(x!), exact(y!), exact(z!)),
  factor: 'any',
  isRare: true,
})

const product = (a: Ends, b: Ends): Ends => monotone((x, y) => x * y)([a, b])

/** Three of some columns, each once. */
const triplesOf = (columns: readonly number[]): readonly Relation[] =>
  columns.flatMap((a, i) =>
    columns.slice(i + 1).flatMap((b, j) => columns.slice(i + j + 2).map(c => ofThree([a, b, c]))),
  )

/** What shares add up to, and percentages without their sign. */
const WHOLES = ['1', '100'].map(whole => Rational.of(whole))

/** The columns right before one, of which it is what they leave of a whole: `p_3` beside `p_1` and `p_2`. */
export const restsOf = (target: number): readonly Relation[] =>
  WHOLES.flatMap(whole =>
    Array.from({ length: target }, (_, i) => {
      const from = Array.from({ length: i + 1 }, (_, j) => target - 1 - i + j)
      const size = Number(whole.numerator)
      return {
        from,
        says: (heads: readonly string[]) =>
          `what ${from.map(column => named(heads, column)).join(', ')} leave of ${size}`,
        over: (cells: readonly Ends[]) => ({
          lower: cells.reduce((rest, { upper }) => rest - upper, size),
          upper: cells.reduce((rest, { lower }) => rest - lower, size),
        }),
        of: (cells: readonly Cell[]) => subtract(number(whole), add(...cells.map(exact))),
        factor: 'none' as const,
        isRare: true as const,
      }
    }),
  )

/** Every relation by which a column may come from others, and from a number that stands near. */
export const relationsFrom = (
  columns: readonly number[],
  printed: readonly Rational[] = [],
): readonly Relation[] => [
  ...triplesOf(columns),
  ...columns.flatMap(a => [
    ...ofOne(a),
    ...printed.flatMap(known => fromNumber(a, known)),
    ...columns.filter(b => a < b).map(b => multipleOfTwo(a, b)),
    ...columns.filter(b => b !== a).flatMap(b => bothWays(a, b)),
    ...columns.filter(b => a < b).flatMap(b => printed.map(known => withNumber(a, b, known))),
  ]),
]
