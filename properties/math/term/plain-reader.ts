import { Rational } from '../../../src/math/number/rational.js'
import type { Point } from './terms.js'

/**
 * The value of a plain print at a point, read by a grammar of its own: sums of products of powers of atoms, from the
 * left, where an atom is a number, a name, a member r_i, a sum, a root, or something in parentheses.
 */
export function valueOfPrint(text: string, point: Point): Rational {
  return new Reader(text, point).whole()
}

class Reader {
  private place = 0

  constructor(
    private readonly text: string,
    private point: Point,
  ) {}

  whole(): Rational {
    const value = this.sum()
    if (this.place < this.text.length) throw new SyntaxError(`left over: ${this.text.slice(this.place)}`)
    return value
  }

  private sum(): Rational {
    let value = this.takes('-') ? this.product().neg() : this.product()
    for (;;) {
      if (this.takes(' + ')) value = value.plus(this.product())
      else if (this.takes(' - ')) value = value.minus(this.product())
      else return value
    }
  }

  private product(): Rational {
    let value = this.power()
    for (;;) {
      if (this.takes('·')) value = value.times(this.power())
      else if (this.takes('/')) value = value.div(this.power())
      else return value
    }
  }

  private power(): Rational {
    const base = this.atom()
    if (!this.takes('^')) return base
    return base.pow(Number(this.atom().toString()))
  }

  private atom(): Rational {
    if (this.takes('(')) return this.closed()
    const sum = this.matches(/^Σ_([ij])\(/)
    if (sum) return this.overMembers(sum[1]!)
    const member = this.matches(/^([rq])_([ij])/)
    if (member) return this.point.groups.get(member[1]!)![this.point.indices.get(member[2]!)!]!
    const number = this.matches(/^\d+(\.\d+)?/)
    if (number) return Rational.of(number[0])
    const name = this.matches(/^[a-z]/)
    if (!name) throw new SyntaxError(`expected an atom: ${this.text.slice(this.place)}`)
    return this.point.symbols.get(name[0])!
  }

  private closed(): Rational {
    const value = this.sum()
    if (!this.takes(')')) throw new SyntaxError(`expected ): ${this.text.slice(this.place)}`)
    return value
  }

  private overMembers(index: string): Rational {
    const [start, outside] = [this.place, this.point]
    const { length } = outside.groups.get('r')!
    let total = Rational.ZERO
    for (let member = 0; member < length; member++) {
      this.place = start
      this.point = { ...outside, indices: new Map([...outside.indices, [index, member]]) }
      total = total.plus(this.closed())
    }
    this.point = outside
    return total
  }

  private takes(expected: string): boolean {
    if (!this.text.startsWith(expected, this.place)) return false
    this.place += expected.length
    return true
  }

  private matches(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.text.slice(this.place))
    if (match) this.place += match[0].length
    return match
  }
}
