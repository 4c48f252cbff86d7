import { existsSync } from 'node:fs'
import { allBooks, bookOf } from '../rules/book/model/book.js'
import type { Exercise } from '../rules/book/model/claim.js'
import { loadPlugins } from './plugins.js'
import { UsageError } from './usage-error.js'

/**
 * The exercises of the books that a run names, by id or by the file of a plug-in that defines them. Throws UsageError
 * for a book that there is none of.
 */
export async function exercisesOf(names: readonly string[]): Promise<readonly Exercise[]> {
  const books = await Promise.all([...new Set(names)].map(booksOf))
  return [...new Set(books.flat())].flatMap(({ exercises }) => exercises)
}

async function booksOf(name: string) {
  const book = bookOf(name)
  if (book) return [book]
  const known = allBooks().map(({ id }) => id)
  if (!existsSync(name))
    throw new UsageError(`audit: expected a book (${known.join(', ')}) or the file of a plug-in, got ${name}`)
  const { books } = await loadPlugins('audit', [name])
  if (books.length === 0) throw new UsageError(`audit: expected a plug-in that defines a book, got ${name}`)
  return books
}
