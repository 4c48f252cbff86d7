import '../fields/built-in.js'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { allBooks, type Book } from '../rules/book/model/book.js'
import { PLUGIN_API, type Plugin } from './plugin-api.js'
import { UsageError } from './usage-error.js'

/** The books that each plug-in of this thread defined, by its file: a module is loaded once. */
const loaded = new Map<string, readonly Book[]>()

/**
 * Loads plug-ins in their order, each once in a thread. Throws UsageError for a file that is not there, a module that
 * throws or exports no function, and for an id that is taken.
 */
export async function loadPlugins(command: string, files: readonly string[]): Promise<readonly Book[]> {
  const books: Book[] = []
  for (const file of files) books.push(...(await load(command, file)))
  return books
}

async function load(command: string, name: string): Promise<readonly Book[]> {
  const file = resolve(name)
  const known = loaded.get(file)
  if (known) return known
  if (!existsSync(file)) throw refused(command, name, 'no such file')
  const before = new Set(allBooks())
  try {
    const { default: plugin } = (await import(pathToFileURL(file).href)) as { default?: Plugin }
    if (typeof plugin !== 'function') throw new TypeError('its default export is no function')
    plugin(PLUGIN_API)
  } catch (error) {
    throw refused(command, name, error instanceof Error ? error.message : String(error))
  }
  const books = allBooks().filter(book => !before.has(book))
  loaded.set(file, books)
  return books
}

const refused = (command: string, name: string, why: string): UsageError =>
  new UsageError(`${command}: expected a plug-in, got ${name} (${why})`)
