import {
  addOrdered,
  determinantOrdered,
  identityMatrix,
  invertOrdered,
  multiplyOrdered,
  namedArray,
  numberOf,
  type OrderedSum,
  scaleOrdered,
  traceOrdered,
  transposeOrdered,
  zeroLike,
} from '../../math/linear/ordered-products.js'
import { add, divide, multiply, number, power, symbol, type Term } from '../../math/term/term.js'
import { rootName } from '../tree/names.js'
import type { Node } from '../tree/node.js'
import { spelledName } from '../tree/spelled-name.js'
import { isTransposeSign } from './transpose-sign.js'

/** What names stand for, and how many rows the matrices have. */
export interface NamedArrays {
  readonly kinds: ReadonlyMap<string, 'matrix' | 'vector'>
  readonly size: Term
  /** Whether all its matrices have as many rows as columns: others have no determinant, and no inverse. */
  readonly areSquare: boolean
  /** The names of numbers. */
  readonly numbers: ReadonlySet<string>
}

/** A side of a relation between matrices, vectors and numbers: an array in its normal form, or a number. */
export type Ordered = { readonly array: OrderedSum } | { readonly number: Term }

/** An exponent as large as this makes products that nobody writes. */
const MAX_EXPONENT = 6

/** Reads a side with named matrices and vectors; null where it takes them in another way. */
export function orderedOf(node: Node, names: NamedArrays): Ordered | null {
  const of = (part: Node): Ordered | null => orderedOf(part, names)
  const name = spelledName(node)
  const kind = names.kinds.get(name)
  if (kind) return { array: namedArray(name, kind) }
  if (name !== '') return namedNumber(node, name, names)
  const [first, second] = node.args
  switch (node.head) {
    case 'number':
      return /^\d+$/.test(node.text) ? { number: number(node.text) } : null
    case 'add':
      return allOf(node.args.map(of), added)
    case 'neg':
      return scaled(of(first!), number(-1))
    case 'mul':
      return allOf(node.args.map(of), parts => parts.reduce<Ordered | null>(multiplied, ONE))
    case 'div':
      return quotient(of(first!), of(second!))
    case 'pow':
      return isLength(first!) ? ofLength(first!, second!, names) : raised(of(first!), second!, names)
    case 'abs':
    case 'call':
      return called(node, node.args.slice(node.head === 'call' ? 1 : 0).map(of), names)
    default:
      return null
  }
}

const ONE: Ordered = { number: number(1) }

function namedNumber(node: Node, name: string, { numbers }: NamedArrays): Ordered | null {
  if (rootName(node) === 'I') return { array: identityMatrix() }
  return numbers.has(name) ? { number: symbol(name) } : null
}

function allOf(
  parts: readonly (Ordered | null)[],
  join: (parts: readonly Ordered[]) => Ordered | null,
): Ordered | null {
  return parts.includes(null) ? null : join(parts as readonly Ordered[])
}

const arrayIn = (part: Ordered): OrderedSum | null => ('array' in part ? part.array : null)
const numberIn = (part: Ordered | null): Term | null => (part && 'number' in part ? part.number : null)

/** An array of one row and one column is a number. */
function ofArray(array: OrderedSum | null): Ordered | null {
  const one = array && numberOf(array)
  return one ? { number: one } : array && { array }
}

function added(parts: readonly Ordered[]): Ordered | null {
  const arrays = parts.flatMap(part => arrayIn(part) ?? [])
  const [first, ...others] = arrays
  if (first && arrays.length === parts.length) return ofArray(addOrdered([first, ...others]))
  return arrays.length === 0 ? { number: add(...parts.map(part => numberIn(part)!)) } : null
}

const scaled = (part: Ordered | null, by: Term): Ordered | null =>
  part && ('number' in part ? { number: multiply(by, part.number) } : { array: scaleOrdered(part.array, by) })

