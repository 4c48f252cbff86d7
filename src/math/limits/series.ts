import { number, type Term } from '../term/term.js'
import { type Coefficients, isZero } from './coefficients.js'

/** c ω^e. */
export interface Part {
  /** A closed term, as every exponent here. */
  readonly exponent: Term
  readonly coefficient: Term
}

/**
 * A sum of powers of a small positive ω, the greatest first, and the exponent from which on nothing is known; null where
 * nothing is left out. Coefficients may grow, but more slowly than every power of 1/ω.
 */
export interface Series {
  readonly parts: readonly Part[]
  readonly end: Term | null
}

export const ZERO = number(0)

export const ONE: Series = { parts: [{ exponent: ZERO, coefficient: number(1) }], end: null }

/** The exponent of the greatest power that may be in a series; null for 0. */
export const lowestOf = ({ parts: [first], end }: Series): Term | null => first?.exponent ?? end

/** The arithmetic of series with at most so many powers. */
export class SeriesArithmetic {
  constructor(
    readonly coefficients: Coefficients,
    readonly order: number,
  ) {}

  monomial(coefficient: Term, exponent: Term): Series {
    return { parts: isZero(coefficient) ? [] : [{ exponent, coefficient }], end: null }
  }

  constant(coefficient: Term): Series {
    return this.monomial(coefficient, ZERO)
  }

  plus(left: Series, right: Series): Series {
    return this.collected([...left.parts, ...right.parts], this.earliest(left.end, right.end))
  }

  times(left: Series, right: Series): Series {
    const [low, other] = [lowestOf(left), lowestOf(right)]
    if (!low || !other) return { parts: [], end: null }
    const { coefficients } = this
    const end = this.earliest(
      left.end && coefficients.sum(left.end, other),
      right.end && coefficients.sum(right.end, low),
    )
    const products = left.parts.flatMap(one =>
      right.parts.flatMap(two => {
        const exponent = coefficients.sum(one.exponent, two.exponent)
        if (this.isBeyond(exponent, end)) return []
        return [{ exponent, coefficient: coefficients.product(one.coefficient, two.coefficient) }]
      }),
    )
    return this.collected(products, end)
  }

  /** Σ c_k u^k for a u that goes to 0. */
  taylor(u: Series, coefficientAt: (k: number) => Term): Series {
    let [sum, raised] = [this.constant(coefficientAt(0)), ONE]
    for (let k = 1; raised.parts.length > 0 && k <= this.order; k++) {
      raised = this.times(raised, u)
      sum = this.plus(sum, this.times(this.constant(coefficientAt(k)), raised))
    }
    return this.plus(sum, { parts: [], end: lowestOf(this.times(raised, u)) })
  }

  private collected(parts: readonly Part[], end: Term | null): Series {
    const sorted = parts
      .filter(({ exponent }) => !this.isBeyond(exponent, end))
      .sort((a, b) => this.coefficients.compare(a.exponent, b.exponent))
    const sums: Part[] = []
    for (const part of sorted) {
      const last = sums.at(-1)
      if (!last || this.coefficients.compare(last.exponent, part.exponent) !== 0) sums.push(part)
      else sums[sums.length - 1] = this.together(last, part)
    }
    const kept = sums.filter(({ coefficient }) => !isZero(coefficient))
    const following = kept[this.order]
    return following ? { parts: kept.slice(0, this.order), end: following.exponent } : { parts: kept, end }
  }

  private together({ exponent, coefficient }: Part, other: Part): Part {
    return { exponent, coefficient: this.coefficients.sum(coefficient, other.coefficient) }
  }

  private isBeyond(exponent: Term, end: Term | null): boolean {
    return end !== null && this.coefficients.compare(exponent, end) >= 0
  }

  private earliest(left: Term | null, right: Term | null): Term | null {
    if (!left || !right) return left ?? right
    return this.coefficients.compare(left, right) < 0 ? left : right
  }
}
