import { readPrinted } from '../../../math/number/printed-number.js'
import { Rational } from '../../../math/number/rational.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'
import { figureOfNode } from '../../../page/quantities/printed-figure.js'
import { inSteps, type Step } from './steps.js'

const exact: Step = value => value
/** A quotient of whole numbers loses its fraction: towards zero, or downwards where a negative one is floored. */
const truncated: Step = (value, operation) =>
  operation === 'div' ? Rational.of(value.numerator / value.denominator) : value
const floored: Step = (value, operation) =>
  operation === 'div' && value.sign() < 0 && !value.isInteger()
    ? Rational.of(value.numerator / value.denominator - 1n)
    : truncated(value, operation)

/** Whether a line is right where a quotient of whole numbers is a whole number: `7 / 2 = 3`. */
export const isOfWholeQuotients = ({ left, right }: Link): boolean =>
  [truncated, floored].some(step => {
    const [one, other] = [inSteps(left, step), inSteps(right, step)]
    return one !== null && other !== null && one.eq(other)
  })

/** The bits of the registers that machines have. */
const REGISTERS: readonly number[] = [8, 16, 32, 64]

/**
 * Whether a whole number is another one as a register holds it that is too small for that: 0 for 256. No slip of a digit is
 * by just so much.
 */
export const isHeldAs = (made: bigint, printed: bigint): boolean =>
  REGISTERS.some(bits => {
    const size = 1n << BigInt(bits)
    const isWithin = (value: bigint, from: bigint): boolean => from <= value && value < from + size
    return (
      (made - printed) % size === 0n &&
      [0n, -size / 2n].some(from => isWithin(printed, from) && !isWithin(made, from))
    )
  })

/** Whether a line of whole numbers is right in a register that wraps round: `255 + 1 = 0`. */
export function isOfRegister(link: Link): boolean {
  const sides = wholeSides(link)
  return sides !== null && isHeldAs(...sides)
}

/**
 * Whether a line of whole numbers is right where counting begins again at one of some sizes: `6 + 3 = 1` of eight slots.
 */
export function isOfRing(link: Link, sizes: readonly bigint[]): boolean {
  const [made, printed] = wholeSides(link) ?? [0n, -1n]
  return printed >= 0n && sizes.some(size => size > printed && made >= size && (made - printed) % size === 0n)
}

/** What the sides of an equation between figures come to; null for any other line, and where one is no whole number. */
function wholeSides({ left, sign, right }: Link): readonly [bigint, bigint] | null {
  const [one, other] = [inSteps(left, exact), inSteps(right, exact)]
  const isWhole = sign.operator === '=' && one?.isInteger() && other?.isInteger()
  return isWhole ? [one!.numerator, other!.numerator] : null
}

/** The bits that a number of a floating-point format has before its exponent: double, single, half, bfloat16. */
export const DOUBLE = 53
export const FORMATS: readonly number[] = [DOUBLE, 24, 11, 8]

/** A value with so many significant bits, rounded to the nearest, and half way to the even one. */
export function withBits(value: Rational, bits: number): Rational {
  if (value.isZero()) return value
  const { numerator, denominator } = value.abs()
  // Two to this power, or to one more, is the first bit of it that counts.
  const scale = lengthOf(numerator) - lengthOf(denominator) - bits
  for (const exponent of [scale - 1, scale, scale + 1]) {
    const unit = Rational.of(2).pow(exponent)
    const count = nearestEven(value.abs().div(unit))
    if (lengthOf(count) <= bits) return unit.times(Rational.of(count)).times(Rational.of(value.sign()))
  }
  return value
}

const lengthOf = (value: bigint): number => value.toString(2).length

function nearestEven({ numerator, denominator }: Rational): bigint {
  const [whole, rest] = [numerator / denominator, 2n * (numerator % denominator)]
  const isUp = rest > denominator || (rest === denominator && whole % 2n === 1n)
  return isUp ? whole + 1n : whole
}

/**
 * Whether a line is right with numbers of so many bits, and wrong of the numbers themselves, as far as its figure tells:
 * `0.1 + 0.2 - 0.3 = 5.55e-17`.
 */
export function isOfFloats({ left, sign, right }: Link, bits: number): boolean {
  const step: Step = value => withBits(value, bits)
  const figure = sign.operator === '=' || sign.operator === '≈' ? figureOfNode(right)?.figure : undefined
  if (!figure) return isOrderedBy(left, sign.operator, right, step)
  const [rounded, true_] = [inSteps(left, step), inSteps(left, exact)]
  if (!rounded || !true_) return false
  const printed = readPrinted(figure.digits)
  const [value, unit] = [printed.value, printed.unit].map(part => part.times(Rational.of(figure.factor)))
  const isPrinted = (one: Rational): boolean => one.minus(value!).abs().times(2).lte(unit!)
  return isPrinted(rounded) && !isPrinted(true_)
}

/** `0.1 + 0.2 \ne 0.3`, `0.1 + 0.2 > 0.3`, and `2^{53} + 1 = 2^{53}` in figures. */
function isOrderedBy(left: Node, operator: string, right: Node, step: Step): boolean {
  const [one, other] = [inSteps(left, step), inSteps(right, step)]
  if (!one || !other) return false
  const order = one.cmp(other)
  return (
    (operator === '=' && order === 0) ||
    (operator === '≠' && order !== 0) ||
    (operator === '<' && order < 0) ||
    (operator === '>' && order > 0)
  )
}
