import type { Setup } from '../../english/arithmetic-setup.js'
import { Rational } from '../../math/number/rational.js'
import { exactValue } from '../../math/term/evaluate.js'
import { lowered } from '../../notation/lower/try-lower.js'
import type { Glossary } from '../../notation/tree/glossary.js'
import type { Link } from '../../notation/tree/link.js'
import type { Node } from '../../notation/tree/node.js'

const BITS = /^[01]+$/
const DIGITS = /^\d+$/

/** Whether a line that is wrong of the numbers may be right in an arithmetic that the page has set up. */
export function fits(setup: Setup, link: Link, glossary: Glossary): boolean {
  const { left, right } = link
  const isWhole = areAll(DIGITS, left) && areAll(DIGITS, right)
  switch (setup.kind) {
    case 'usual':
      return false
    case 'any':
      return true
    case 'whole':
      return isWhole
    case 'bits':
      return areAll(BITS, left) && areAll(BITS, right)
    case 'nim':
      return isWhole && (multiplies(left) || isExclusiveOr([...literalsOf(left), ...literalsOf(right)]))
    case 'modulus':
      return (
        (setup.modulus === null ? isWhole : isCongruent(link, setup.modulus, glossary)) &&
        leavesRemainder(link, setup.modulus, glossary)
      )
    case 'base':
      return isWhole && isTrueInBase(link, setup.base, glossary)
  }
}

/** Nobody looks up a product of nim numbers. */
const multiplies = ({ head, args }: Node): boolean => head === 'mul' || args.some(multiplies)

const isExclusiveOr = (literals: readonly string[]): boolean =>
  literals.reduce((sum, text) => sum ^ BigInt(text), 0n) === 0n

/** Whether a side has figures, all of them so written. */
export function areAll(form: RegExp, side: Node): boolean {
  const literals = literalsOf(side)
  return literals.length > 0 && literals.every(text => form.test(text))
}

const literalsOf = (node: Node): readonly string[] =>
  node.head === 'number' ? [node.text] : node.args.flatMap(literalsOf)

/** What the left side is more than the right; null where that is no fraction, or nobody knows it. */
function difference({ left, right }: Link, glossary: Glossary): Rational | null {
  const [first, second] = [left, right].map(side => {
    const term = lowered(side, glossary)
    return term && exactValue(term)
  })
  return first && second ? first.minus(second) : null
}

/** Whether both sides leave the same remainder, or may: 1/3 is 5 modulo 7. */
export function isCongruent(link: Link, modulus: bigint, glossary: Glossary): boolean {
  const found = difference(link, glossary)
  return found === null ? ![link.left, link.right].some(leavesNoRemainder) : found.numerator % modulus === 0n
}

/** A logarithm and a measure leave no remainder. */
const leavesNoRemainder = ({ head, args }: Node): boolean =>
  head === 'ln' || head === 'log' || head === 'text' || args.some(leavesNoRemainder)

/**
 * Whether a side is one number that may be what the other leaves over: it is less than the modulus, which divides their
 * difference. Of `7 · 8 = 54` no modulus above 54 does.
 */
function leavesRemainder(link: Link, modulus: bigint | null, glossary: Glossary): boolean {
  const found = difference(link, glossary)
  if (found === null) return true
  const limit = modulus === null ? found.abs() : Rational.of(modulus)
  return [link.left, link.right].some(side => {
    const figure = side.head === 'neg' ? side.args[0]! : side
    return figure.head === 'number' && DIGITS.test(figure.text) && Rational.of(figure.text).lt(limit)
  })
}

/** Whether a line is right with both sides in a base, or with one of them: "42 = 101010 in binary". */
function isTrueInBase(link: Link, base: number, glossary: Glossary): boolean {
  const readings = [link.left, link.right].map(side => [inBase(side, base), side])
  return readings[0]!.some(left =>
    readings[1]!.some(right => left && right && isEqual({ ...link, left, right }, glossary)),
  )
}

/** A logarithm or a measure is no numeral of another base. */
const isEqual = (link: Link, glossary: Glossary): boolean => difference(link, glossary)?.isZero() === true

/** An expression with its figures read in another base; null where one has a digit too many. */
function inBase(node: Node, base: number): Node | null {
  if (node.head === 'number') {
    const digits = [...node.text].map(Number)
    if (digits.some(digit => digit >= base)) return null
    return { ...node, text: String(digits.reduce((sum, digit) => sum * BigInt(base) + BigInt(digit), 0n)) }
  }
  const args = node.args.map(part => inBase(part, base))
  return args.every(part => part !== null) ? { ...node, args } : null
}
