import type { Field, Operand } from '../numeric/arithmetic.js'
import { Rational } from '../numeric/rational.js'
import { add, divide, multiply, negate, number, power, subtract, type Term } from '../term/term.js'

/**
 * Terms as an arithmetic: a term evaluated over them is written out, its sums over named members. What comes out is
 * as exact as the engines that read it.
 */
export class Formal implements Field<Formal> {
  constructor(readonly term: Term) {}

  static of(value: Rational): Formal {
    return new Formal(number(value))
  }

  plus(other: Operand<Formal>): Formal {
    return new Formal(add(this.term, termOf(other)))
  }

  minus(other: Operand<Formal>): Formal {
    return new Formal(subtract(this.term, termOf(other)))
  }

  times(other: Operand<Formal>): Formal {
    return new Formal(multiply(this.term, termOf(other)))
  }

  div(other: Operand<Formal>): Formal {
    return new Formal(divide(this.term, termOf(other)))
  }

  neg(): Formal {
    return new Formal(negate(this.term))
  }

  pow(exponent: number): Formal {
    return new Formal(power(this.term, exponent))
  }
}

const termOf = (operand: Operand<Formal>): Term =>
  operand instanceof Formal ? operand.term : number(Rational.of(operand))
