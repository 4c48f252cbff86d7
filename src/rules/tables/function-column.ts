import {
  add,
  divide,
  exp,
  ln,
  multiply,
  negate,
  power,
  sigmoid,
  squareRoot,
  type Term,
} from '../../math/term/term.js'
import { exact, named, type Relation } from './relation.js'

/** A function of one column that tables list, as the perplexity of a loss; each rises or falls throughout. */
interface OfOne {
  readonly says: string
  readonly near: (x: number) => number
  readonly of: (x: Term) => Term
  /** Whether it is taken of positive numbers alone. */
  readonly isOfPositive: boolean
  readonly isRare?: true
}

const logisticLoss = (x: Term): Term => ln(add(1, exp(negate(x))))
const expectedScore = (x: Term): Term => sigmoid(multiply(divide(ln(10), 400), x))

const OF_ONE: readonly OfOne[] = [
  { says: 'the square of', near: x => x * x, of: x => power(x, 2), isOfPositive: true },
  { says: 'the root of', near: Math.sqrt, of: squareRoot, isOfPositive: true },
  { says: 'e to the', near: Math.exp, of: exp, isOfPositive: false },
  { says: 'two to the', near: x => 2 ** x, of: x => power(2, x), isOfPositive: false },
  { says: 'the natural logarithm of', near: Math.log, of: ln, isOfPositive: true },
  { says: 'the binary logarithm of', near: Math.log2, of: x => divide(ln(x), ln(2)), isOfPositive: true },
  { says: 'the decimal logarithm of', near: Math.log10, of: x => divide(ln(x), ln(10)), isOfPositive: true },
  {
    says: 'the logistic function of',
    near: x => 1 / (1 + Math.exp(-x)),
    of: sigmoid,
    isOfPositive: false,
    isRare: true,
  },
  {
    says: '−log σ of',
    near: x => Math.log1p(Math.exp(-x)),
    of: logisticLoss,
    isOfPositive: false,
    isRare: true,
  },
  // What Elo (1978) expects of a player who is ahead by so many points.
  {
    says: 'the Elo expectation of',
    near: x => 1 / (1 + 10 ** (-x / 400)),
    of: expectedScore,
    isOfPositive: false,
    isRare: true,
  },
  { says: '−ln of', near: x => -Math.log(x), of: x => negate(ln(x)), isOfPositive: true, isRare: true },
  {
    says: '−log₂ of',
    near: x => -Math.log2(x),
    of: x => negate(divide(ln(x), ln(2))),
    isOfPositive: true,
    isRare: true,
  },
  { says: '−log₁₀ of', near: x => -Math.log10(x), of: x => divide(ln(x), ln('0.1')), isOfPositive: true },
]

/** The relations by which a column may be a function of another. */
export const functionsOf = (a: number): readonly Relation[] =>
  OF_ONE.map(({ says, near, of, isOfPositive, isRare }) => ({
    from: [a],
    says: heads => `${says} ${named(heads, a)}`,
    over: ([x]) => {
      const ends = isOfPositive && x!.lower <= 0 ? [Number.NaN] : [near(x!.lower), near(x!.upper)]
      return { lower: Math.min(...ends), upper: Math.max(...ends) }
    },
    of: ([x]) => of(exact(x!)),
    factor: 'none',
    ...(isRare ? { isRare } : {}),
  }))
