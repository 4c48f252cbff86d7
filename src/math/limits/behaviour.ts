import { toPlain } from '../term/print.js'
import { substitute } from '../term/substitute.js'
import { divide, ln, multiply, number, power, symbol, type Term } from '../term/term.js'
import type { Coefficients, Sign } from './coefficients.js'
import { Expansion } from './expansion.js'
import { FastExponentials } from './fast-exponentials.js'
import { isClosed, large, MAX_LEVEL } from './large-symbols.js'
import { leadingOf } from './leading.js'
import { prepared } from './prepared.js'
import type { Scale, Whither } from './scale.js'
import { lowestOf, type Series, SeriesArithmetic } from './series.js'
import { TooFewTerms, Undecided } from './undecided.js'

/** How many powers of a series are kept: more where those cancel. */
const ORDERS = [4, 8, 16]

const SMALL = '(small)'

/** A term in ω, and what ω is. */
interface Written {
  readonly term: Term
  readonly scale: Scale
}

/**
 * What terms do as the large symbol of a level grows without end, after Gruntz (1996): the term is written in its fastest
 * part ω, and the coefficient of the greatest power of ω, which changes more slowly, is asked the same.
 */
export class Behaviour {
  private readonly limits = new Map<string, Whither>()

  constructor(private readonly coefficients: Coefficients) {}

  limitOf(term: Term, level: number): Whither {
    if (isClosed(term)) return { kind: 'finite', value: this.coefficients.of(term) }
    const key = `${level} ${toPlain(term)}`
    const limit =
      this.limits.get(key) ?? this.atSomeOrder(term, level, (series, scale) => this.whither(series, scale))
    this.limits.set(key, limit)
    return limit
  }

  signOf(term: Term, level: number): Sign {
    if (isClosed(term)) return this.coefficients.signOf(term)
    return this.atSomeOrder(
      term,
      level,
      (series, scale) => leadingOf(series, part => scale.signOf(part))?.sign ?? 0,
    )
  }

  private atSomeOrder<T>(term: Term, level: number, read: (series: Series, scale: Scale) => T): T {
    if (level > MAX_LEVEL) throw new Undecided('logarithms are nested too deeply')
    const { term: written, scale } = this.written(prepared(term), level)
    for (const order of ORDERS) {
      try {
        const arithmetic = new SeriesArithmetic(this.coefficients, order)
        return read(new Expansion(arithmetic, scale).of(written), scale)
      } catch (error) {
        if (!(error instanceof TooFewTerms)) throw error
      }
    }
    throw new Undecided('the first terms of its series cancel, or are not known')
  }

  /** In the fastest exponential, or else in 1 over the large symbol. */
  private written(term: Term, level: number): Written {
    const x = large(level)
    const fast = new FastExponentials(this.coefficients, x.name, of => this.limitOf(of, level), {
      overLogarithm: argument => divide(argument, ln(x)),
      small: symbol(SMALL),
    }).of(term)
    if (fast) return { term: fast.term, scale: this.scale(fast.logarithm, level) }
    return {
      term: substitute(term, new Map([[x.name, power(symbol(SMALL), -1)]])),
      scale: this.scale(multiply(-1, large(level + 1)), level + 1),
    }
  }

  private whither(series: Series, scale: Scale): Whither {
    const lowest = lowestOf(series)
    const sign = lowest ? this.coefficients.signOf(lowest) : 1
    if (sign > 0) return { kind: 'finite', value: number(0) }
    const [first] = series.parts
    if (first && sign === 0) return scale.limitOf(first.coefficient)
    const leading = leadingOf(series, part => scale.signOf(part))
    if (leading && this.coefficients.signOf(leading.exponent) < 0)
      return { kind: 'infinite', sign: leading.sign }
    return this.whither({ parts: leading ? [leading, ...leading.rest.parts] : [], end: series.end }, scale)
  }

  private scale(logarithm: Term, level: number): Scale {
    return {
      small: SMALL,
      logarithm,
      signOf: coefficient => this.signOf(coefficient, level),
      limitOf: coefficient => this.limitOf(coefficient, level),
    }
  }
}
