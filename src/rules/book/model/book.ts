import { expectDefinition } from '../../../math/shapes/definition.js'
import { exactly, filled, listOf, matching } from '../../../math/shapes/shape.js'
import type { Exercise } from './claim.js'
import { EXERCISE, MOST } from './exercise-shape.js'

/** The exercises of a book, whose sentences errata knows the meaning of. */
export interface Book {
  /** Permanent: `chapter-15`. A run names it (`--book`). */
  readonly id: string
  /** One sentence: which exercises of which text. */
  readonly summary: string
  readonly exercises: readonly Exercise[]
}

const BOOK = exactly<Book>({
  id: matching('an id such as chapter-15', value => /^[a-z0-9.-]+$/.test(value)),
  summary: filled,
  exercises: listOf(EXERCISE, MOST),
})

const books = new Map<string, Book>()

/**
 * Adds a book to those that a run may name. Throws TypeError where a field is missing or of another kind, where the id is
 * taken, and where two of its claims or remarks have the same id.
 */
export function defineBook(book: Book): Book {
  expectDefinition('defineBook', BOOK, book)
  if (books.has(book.id)) throw new TypeError(`defineBook: expected one book ${book.id}, got another`)
  const ids = idsOf(book.exercises)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) throw new TypeError(`defineBook: expected one claim ${twice}, got another`)
  books.set(book.id, book)
  return book
}

/** Every book, in the order in which they were defined. */
export const allBooks = (): readonly Book[] => [...books.values()]

/** The book of an id; undefined where there is none. */
export const bookOf = (id: string): Book | undefined => books.get(id)

/** The ids of the claims and remarks of exercises. */
export const idsOf = (exercises: readonly Exercise[]): readonly string[] =>
  exercises.flatMap(({ claims, remarks = [] }) => [...claims, ...remarks].map(({ id }) => id))
