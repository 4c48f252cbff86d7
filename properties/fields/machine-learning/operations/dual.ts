import type { Equation, Input, Scalar } from '../../../../src/conform/operations/operation.js'
import type { Operand } from '../../../../src/math/number/arithmetic.js'
import type { Real, RealContext } from '../../../../src/math/number/interval/real.js'

/** A real number and its derivative by one of the inputs: the chain rule, and an order. */
class Dual implements Scalar<Dual> {
  constructor(
    readonly value: Real,
    readonly slope: Real,
    private readonly context: RealContext,
  ) {}

  plus(other: Operand<Dual>): Dual {
    const { value, slope } = this.operand(other)
    return this.with(this.value.plus(value), this.slope.plus(slope))
  }

  minus(other: Operand<Dual>): Dual {
    return this.plus(this.operand(other).neg())
  }

  times(other: Operand<Dual>): Dual {
    const { value, slope } = this.operand(other)
    return this.with(this.value.times(value), this.slope.times(value).plus(slope.times(this.value)))
  }

  div(other: Operand<Dual>): Dual {
    return this.times(this.operand(other).pow(-1))
  }

  neg(): Dual {
    return this.with(this.value.neg(), this.slope.neg())
  }

  pow(exponent: Operand<Dual>): Dual {
    if (typeof exponent !== 'number') return this.ln().times(this.operand(exponent)).exp()
    if (exponent === 0) return this.with(this.context.of(1), this.context.of(0))
    return this.chain(this.value.pow(exponent), this.value.pow(exponent - 1).times(exponent))
  }

  abs(): Dual {
    return this.value.isNegative() ? this.neg() : this
  }

  sqrt(): Dual {
    const root = this.value.sqrt()
    return this.chain(root, root.times(2).pow(-1))
  }

  exp(): Dual {
    const power = this.value.exp()
    return this.chain(power, power)
  }

  ln(): Dual {
    return this.chain(this.value.ln(), this.value.pow(-1))
  }

  atanh(): Dual {
    return this.chain(this.value.atanh(), this.value.pow(2).neg().plus(1).pow(-1))
  }

  cmp(other: Operand<Dual>): number {
    return this.value.cmp(this.operand(other).value)
  }

  private chain(value: Real, derivative: Real): Dual {
    return this.with(value, derivative.times(this.slope))
  }

  private with(value: Real, slope: Real): Dual {
    return new Dual(value, slope, this.context)
  }

  private operand(other: Operand<Dual>): Dual {
    return other instanceof Dual ? other : this.with(this.context.of(other), this.context.of(0))
  }
}

/** The derivatives of the one result by the entries of x. */
export function gradientOf(equation: Equation, input: Input, context: RealContext): Real[] {
  const constant = (value: string | number) => new Dual(context.of(value), context.of(0), context)
  return input.x.map((_, index) => {
    const x = input.x.map((value, i) => new Dual(context.of(value), context.of(i === index ? 1 : 0), context))
    const [result] = equation<Dual>({ x, p: input.p.map(constant), input, of: constant })
    return result!.slope
  })
}
