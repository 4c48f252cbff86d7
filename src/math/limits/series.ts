import { Rational } from '../number/rational.js'
import { number, type Term } from '../term/term.js'
import { type Coefficients, isZero } from './coefficients.js'

/** c ω^e. */
export interface Part {
  readonly exponent: Rational
  readonly coefficient: Term
}

/**
 * A sum of powers of a small positive ω, the greatest first, and the exponent from which on nothing is known; null where
 * nothing is left out. Coefficients may grow, but more slowly than every power of 1/ω.
 */
export interface Series {
  readonly parts: readonly Part[]
  readonly end: Rational | null
}

export const ONE: Series = { parts: [{ exponent: Rational.ZERO, coefficient: number(1) }], end: null }

/** The exponent of the greatest power that may be in a series; null for 0. */
export const lowestOf = ({ parts: [first], end }: Series): Rational | null => first?.exponent ?? end

/** The arithmetic of series with at most so many powers. */
export class SeriesArithmetic {
  constructor(
    readonly coefficients: Coefficients,
    readonly order: number,
  ) {}

  monomial(coefficient: Term, exponent: Rational): Series {
    return { parts: isZero(coefficient) ? [] : [{ exponent, coefficient }], end: null }
  }

  constant(coefficient: Term): Series {
    return this.monomial(coefficient, Rational.ZERO)
  }

  plus(left: Series, right: Series): Series {
    return this.collected([...left.parts, ...right.parts], earliest(left.end, right.end))
  }

  times(left: Series, right: Series): Series {
    const [low, other] = [lowestOf(left), lowestOf(right)]
    if (!low || !other) return { parts: [], end: null }
    const end = earliest(left.end?.plus(other) ?? null, right.end?.plus(low) ?? null)
    const products = left.parts.flatMap(one =>
      right.parts.flatMap(two => {
        const exponent = one.exponent.plus(two.exponent)
        if (end?.lte(exponent)) return []
        return [{ exponent, coefficient: this.coefficients.product(one.coefficient, two.coefficient) }]
      }),
    )
    return this.collected(products, end)
  }

  /** Σ c_k u^k for a u that goes to 0; the series of c ends where it is null. */
  taylor(u: Series, coefficientAt: (k: number) => Term | null): Series {
    let [sum, raised] = [this.constant(coefficientAt(0)!), ONE]
    for (let k = 1; lowestOf(raised); k++) {
      const coefficient = coefficientAt(k)
      if (!coefficient) return sum
      raised = this.times(raised, u)
      if (k > this.order) return this.plus(sum, { parts: [], end: lowestOf(raised) })
      sum = this.plus(sum, this.times(this.constant(coefficient), raised))
      if (raised.parts.length === 0) return this.plus(sum, raised)
    }
    return sum
  }

  private collected(parts: readonly Part[], end: Rational | null): Series {
    const byExponent = new Map<string, Part>()
    for (const { exponent, coefficient } of parts) {
      if (end?.lte(exponent)) continue
      const known = byExponent.get(`${exponent}`)?.coefficient ?? number(0)
      byExponent.set(`${exponent}`, {
        exponent,
        coefficient: this.coefficients.sum(known, coefficient),
      })
    }
    const kept = [...byExponent.values()]
      .filter(({ coefficient }) => !isZero(coefficient))
      .sort((a, b) => a.exponent.cmp(b.exponent))
    const following = kept[this.order]
    return following ? { parts: kept.slice(0, this.order), end: following.exponent } : { parts: kept, end }
  }
}

const earliest = (left: Rational | null, right: Rational | null): Rational | null =>
  left && right ? (left.lt(right) ? left : right) : (left ?? right)
