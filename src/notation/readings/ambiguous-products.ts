import type { Node } from '../tree/node.js'
import { withParts } from '../tree/parts.js'
import type { Shape } from './shape.js'

/** `1/2 ÷ 1/4`. */
export const FRACTION: Shape = {
  ...{ name: 'fraction', isLikelier: true },
  ...{ reading: 'a slash between two integers binds closer than ÷', of: withFractions },
}

/** `2\frac12` is also 5/2. */
export const MIXED: Shape = {
  ...{ name: 'mixed', isLikelier: true },
  ...{ reading: 'a fraction behind an integer is a mixed number', of: withMixedNumbers },
}

/** `1/2\pi` is also 1/(2π). */
export const DIVISOR: Shape = {
  name: 'divisor',
  reading: 'a slash divides by the whole product behind it',
  of: withWholeDivisors,
}

/** `2 + 3 = 5²` may have a note behind it. */
export const NOTE: Shape = {
  ...{ name: 'note', isLeftOpen: true },
  ...{ reading: 'a raised digit numbers a note', of: withoutNote },
}

/** Nothing but a number has digits for its text. */
const isWhole = ({ text }: Node): boolean => /^\d+$/.test(text)

/** A fraction of two integers that is less than 1. */
function isProperFraction(node: Node): boolean {
  if (node.head !== 'div') return false
  const [above, below] = node.args as [Node, Node]
  return isWhole(above) && isWhole(below) && BigInt(above.text) < BigInt(below.text)
}

const areBeside = (left: Node, right: Node, source: string): boolean =>
  /^(?:\s|\\[,;:!])*$/.test(source.slice(left.end, right.start))

/** An integer right before a proper fraction is added to it: `3\frac{1}{7}`, in a product too. */
function withMixedNumbers(side: Node, source: string): Node {
  const node = withParts(side, part => withMixedNumbers(part, source))
  if (node.head !== 'mul') return node
  const factors: Node[] = []
  for (const part of node.args) {
    const before = factors.at(-1)
    const isMixed = before && isWhole(before) && isProperFraction(part) && areBeside(before, part, source)
    if (isMixed)
      factors[factors.length - 1] = {
        ...node,
        head: 'add',
        args: [before, part],
        start: before.start,
        end: part.end,
      }
    else factors.push(part)
  }
  if (factors.length === node.args.length) return node
  return factors.length === 1 ? factors[0]! : { ...node, args: factors }
}

/** `1/2 ÷ 1/4` divides by the fraction. */
function withFractions(side: Node, source: string): Node {
  const node = withParts(side, part => withFractions(part, source))
  const [quotient, below] = node.head === 'div' ? node.args : []
  if (quotient?.head !== 'div') return node
  const [dividend, above] = quotient.args as [Node, Node]
  const isFraction = isWhole(above) && isWhole(below!) && source.slice(above.end, below!.start) === '/'
  if (!isFraction || !/÷|\\div(?![A-Za-z])/.test(source.slice(dividend.end, above.start))) return node
  const fraction: Node = { ...node, args: [above, below!], start: above.start }
  return { ...node, args: [dividend, fraction] }
}

/** What stands right behind a divisor without a sign divides too: `6 ÷ 2(1 + 2)`. */
function withWholeDivisors(side: Node, source: string): Node {
  const node = withParts(side, part => withWholeDivisors(part, source))
  const [quotient, ...more] = node.head === 'mul' ? node.args : []
  if (quotient?.head !== 'div') return node
  const [above, below] = quotient.args as [Node, Node]
  const isSlash = /[/÷]/.test(source.slice(above.end, below.start))
  // A bracket that closes behind the divisor closes the quotient.
  const isClosed = /[)\]}]/.test(source.slice(below.end, more[0]!.start))
  if (isClosed) return node
  const beside = more.findIndex((part, i) => !isJoined(i === 0 ? below : more[i - 1]!, part, source))
  const divisors = beside < 0 ? more : more.slice(0, beside)
  if (!isSlash || divisors.length === 0) return node
  const last = divisors.at(-1)!
  const product: Node = { ...node, args: [below, ...divisors], start: below.start, end: last.end }
  const whole: Node = { ...quotient, args: [above, product], end: last.end }
  const rest = more.slice(divisors.length)
  return rest.length > 0 ? { ...node, args: [whole, ...rest] } : whole
}

function withoutNote(side: Node, source: string): Node {
  const [base, exponent] = side.head === 'pow' ? side.args : []
  const isRaised = base?.head === 'number' && /^[¹²³⁴-⁹]{1,2}$/.test(source.slice(base.end, exponent!.end))
  return isRaised ? base : side
}

/** Nothing but blanks and brackets stands between two factors. */
const isJoined = (left: Node, right: Node, source: string): boolean =>
  /^(?:\s|\\[,;:!]|\\left|\\right|[()[\]{}])*$/.test(source.slice(left.end, right.start))
