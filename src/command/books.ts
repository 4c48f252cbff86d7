import { allBooks, bookOf } from '../rules/book/model/book.js'
import type { Exercise } from '../rules/book/model/claim.js'
import { UsageError } from './usage-error.js'

/** The exercises of the books that a run names. Throws UsageError for a book that there is none of. */
export async function exercisesOf(names: readonly string[]): Promise<readonly Exercise[]> {
  return [...new Set(names)].flatMap(name => {
    const book = bookOf(name)
    if (book) return book.exercises
    const known = allBooks().map(({ id }) => id)
    throw new UsageError(`audit: expected a book (${known.join(', ')}) or the file of a plug-in, got ${name}`)
  })
}
