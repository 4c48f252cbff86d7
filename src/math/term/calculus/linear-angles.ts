import { Rational } from '../../number/rational.js'
import { exactValue } from '../evaluate.js'
import { simplify } from '../simplify.js'
import { add, apply, multiply, number, subtract, type Term } from '../term.js'

/** A sine or a cosine with the factors before it. */
interface Wave {
  readonly name: 'sin' | 'cos'
  readonly angle: Term
  readonly factors: readonly Term[]
}

const MAX_WAVES = 64

/**
 * A product of powers of sines and cosines as a sum without products of them: cos² x = (1 + cos 2x)/2. `like` makes
 * angles that are equal look equal. Null where no two of them are multiplied, or where the sum is too long.
 */
export function withoutProducts(factors: readonly Term[], like: (angle: Term) => Term): Term | null {
  const waves = factors.flatMap(wavesIn)
  const others = factors.filter(factor => wavesIn(factor).length === 0)
  if (waves.length < 2 || 2 ** (waves.length - 1) > MAX_WAVES) return null
  const [first, ...rest] = waves
  const sum = rest.reduce<readonly Wave[]>(
    (products, wave) => products.flatMap(product => times(product, wave, like)),
    [first!],
  )
  return add(
    ...sum.map(({ name, angle, factors: before }) =>
      multiply(...others, ...before, simplify(apply(name, angle))),
    ),
  )
}

/** The sines and cosines of which a factor is a product: cos³ x is three. */
function wavesIn(factor: Term): readonly Wave[] {
  const { base, exponent } =
    factor.kind === 'power'
      ? { base: factor.base, exponent: exactValue(factor.exponent) }
      : { base: factor, exponent: Rational.ONE }
  const isWave = base.kind === 'apply' && (base.name === 'sin' || base.name === 'cos')
  if (!isWave || !exponent?.isInteger() || exponent.sign() < 0 || exponent.gt(MAX_WAVES)) return []
  const wave: Wave = { name: base.name as Wave['name'], angle: base.arguments[0]!, factors: [] }
  return Array.from({ length: Number(exponent.numerator) }, () => wave)
}

/** cos a cos b = (cos(a - b) + cos(a + b))/2, and what is like it for sines. */
function times(a: Wave, b: Wave, like: (angle: Term) => Term): readonly Wave[] {
  const [sum, difference] = [like(add(a.angle, b.angle)), like(subtract(a.angle, b.angle))]
  const half = (name: Wave['name'], angle: Term, sign: 1 | -1): Wave => ({
    name,
    angle,
    factors: [...a.factors, ...b.factors, number(Rational.ratio(BigInt(sign), 2n))],
  })
  if (a.name === b.name) return [half('cos', difference, 1), half('cos', sum, a.name === 'cos' ? 1 : -1)]
  return [half('sin', sum, 1), half('sin', difference, a.name === 'sin' ? 1 : -1)]
}
