import fc from 'fast-check'
import type { FunctionDefinition } from '../../../src/math/functions/functions.js'
import { Rational } from '../../../src/math/number/rational.js'

const MAX_SIZE = 12

/** The nearest double, but for a last digit where the fraction is long. */
export function toNumber({ numerator, denominator }: Rational): number {
  const [above, below] = [Number(numerator), Number(denominator)]
  if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return above / below
  return Number((numerator * 10n ** 30n) / denominator) / 1e30
}

/** How many arguments a function is given here. */
export const argumentsOf = ({ arity }: FunctionDefinition): number => (arity === 'several' ? 2 : arity)

/** Points inside the range of a function: fractions, and the whole numbers that steps and divisors ask for. */
export function pointsOf(one: FunctionDefinition): fc.Arbitrary<readonly Rational[]> {
  const [from, to] = (one.domain ?? ['-∞', '∞']).map(end =>
    /∞/.test(end) ? Rational.of(end.startsWith('-') ? -MAX_SIZE : MAX_SIZE) : Rational.of(end),
  ) as [Rational, Rational]
  const width = to.minus(from)
  const part = fc
    .integer({ min: 1, max: 199 })
    .map(share => from.plus(width.times(Rational.ratio(BigInt(share), 200n))))
  const whole = fc
    .integer({ min: Math.ceil(toNumber(from)), max: Math.floor(toNumber(to)) })
    .map(count => Rational.of(count))
    .filter(value => value.gt(from) && value.lt(to))
  const hasWhole = Math.floor(toNumber(to)) - Math.ceil(toNumber(from)) > 2
  const value = hasWhole ? fc.oneof(part, whole) : part
  return fc.array(value, { minLength: argumentsOf(one), maxLength: argumentsOf(one) })
}
