import type { Token } from '../../../documents/model/document.js'
import type { Link } from '../../../notation/tree/link.js'
import type { Node } from '../../../notation/tree/node.js'

const isWhole = ({ head, text }: Node): boolean => head === 'number' && /^\d+$/.test(text)

/**
 * Why an x that is glued between whole numbers may name something, `A 2x4 = 1.5 × 3.5 inches`; null where none stands
 * there, or where the other side is one whole number.
 */
export function doubtOfCross({ left, right }: Link, _token: Token, source: string): string | null {
  const isOfSizes = [left, right].every(side => isPair(side, source))
  const isSaidOfSizes = isOfSizes && (right.args.length > 2 || /[xX]|\d[×]\d/.test(textOf(left, source)))
  const isNamed =
    left.head === 'mul' && left.args.every(isWhole) && (areGlued(left.args, source) || isSaidOfSizes)
  return isNamed && !isWhole(withoutUnit(right)) ? 'figures with an x between them may name a size' : null
}

const areGlued = (factors: readonly Node[], source: string): boolean =>
  factors.slice(1).every(({ start }, i) => /^[xX]$/.test(source.slice(factors[i]!.end, start)))

/** Two figures with a cross between them, and no more but a unit: `38 × 89 mm`. */
const isPair = ({ head, args: [first, second, unit, more] }: Node, source: string): boolean =>
  head === 'mul' &&
  second !== undefined &&
  more === undefined &&
  (unit === undefined || unit.head === 'text') &&
  /^ ?[xX×] ?$/.test(source.slice(first!.end, second.start))

const textOf = ({ start, end }: Node, source: string): string => source.slice(start, end)

/** `8 studs` is a figure with its unit. */
const withoutUnit = (side: Node): Node =>
  side.head === 'mul' && side.args.length === 2 && side.args[1]!.head === 'text' ? side.args[0]! : side
