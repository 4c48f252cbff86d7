import { closedValueOf, MIN_DIGITS } from '../engines/value.js'
import { primitiveFunction } from '../functions/functions.js'
import { ARCTANGENT } from '../functions/inverse-trigonometric.js'
import { Rational } from '../number/rational.js'
import { differentiate } from '../term/calculus/differentiate.js'
import { exactValue } from '../term/evaluate.js'
import { substitute } from '../term/substitute.js'
import { PI, symbolsOf } from '../term/symbols.js'
import { apply, divide, multiply, number, power, subtract, symbol, type Term } from '../term/term.js'
import { ElementarySeries } from './elementary-series.js'
import { splitAtConstant } from './leading.js'
import type { Scale } from './scale.js'
import { type Series, type SeriesArithmetic, ZERO } from './series.js'
import { guardTame, WAVES } from './tame.js'
import { Undecided } from './undecided.js'

/** A term as a series in the small quantity of a scale. */
export class Expansion {
  private readonly known = new Map<Term, Series>()
  private readonly elementary: ElementarySeries

  constructor(
    private readonly arithmetic: SeriesArithmetic,
    private readonly scale: Scale,
  ) {
    this.elementary = new ElementarySeries(arithmetic, scale)
  }

  of(term: Term): Series {
    const series = this.known.get(term) ?? this.expanded(term)
    this.known.set(term, series)
    return series
  }

  private expanded(term: Term): Series {
    const { arithmetic, elementary, scale } = this
    if (!symbolsOf(term).has(scale.small)) return this.constant(term)
    switch (term.kind) {
      case 'add':
        return term.terms.map(part => this.of(part)).reduce((sum, part) => arithmetic.plus(sum, part))
      case 'multiply':
        return term.factors.map(part => this.of(part)).reduce((all, part) => arithmetic.times(all, part))
      case 'power':
        return this.power(term)
      case 'exp':
        return elementary.exponential(this.of(term.argument))
      case 'ln':
        return elementary.logarithm(this.of(term.argument))
      case 'apply':
        return this.applied(term)
      default:
        throw new Undecided('a sum of any length has no series')
    }
  }

  /** Only of ω itself, by which an exponential was written, is an exponent no fraction. */
  private power({ base, exponent }: Term & { readonly kind: 'power' }): Series {
    if (base.kind === 'symbol')
      return this.arithmetic.monomial(number(1), this.arithmetic.coefficients.of(exponent))
    return this.elementary.power(this.of(base), exactValue(exponent)!)
  }

  private constant(term: Term): Series {
    guardTame(term, this.scale)
    return this.arithmetic.constant(this.arithmetic.coefficients.of(term))
  }

  private applied(term: Term & { readonly kind: 'apply' }): Series {
    const [first, ...others] = term.arguments as readonly [Term, ...Term[]]
    const { name } = term
    if (name === 'abs') return this.absolute(this.of(first))
    if (name === 'min' || name === 'max')
      return others.reduce<Series>((best, other) => this.extreme(name, best, this.of(other)), this.of(first))
    return this.composed(name, first)
  }

  private absolute(of: Series): Series {
    return this.elementary.leading(of)?.sign === -1 ? this.negative(of) : of
  }

  private extreme(name: 'min' | 'max', one: Series, other: Series): Series {
    const sign = this.elementary.leading(this.arithmetic.plus(one, this.negative(other)))?.sign
    return sign === (name === 'min' ? 1 : -1) ? other : one
  }

  private negative(of: Series): Series {
    return this.arithmetic.times(this.arithmetic.constant(number(-1)), of)
  }

  /** f(c + u) = f(c) + f'(c) u + f''(c) u²/2 + … */
  private composed(name: string, argument: Term): Series {
    const { coefficients } = this.arithmetic
    const of = this.of(argument)
    const [first] = of.parts
    if (first && coefficients.signOf(first.exponent) < 0) return this.ofInfinite(name, argument, of)
    const { constant, rest } = splitAtConstant(of, exponent => coefficients.signOf(exponent))
    const at = constant ?? number(0)
    // Waves have every derivative wherever their argument goes.
    const limit = WAVES.has(name) ? null : this.scale.limitOf(at)
    if (limit?.kind === 'infinite') return this.ofInfinite(name, argument, of)
    if (limit) guardInside(name, limit.value)
    let [slope, factorial] = [apply(name, VARIABLE), Rational.ONE] as [Term, Rational]
    return this.arithmetic.taylor(rest, k => {
      if (k > 0) {
        // In its simplest form, or the tenth derivative would fill pages.
        slope = coefficients.of(differentiate(slope, VARIABLE.name))
        factorial = factorial.times(k)
      }
      const value = substitute(slope, new Map([[VARIABLE.name, at]]))
      return coefficients.of(divide(value, number(factorial)))
    })
  }

  /** Waves go on between -1 and 1, and the inverse of the tangent goes to ±π/2. */
  private ofInfinite(name: string, argument: Term, of: Series): Series {
    if (WAVES.has(name)) return { parts: [], end: ZERO }
    if (name !== ARCTANGENT) throw new Undecided(`nothing is known of ${name} far out`)
    const half = multiply(number(this.elementary.leading(of)!.sign), divide(symbol(PI), 2))
    return this.of(subtract(half, apply(ARCTANGENT, power(argument, -1))))
  }
}

const VARIABLE = symbol('(variable)') as Term & { readonly kind: 'symbol' }

/** A function has a series only where it and its slope have values. */
function guardInside(name: string, at: Term): void {
  const slope = primitiveFunction(name)?.slope
  if (!slope) throw new Undecided(`nothing is known of the slope of ${name}`)
  for (const value of [apply(name, at), slope(at)]) closedValueOf(value, MIN_DIGITS)
}
