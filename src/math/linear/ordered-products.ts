import { exactValue } from '../term/evaluate.js'
import { toPlain } from '../term/print.js'
import { simplify } from '../term/simplify.js'
import { add, divide, multiply, number, power, symbol, type Term } from '../term/term.js'

/**
 * Sums of products of square matrices and of vectors, whose factors keep their order. Error budget: none, every step is
 * exact. What is equal here is equal for matrices of every size, since only the laws of a ring with a transpose and
 * inverses are used (Horn and Johnson, Matrix Analysis, 2013, section 0.2).
 */
export interface OrderedSum {
  /** How many rows and columns it has: as many as the matrices have, or one. */
  readonly rows: Extent
  readonly columns: Extent
  /** Its products by their key, each with the number before it. */
  readonly products: ReadonlyMap<string, OrderedProduct>
}

export type Extent = 'many' | 'one'

interface OrderedProduct {
  readonly letters: readonly Letter[]
  readonly factor: Term
}

interface Letter {
  readonly name: string
  readonly isVector: boolean
  readonly isTransposed: boolean
  readonly isInverse: boolean
}

/** More products than these are not multiplied out. */
const MAX_PRODUCTS = 256

/** The sum that is a matrix, or a column, by its name. */
export function namedArray(name: string, kind: 'matrix' | 'vector'): OrderedSum {
  const isVector = kind === 'vector'
  const letter = { name, isVector, isTransposed: false, isInverse: false }
  return sumOf('many', isVector ? 'one' : 'many', [{ letters: [letter], factor: number(1) }])
}

/** The sum with no products, of the shape of another. */
export const zeroLike = ({ rows, columns }: OrderedSum): OrderedSum => sumOf(rows, columns, [])

/** The sum of some; null where their shapes differ. */
export function addOrdered(parts: readonly [OrderedSum, ...OrderedSum[]]): OrderedSum | null {
  const [{ rows, columns }] = parts
  if (parts.some(part => part.rows !== rows || part.columns !== columns)) return null
  return sumOf(
    rows,
    columns,
    parts.flatMap(({ products }) => [...products.values()]),
  )
}

export const scaleOrdered = ({ rows, columns, products }: OrderedSum, by: Term): OrderedSum =>
  sumOf(
    rows,
    columns,
    [...products.values()].map(({ letters, factor }) => ({ letters, factor: multiply(by, factor) })),
  )

/** The product of two sums; null where their shapes do not fit, or it would be too long. */
export function multiplyOrdered(left: OrderedSum, right: OrderedSum): OrderedSum | null {
  if (left.columns !== right.rows) return null
  if (left.products.size * right.products.size > MAX_PRODUCTS) return null
  const products = [...left.products.values()].flatMap(one =>
    [...right.products.values()].map(other => ({
      letters: [...one.letters, ...other.letters],
      factor: multiply(one.factor, other.factor),
    })),
  )
  return sumOf(left.rows, right.columns, products)
}

/** (AB)^T = B^T A^T. */
export const transposeOrdered = ({ rows, columns, products }: OrderedSum): OrderedSum =>
  sumOf(
    columns,
    rows,
    [...products.values()].map(({ letters, factor }) => ({ letters: turned(letters), factor })),
  )

/** (cAB)^{-1} = B^{-1} A^{-1} / c; null of a sum, whose inverse is no sum of such products. */
export function invertOrdered({ products }: OrderedSum): OrderedSum | null {
  const [product] = products.values()
  if (!product || products.size > 1 || product.letters.some(({ isVector }) => isVector)) return null
  const letters = product.letters
    .toReversed()
    .map(letter => ({ ...letter, isInverse: !letter.isInverse }) as Letter)
  return sumOf('many', 'many', [{ letters, factor: divide(1, product.factor) }])
}

export const identityMatrix = (): OrderedSum => sumOf('many', 'many', [{ letters: [], factor: number(1) }])

/** The number that a sum of one row and one column is; null for any other shape. */
export function numberOf({ rows, columns, products }: OrderedSum): Term | null {
  if (rows !== 'one' || columns !== 'one') return null
  return add(...[...products.values()].map(({ factor }) => factor))
}

/** The trace of a square sum: tr AB = tr BA = tr (AB)^T, and tr I is how many rows there are. */
export function traceOrdered({ rows, columns, products }: OrderedSum, size: Term): Term | null {
  if (rows !== 'many' || columns !== 'many') return null
  const parts = [...products.values()].map(({ letters, factor }) => multiply(factor, traceOf(letters, size)))
  return add(...parts)
}

