import { isWordFor } from '../lexicon.js'
import { hasSense } from '../matching.js'
import type { Word } from '../word.js'

/** `3 \times 3`, `n × n`: the whole of a formula. */
const SIZE = /^\s*(\d{1,3}|[a-z])\s*(?:\\times|×|x)\s*(\d{1,3}|[a-z])\s*$/
const WHOLE = /^\d{1,3}$/

/** So many words may stand between a size and its matrix: "3×3 real symmetric matrix". */
const MAX_BETWEEN = 3

/**
 * How many rows the square matrices have of which a sentence gives the size: "a 3×3 matrix", "a matrix of order 3". Null
 * where it gives several sizes, one in letters, or one that is not square; undefined where it gives none.
 */
export function squareSizeIn(sentence: readonly Word[]): number | null | undefined {
  const found = sentence.flatMap((_, at) => sizeAt(sentence, at) ?? orderAt(sentence, at) ?? [])
  if (found.length === 0) return undefined
  const [first] = found
  // Of several matrices in one sentence the size may be that of another.
  if (sentence.filter(word => hasSense(word, 'matrixNamed')).length > 1) return null
  return found.every(size => size === first && size > 0) ? first! : null
}

/** The rows of a size that begins at a place, NaN where they are no number, or the columns are others. */
function sizeAt(sentence: readonly Word[], at: number): number | null {
  const size = writtenSizeAt(sentence, at)
  return size && ofMatrix(sentence, at + size.length, size.rows, size.columns)
}

/** A size that begins at a place, `n \times n`, "3 by 3", and how many words it takes; null where none does. */
export function writtenSizeAt(sentence: readonly Word[], at: number): WrittenSize | null {
  const word = sentence[at]!
  const [, rows, columns] = (word.kind === 'math' ? SIZE.exec(word.text) : null) ?? []
  if (rows !== undefined) return { rows, columns: columns!, length: 1 }
  if (!isWhole(word)) return null
  const next = sentence[at + 1]
  const isBetween = next?.kind === 'word' && (next.text === 'x' || isWordFor(next.text, 'sizeBy'))
  const length = isBetween ? 3 : 2
  const other = sentence[at + length - 1]
  return isWhole(other) ? { rows: word.text, columns: other!.text, length } : null
}

interface WrittenSize {
  readonly rows: string
  readonly columns: string
  readonly length: number
}

/** A block or a table has a size too, so that only a matrix right behind makes it one of rows. */
function ofMatrix(sentence: readonly Word[], from: number, rows: string, columns: string): number {
  const words = sentence.slice(from, from + MAX_BETWEEN + 1)
  const end = words.findIndex(word => hasSense(word, 'matrixNamed'))
  const isMatrix =
    end >= 0 && words.slice(0, end).every(word => word.kind === 'word' && !hasSense(word, 'blockOf'))
  return isMatrix && rows === columns && WHOLE.test(rows) ? Number(rows) : Number.NaN
}

/** "A matrix $M$ of order 3". */
function orderAt(sentence: readonly Word[], at: number): number | null {
  const [before, name, of, order, figure] = [-2, -1, 0, 1, 2].map(step => sentence[at + step])
  if (of?.text !== 'of' || !hasSense(order, 'orderOfMatrix') || !figure) return null
  const isMatrix = hasSense(name, 'matrixNamed') || (name?.kind === 'math' && hasSense(before, 'matrixNamed'))
  if (!isMatrix) return null
  return isWhole(figure) ? Number(figure.text) : Number.NaN
}

const isWhole = (word: Word | undefined): boolean =>
  (word?.kind === 'number' || word?.kind === 'math') && WHOLE.test(word.text)
