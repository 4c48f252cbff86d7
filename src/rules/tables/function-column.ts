import { divide, exp, ln, power, squareRoot, type Term } from '../../math/term/term.js'
import { exact, named, type Relation } from './relation.js'

/** A function of one column that tables list, as the perplexity of a loss; each rises or falls throughout. */
interface OfOne {
  readonly says: string
  readonly near: (x: number) => number
  readonly of: (x: Term) => Term
  /** Whether it is taken of positive numbers alone. */
  readonly isOfPositive: boolean
}

const OF_ONE: readonly OfOne[] = [
  { says: 'the square of', near: x => x * x, of: x => power(x, 2), isOfPositive: true },
  { says: 'the root of', near: Math.sqrt, of: squareRoot, isOfPositive: true },
  { says: 'e to the', near: Math.exp, of: exp, isOfPositive: false },
  { says: 'the natural logarithm of', near: Math.log, of: ln, isOfPositive: true },
  { says: 'the binary logarithm of', near: Math.log2, of: x => divide(ln(x), ln(2)), isOfPositive: true },
  { says: 'the decimal logarithm of', near: Math.log10, of: x => divide(ln(x), ln(10)), isOfPositive: true },
  { says: '−log₁₀ of', near: x => -Math.log10(x), of: x => divide(ln(x), ln('0.1')), isOfPositive: true },
]

/** The relations by which a column may be a function of another. */
export const functionsOf = (a: number): readonly Relation[] =>
  OF_ONE.map(({ says, near, of, isOfPositive }) => ({
    from: [a],
    says: heads => `${says} ${named(heads, a)}`,
    over: ([x]) => {
      const ends = isOfPositive && x!.lower <= 0 ? [Number.NaN] : [near(x!.lower), near(x!.upper)]
      return { lower: Math.min(...ends), upper: Math.max(...ends) }
    },
    of: ([x]) => of(exact(x!)),
    factor: 'none',
  }))
