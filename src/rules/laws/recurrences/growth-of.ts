import { CONSTANT, compared, type Growth, product, raised } from '../../../math/growth/growth.js'
import { Rational } from '../../../math/number/rational.js'
import { exactValue } from '../../../math/term/evaluate.js'
import { definableIn } from '../../../math/term/key.js'
import { multiply, number, type Term } from '../../../math/term/term.js'
import { lowered } from '../../../notation/lower/try-lower.js'
import type { Glossary } from '../../../notation/tree/glossary.js'
import { rootName } from '../../../notation/tree/names.js'
import type { Node } from '../../../notation/tree/node.js'

/** How an expression grows in a variable, `n^2 \log n`, `3n^2 + n`; null where it is no sum of powers and logarithms. */
export class GrowthOf {
  constructor(
    private readonly variable: string,
    private readonly glossary: Glossary,
  ) {}

  of(node: Node): Growth | null {
    const { head, args } = node
    const [first, second] = args
    if (head === 'symbol' && node.text === this.variable) return { ...CONSTANT, power: number(1) }
    if (head === 'log' || head === 'ln') return this.ofLogarithm(node)
    if (head === 'mul') return this.ofProduct(args)
    if (head === 'add') return this.ofSum(args)
    if (head === 'div') {
      const [above, below] = [this.of(first!), this.of(second!)]
      return above && below && product(above, raised(below, Rational.of(-1)))
    }
    if (head === 'pow') return this.ofPower(first!, second!)
    if (head === 'sqrt' && !second) return this.raised(first!, number(Rational.of('1/2')))
    return this.isConstant(node) ? CONSTANT : null
  }

  private ofProduct(factors: readonly Node[]): Growth | null {
    return factors.reduce<Growth | null>((growth, factor) => {
      const next = growth && this.of(factor)
      return growth && next && product(growth, next)
    }, CONSTANT)
  }

  /** The fastest of some terms, none of which is taken away. */
  private ofSum(terms: readonly Node[]): Growth | null {
    const all = terms.map(term => this.of(term))
    return all.reduce<Growth | null>((most, next) => {
      const order = most && next && compared(most, next)
      return order === null ? null : order < 0 ? next : most
    }, all[0]!)
  }

  /** `\log n` to whatever constant base, `\log \log n`, and no logarithm of a power. */
  private ofLogarithm({ args: [of, base] }: Node): Growth | null {
    if (base && !this.isConstant(base)) return null
    if (of!.head === 'symbol' && of!.text === this.variable) return { ...CONSTANT, logs: Rational.ONE }
    const inner = of!.head === 'log' || of!.head === 'ln' ? this.of(of!) : null
    return inner?.logs.eq(1) && inner.twice.isZero() ? { ...CONSTANT, twice: Rational.ONE } : null
  }

  private ofPower(base: Node, exponent: Node): Growth | null {
    const term = lowered(exponent, this.glossary)
    return term && definableIn(term).size === 0 ? this.raised(base, term) : null
  }

  /** A power of the variable alone may have any number as its exponent. */
  private raised(base: Node, exponent: Term): Growth | null {
    const growth = this.of(base)
    const by = exactValue(exponent)
    if (!growth) return null
    if (by) return raised(growth, by)
    const isPlain = growth.logs.isZero() && growth.twice.isZero()
    return isPlain ? { ...growth, power: multiply(exponent, growth.power) } : null
  }

  /** A positive number, or the letter c, which stands for one. */
  private isConstant(node: Node): boolean {
    if (/^[cC]$/.test(rootName(node)) && this.variable !== rootName(node)) return true
    const term = lowered(node, this.glossary)
    const value = term && exactValue(term)
    return value !== null && value !== undefined && value.sign() > 0
  }
}