/** A column beside another is their dot product. */
function multiplied(left: Ordered | null, right: Ordered): Ordered | null {
  const [number, other] = [numberIn(left), numberIn(right)]
  if (!left || number) return left && scaled(right, number!)
  if (other) return scaled(left, other)
  const [one, two] = [arrayIn(left)!, arrayIn(right)!]
  return isColumn(one) && isColumn(two) ? dotted(left, right) : ofArray(multiplyOrdered(one, two))
}

const isColumn = ({ rows, columns }: OrderedSum): boolean => rows === 'many' && columns === 'one'

/** u · v = u^T v. */
function dotted(left: Ordered, right: Ordered): Ordered | null {
  const [one, two] = [arrayIn(left), arrayIn(right)]
  if (!one || !two || !isColumn(one) || !isColumn(two)) return null
  return ofArray(multiplyOrdered(transposeOrdered(one), two))
}

const quotient = (left: Ordered | null, right: Ordered | null): Ordered | null => {
  const by = numberIn(right)
  return by && scaled(left, divide(1, by))
}

function raised(base: Ordered | null, exponent: Node, names: NamedArrays): Ordered | null {
  if (!base) return null
  const isInverted = exponent.head === 'neg'
  const { text } = isInverted ? exponent.args[0]! : exponent
  const array = arrayIn(base)
  if (!array) return raisedNumber(numberIn(base)!, exponent, names)
  const inverse = !isInverted ? array : names.areSquare ? invertOrdered(array) : null
  if (!inverse) return null
  if (isTransposeSign(text)) return ofArray(transposeOrdered(inverse))
  const times = /^[1-9]$/.test(text) ? Number(text) : 0
  if (times === 0 || times > MAX_EXPONENT) return null
  const factors = Array.from({ length: times }, () => inverse)
  return ofArray(
    factors.reduce<OrderedSum | null>((all, one) => all && multiplyOrdered(all, one), identityMatrix()),
  )
}

function raisedNumber(base: Term, exponent: Node, names: NamedArrays): Ordered | null {
  const by = numberIn(orderedOf(exponent, names))
  return by && { number: power(base, by) }
}

/** det, tr and the dot product; |A| is a determinant. */
function called(
  { head, text }: Node,
  parts: readonly (Ordered | null)[],
  { size, areSquare }: NamedArrays,
): Ordered | null {
  const [of, other, another] = parts
  const array = of && arrayIn(of)
  if (!array || another !== undefined) return null
  if (other !== undefined) return other && text === 'inner' ? dotted(of, other) : null
  if (text === 'det' || (head === 'abs' && !isColumn(array)))
    return areSquare ? numbered(determinantOrdered(array, size)) : null
  return /^[Tt]r(?:ace)?$/.test(text) ? numbered(traceOrdered(array, size)) : null
}

const numbered = (value: Term | null): Ordered | null => value && { number: value }

const isLength = ({ head, text }: Node): boolean => head === 'abs' || (head === 'call' && text === 'norm')

/** The square of a length is a dot product; the length itself is only known by what it is of. */
function ofLength(length: Node, exponent: Node, names: NamedArrays): Ordered | null {
  const of = orderedOf(length.args.at(-1)!, names)
  const array = of && arrayIn(of)
  if (!array || !isColumn(array)) return raised(orderedOf(length, names), exponent, names)
  return exponent.text === '2' ? dotted(of, of) : null
}

/** Both sides in one shape: 0 is the zero of any. Null where one is an array and the other is none. */
export function alike(left: Ordered, right: Ordered): readonly [Ordered, Ordered] | null {
  const [one, other] = [arrayIn(left), arrayIn(right)]
  if (!one === !other) return [left, right]
  const zero = numberIn(one ? right : left)!
  if (zero.kind !== 'number' || !zero.value.isZero()) return null
  return one ? [left, { array: zeroLike(one) }] : [{ array: zeroLike(other!) }, right]
}
