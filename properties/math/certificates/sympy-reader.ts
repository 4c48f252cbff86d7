import { type Interval, intervals } from '../../../src/math/number/interval/interval.js'
import { Rational } from '../../../src/math/number/rational.js'

/** Reads the Python that stands for a term, by a grammar and a semantics of its own, over enclosures. */

export const context = intervals(50)

/** Values by identifier: numbers, lists of the members of a group, sizes and indices. */
export type Scope = ReadonlyMap<string, Interval | readonly Interval[] | number>

export function valueOfPython(text: string, scope: Scope): Interval {
  const reader = new Reader(text, scope)
  const value = reader.expression()
  if (!reader.isAtEnd()) throw new SyntaxError(`left over: ${reader.rest()}`)
  return value
}

class Reader {
  private place = 0

  constructor(
    private readonly text: string,
    private scope: Scope,
  ) {}

  isAtEnd = (): boolean => this.place === this.text.length
  rest = (): string => this.text.slice(this.place)

  expression(): Interval {
    const call = this.matches(/^sp\.([A-Za-z]+)\(/)
    if (call) return this.call(call[1]!)
    const opaque = this.matches(/^opaque\('f\d+', '(a\d+)', \[(i\d+)?\]/)
    if (opaque) return this.opaque(opaque[1]!, opaque[2])
    const member = this.matches(/^(g\d+)\[(i\d+)\]/)
    if (member) return (this.named(member[1]!) as readonly Interval[])[this.named(member[2]!) as number]!
    const symbol = this.matches(/^x\d+/)
    if (symbol) return this.named(symbol[0]) as Interval
    throw new SyntaxError(`expected an expression: ${this.rest()}`)
  }

  private call(name: string): Interval {
    if (name === 'Integer') return context.of(this.size() ?? this.integer())
    if (name === 'Rational') return this.rational()
    if (name === 'Add' && this.matches(/^\*\[/)) return this.overMembers()
    return OPERATIONS[name]!(this.values())
  }

  private size(): number | undefined {
    const size = this.matches(/^(n\d+)\)/)
    return size ? (this.named(size[1]!) as number) : undefined
  }

  private integer(): Rational {
    return Rational.of(this.matches(/^(-?\d+)\)/)![1]!)
  }

  private rational(): Interval {
    const [, numerator, denominator] = this.matches(/^(-?\d+), (\d+)\)/)!
    return context.of(Rational.of(`${numerator}/${denominator}`))
  }

  /** The values up to the closing bracket. */
  private values(): Interval[] {
    const values: Interval[] = []
    while (!this.matches(/^\)/)) {
      if (values.length > 0 && !this.matches(/^, /)) throw new SyntaxError(`expected a comma: ${this.rest()}`)
      values.push(this.expression())
    }
    return values
  }

  private overMembers(): Interval {
    const [start, outside] = [this.place, this.scope]
    const [, index, size] = this.forOf(this.bodyEnd())
    let total = context.of(0)
    for (let member = 0; member < (this.named(size!) as number); member++) {
      this.place = start
      this.scope = new Map([...outside, [index!, member]])
      total = total.plus(this.expression())
    }
    this.scope = outside
    this.place = this.bodyEnd(start)
    this.matches(/^ for i\d+ in range\(n\d+\)\]\)/)
    return total
  }

  private forOf(end: number): RegExpExecArray {
    return /^ for (i\d+) in range\((n\d+)\)\]\)/.exec(this.text.slice(end))!
  }

  /** Where the body of a comprehension ends: at the first ` for ` outside of brackets. */
  private bodyEnd(start = this.place): number {
    let depth = 0
    for (let place = start; place < this.text.length; place++) {
      if (depth === 0 && this.text.startsWith(' for ', place)) return place
      if ('(['.includes(this.text[place]!)) depth++
      if (')]'.includes(this.text[place]!)) depth--
    }
    throw new SyntaxError(`expected for: ${this.rest()}`)
  }

  private opaque(key: string, index: string | undefined): Interval {
    while (this.matches(/^, /)) this.expression()
    if (!this.matches(/^\)/)) throw new SyntaxError(`expected a bracket: ${this.rest()}`)
    const value = this.named(key)
    return index === undefined ? (value as Interval) : (value as Interval[])[this.named(index) as number]!
  }

  private named(identifier: string): Interval | readonly Interval[] | number {
    const value = this.scope.get(identifier)
    if (value === undefined) throw new ReferenceError(`no value of ${identifier}`)
    return value
  }

  private matches(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.rest())
    if (match) this.place += match[0].length
    return match
  }
}

const OPERATIONS: Readonly<Record<string, (values: readonly Interval[]) => Interval>> = {
  Add: terms => terms.reduce((sum, term) => sum.plus(term), context.of(0)),
  Mul: factors => factors.reduce((product, factor) => product.times(factor), context.of(1)),
  Pow: ([base, exponent]) => power(base!, exponent!),
  exp: ([argument]) => argument!.exp(),
  log: ([argument]) => argument!.ln(),
  Abs: ([value]) => value!.abs(),
  Min: values => values.reduce((least, one) => (one.compare(least) === -1 ? one : least)),
  Max: values => values.reduce((most, one) => (one.compare(most) === 1 ? one : most)),
}

/** Integers by multiplication, halves by roots, the rest by logarithms: exponents are numbers, if not all of them exact. */
function power(base: Interval, exponent: Interval): Interval {
  const twice = Math.round(Number(exponent.midpoint().toString()) * 2)
  if (!exponent.times(2).contains(twice)) return base.ln().times(exponent).exp()
  return twice % 2 === 0 ? base.pow(twice / 2) : base.sqrt().pow(twice)
}