/**
 * The determinant of a square sum, in those of its matrices where it is one product: det cAB = c^n det A det B; null
 * where it is none.
 */
export function determinantOrdered(sum: OrderedSum, size: Term): Term | null {
  if (sum.rows !== 'many' || sum.columns !== 'many' || sum.products.size === 0) return null
  const [product, another] = sum.products.values()
  if (another || product!.letters.some(({ isVector }) => isVector)) {
    const keys = [sum, transposeOrdered(sum)].map(({ products }) => keyOfSum(products))
    return symbol(`det(${alternatives(keys)})`)
  }
  const factors = product!.letters.map(({ name, isInverse }) =>
    isInverse ? divide(1, symbol(`det(${name})`)) : symbol(`det(${name})`),
  )
  return multiply(power(product!.factor, size), ...factors)
}

/** What must be equal for two sums of one shape to be: the numbers before each product. */
export const coefficientPairs = (left: OrderedSum, right: OrderedSum): readonly (readonly [Term, Term])[] =>
  [...new Set([...left.products.keys(), ...right.products.keys()])].map(key => [
    left.products.get(key)?.factor ?? number(0),
    right.products.get(key)?.factor ?? number(0),
  ])

const keyOfSum = (products: OrderedSum['products']): string =>
  [...products]
    .map(([key, { factor }]) => `${toPlain(simplify(factor))} ${key}`)
    .toSorted()
    .join(' + ')

/** Products in their normal form, those of the same letters together; those that cancel are left out. */
function sumOf(rows: Extent, columns: Extent, parts: readonly OrderedProduct[]): OrderedSum {
  const products = new Map<string, OrderedProduct>()
  for (const part of parts) {
    const { letters, factor } = withNumbersOut(part)
    const key = keyOfLetters(letters)
    const before = products.get(key)
    products.set(key, { letters, factor: asNumber(before ? add(before.factor, factor) : factor) })
  }
  for (const [key, { factor }] of products) if (exactValue(factor)?.isZero()) products.delete(key)
  return { rows, columns, products }
}

/** A factor without symbols as one number. */
function asNumber(factor: Term): Term {
  const value = exactValue(factor)
  return value ? number(value) : factor
}

/** Inverses beside each other cancel; u^T A v in the middle is a number, and stands before the product. */
function withNumbersOut({ letters, factor }: OrderedProduct): OrderedProduct {
  const kept: Letter[] = []
  const numbers: Term[] = []
  for (const letter of letters) {
    const last = kept.at(-1)
    if (last && undoes(last)(letter)) kept.pop()
    else kept.push(letter)
    // Behind a column the row that it closes is complete.
    if (!letter.isVector || letter.isTransposed) continue
    const from = kept.findLastIndex(({ isVector, isTransposed }) => isVector && isTransposed)
    if (from >= 0) numbers.push(symbol(nameOf([kept.splice(from)])))
  }
  return { letters: kept, factor: multiply(factor, ...numbers) }
}

const undoes =
  (one: Letter) =>
  (other: Letter): boolean =>
    one.name === other.name && one.isTransposed === other.isTransposed && one.isInverse !== other.isInverse

const turned = (letters: readonly Letter[]): readonly Letter[] =>
  letters.toReversed().map(letter => ({ ...letter, isTransposed: !letter.isTransposed }))

const keyOfLetters = (letters: readonly Letter[]): string =>
  letters
    .map(({ name, isTransposed, isInverse }) => `${name}${isInverse ? '^-1' : ''}${isTransposed ? '^T' : ''}`)
    .join(' ')

/** A number is that of its letters turned round as well: all of these are its name. */
const nameOf = (all: readonly (readonly Letter[])[]): string =>
  alternatives(all.flatMap(letters => [keyOfLetters(letters), keyOfLetters(turned(letters))]))

const alternatives = (keys: readonly string[]): string => [...new Set(keys)].toSorted().join(' = ')

function traceOf(letters: readonly Letter[], size: Term): Term {
  const [first] = letters
  if (!first) return size
  const last = letters.at(-1)!
  if (undoes(last)(first)) return traceOf(letters.slice(1, -1), size)
  const rotations = letters.map((_, at) => [...letters.slice(at), ...letters.slice(0, at)])
  const closed = rotations.find(([head]) => head!.isVector && head!.isTransposed)
  return symbol(closed ? nameOf([closed]) : `tr(${nameOf(rotations)})`)
}
