import { Rational } from '../number/rational.js'

/** Powers of atoms, by name; none of them 0. */
export type Powers = ReadonlyMap<string, number>

export interface LaurentPart {
  readonly coefficient: Rational
  readonly powers: Powers
}

/** More parts or steps than an exponent that a person writes would ever take. */
const MAX_PARTS = 200
const MAX_STEPS = 2_000

/**
 * Sums of products of integer powers of atoms: what stands in an exponent, as far as a translation must see into it so that
 * e^(a + b) and e^a e^b become one. It knows nothing of signs, logarithms or roots, which are atoms to it, and shares no
 * code with the normal form that the proofs rest on.
 *
 * An atom may be declared to be the inverse of a sum; `reduced` then puts a/(a + b) + b/(a + b) = 1.
 */
export class Laurent {
  private constructor(private readonly byKey: ReadonlyMap<string, LaurentPart>) {}

  static of(parts: Iterable<LaurentPart>): Laurent {
    const byKey = new Map<string, LaurentPart>()
    for (const { coefficient, powers } of parts) {
      const key = JSON.stringify([...powers].sort())
      const total = byKey.get(key)?.coefficient.plus(coefficient) ?? coefficient
      if (total.isZero()) byKey.delete(key)
      else byKey.set(key, { coefficient: total, powers })
      if (byKey.size > MAX_PARTS)
        throw new RangeError(`exponent: expected at most ${MAX_PARTS} parts, got more`)
    }
    return new Laurent(byKey)
  }

  static constant(value: Rational): Laurent {
    return Laurent.of([{ coefficient: value, powers: new Map() }])
  }

  static atom(name: string): Laurent {
    return Laurent.of([{ coefficient: Rational.ONE, powers: new Map([[name, 1]]) }])
  }

  /** In an order of their own, whatever the order in which they came together. */
  get parts(): readonly LaurentPart[] {
    return [...this.byKey.keys()].sort().map(key => this.byKey.get(key)!)
  }

  /** The value, if there is no atom in it. */
  constant(): Rational | undefined {
    const [part, another] = this.byKey.values()
    if (!part) return Rational.ZERO
    return !another && part.powers.size === 0 ? part.coefficient : undefined
  }

  /** The part with the greatest powers, by the first atom in which two differ; undefined for 0. */
  get leading(): LaurentPart | undefined {
    const [first, ...rest] = this.byKey.values()
    return rest.reduce((most, part) => (isGreater(part.powers, most!.powers) ? part : most), first)
  }

  plus(other: Laurent): Laurent {
    return Laurent.of([...this.byKey.values(), ...other.byKey.values()])
  }

  times(other: Laurent): Laurent {
    const ours = [...this.byKey.values()]
    return Laurent.of(ours.flatMap(left => [...other.byKey.values()].map(right => product(left, right))))
  }

  scaled(by: Rational): Laurent {
    return this.times(Laurent.constant(by))
  }

  /** 1 over this, if it is a single part. */
  inverse(): Laurent | undefined {
    const [part, another] = this.byKey.values()
    return part && !another ? Laurent.of([inverseOf(part)]) : undefined
  }

  /** The same with leading/(leading + rest) replaced by 1 - rest/(leading + rest), for atoms that are such inverses. */
  reduced(divisors: ReadonlyMap<string, Laurent>): Laurent {
    let reduced: Laurent = this
    for (let step = 0; step < MAX_STEPS; step++) {
      const next = reduced.reducedOnce(divisors)
      if (!next) return reduced
      reduced = next
    }
    throw new RangeError(`exponent: expected at most ${MAX_STEPS} steps, got more`)
  }

  private reducedOnce(divisors: ReadonlyMap<string, Laurent>): Laurent | undefined {
    for (const part of this.byKey.values()) {
      for (const [inverse, divisor] of divisors) {
        const leading = divisor.leading!
        if ((part.powers.get(inverse) ?? 0) < 1 || !isDivisible(part.powers, leading.powers)) continue
        // part = cofactor · leading · inverse = cofactor · (1 - rest · inverse)
        const atom = Laurent.atom(inverse)
        const cofactor = Laurent.of([product(product(part, inverseOf(leading)), only(atom.inverse()!))])
        const rest = divisor.minus(Laurent.of([leading]))
        const replaced = Laurent.constant(Rational.ONE).minus(rest.times(atom))
        return this.minus(Laurent.of([part])).plus(cofactor.times(replaced))
      }
    }
    return undefined
  }

  private minus(other: Laurent): Laurent {
    return this.plus(other.scaled(Rational.of(-1)))
  }
}

const only = (single: Laurent): LaurentPart => single.parts[0]!

function product(left: LaurentPart, right: LaurentPart): LaurentPart {
  const powers = new Map(left.powers)
  for (const [name, power] of right.powers) {
    const sum = (powers.get(name) ?? 0) + power
    if (sum === 0) powers.delete(name)
    else powers.set(name, sum)
  }
  return { coefficient: left.coefficient.times(right.coefficient), powers }
}

const inverseOf = ({ coefficient, powers }: LaurentPart): LaurentPart => ({
  coefficient: Rational.ONE.div(coefficient),
  powers: new Map([...powers].map(([name, power]) => [name, -power] as const)),
})

/** By the first atom in which they differ; no two parts of one sum are equal. */
function isGreater(left: Powers, right: Powers): boolean {
  const names = [...new Set([...left.keys(), ...right.keys()])].sort()
  const differing = names.find(name => left.get(name) !== right.get(name))!
  return (left.get(differing) ?? 0) > (right.get(differing) ?? 0)
}

/** Whether dividing leaves no atom of the divisor with a negative power. */
const isDivisible = (powers: Powers, divisor: Powers): boolean =>
  [...divisor].every(([name, power]) => (powers.get(name) ?? 0) >= power)
