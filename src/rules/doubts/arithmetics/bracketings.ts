import { Rational } from '../../../math/number/rational.js'
import type { Link } from '../../../notation/tree/link.js'
import { inSteps } from './steps.js'

/** A longer line has too many bracketings to be tried. */
const MAX_OPERANDS = 7
const SIGN = String.raw`\\times|\\cdot|\\div|[-+*/×·⋅÷−]`
const OPERAND = String.raw`(\d{1,15}(?:\.\d{1,15})?)`
const FLAT = new RegExp(
  String.raw`^\s*${OPERAND}(?:\s*(?:${SIGN})\s*\d{1,15}(?:\.\d{1,15})?){2,${MAX_OPERANDS - 1}}\s*$`,
)
const PART = new RegExp(`(${SIGN})\\s*${OPERAND}`, 'g')

/** Whether a calculation without brackets comes to what its line says where some are put in: `2 + 3 × 4 = 20`. */
export function isRightWithBrackets({ left, right }: Link, source: string): boolean {
  const written = source.slice(left.start, left.end)
  const first = FLAT.exec(written)?.[1]
  const wanted = first === undefined ? null : inSteps(right, value => value)
  if (first === undefined || !wanted) return false
  const parts = [...written.matchAll(PART)]
  const operands = [first, ...parts.map(part => part[2]!)].map(digits => Rational.of(digits))
  const signs = parts.map(part => part[1]!)
  return valuesOf(operands, signs).some(value => value.eq(wanted))
}

/** Each value that a row of operands comes to with brackets, by the sign that is worked out last. */
function valuesOf(operands: readonly Rational[], signs: readonly string[]): readonly Rational[] {
  if (operands.length === 1) return operands
  return signs.flatMap((sign, at) => {
    const lefts = valuesOf(operands.slice(0, at + 1), signs.slice(0, at))
    const rights = valuesOf(operands.slice(at + 1), signs.slice(at + 1))
    return lefts.flatMap(left => rights.flatMap(right => together(left, sign, right) ?? []))
  })
}

function together(left: Rational, sign: string, right: Rational): Rational | null {
  switch (sign) {
    case '+':
      return left.plus(right)
    case '-':
    case '−':
      return left.minus(right)
    case '/':
    case '÷':
    case '\\div':
      return right.isZero() ? null : left.div(right)
    default:
      return left.times(right)
  }
}

/** Whether the result is what the summands are one behind the other, as texts are added: `1 + 1 = 11`. */
export function isGlued({ left, right }: Link): boolean {
  const parts = left.head === 'add' ? left.args : []
  return (
    right.head === 'number' &&
    parts.length > 1 &&
    parts.every(({ head }) => head === 'number') &&
    parts.map(({ text }) => text).join('') === right.text
  )
}
