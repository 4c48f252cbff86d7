import { Rational } from '../../math/number/rational.js'
import { add, divide, multiply, number, type Term } from '../../math/term/term.js'
import type { Cell } from './cell.js'
import type { Freedom } from './factor.js'

/** Ends of an interval in double precision. */
export interface Ends {
  readonly lower: number
  readonly upper: number
}

/** How a column may come from others of its row. */
export interface Relation {
  /** The columns that it comes from. */
  readonly from: readonly number[]
  /** As a reader would say it, with the heads of the columns. */
  readonly says: (heads: readonly string[]) => string
  /** Its values where the cells that it comes from run through these intervals. */
  readonly over: (cells: readonly Ends[]) => Ends
  /** The value that the cells give, as a term. */
  readonly of: (cells: readonly Cell[]) => Term
  /** A factor that no head names: none, a power of ten, or any that the rows have in common. */
  readonly factor: Freedom
}

const exact = ({ value }: Cell): Term => number(value)
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
const named = (heads: readonly string[], column: number): string => heads[column] || `column ${column + 1}`

/** Relations of two columns, each by what it does with their values. */
const OF_TWO: readonly (Pick<Relation, 'factor'> & {
  readonly sign: string
  readonly isSymmetric: boolean
  readonly near: (a: number, b: number) => number
  readonly of: (a: Term, b: Term) => Term
})[] = [
  {
    sign: '×',
    isSymmetric: true,
    factor: 'power of ten',
    near: (a, b) => a * b,
    of: (a, b) => multiply(a, b),
  },
  {
    sign: '/',
    isSymmetric: false,
    factor: 'power of ten',
    near: (a, b) => a / b,
    of: (a, b) => divide(a, b),
  },
  { sign: '+', isSymmetric: true, factor: 'none', near: (a, b) => a + b, of: (a, b) => add(a, b) },
  {
    sign: '−',
    isSymmetric: false,
    factor: 'none',
    near: (a, b) => a - b,
    of: (a, b) => add(a, multiply(number(-1), b)),
  },
]

function ofTwo(a: number, b: number): Relation[] {
  const plain = OF_TWO.filter(({ isSymmetric }) => a < b || !isSymmetric).map(
    ({ sign, factor, near, of }): Relation => ({
      from: [a, b],
      says: heads => `${named(heads, a)} ${sign} ${named(heads, b)}`,
      over: monotone(near),
      of: ([x, y]) => of(exact(x!), exact(y!)),
      factor,
    }),
  )
  const change: Relation = {
    from: [a, b],
    says: heads => `the change from ${named(heads, a)} to ${named(heads, b)}`,
    over: monotone((x, y) => (y - x) / x),
    of: ([x, y]) => add(divide(exact(y!), exact(x!)), number(-1)),
    factor: 'none',
  }
  return [...plain, change]
}

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
  return [multiple, inverse]
}

/** Every relation by which a column may come from others. */
export const relationsFrom = (columns: readonly number[]): readonly Relation[] =>
  columns.flatMap(a => [...ofOne(a), ...columns.filter(b => b !== a).flatMap(b => ofTwo(a, b))])
