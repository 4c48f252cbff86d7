import '../fields/built-in.js'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withoutPromise } from './plugin/guard.js'
import { type Added, handedTo, tryFunctions } from './plugin/handed.js'
import { UsageError } from './usage-error.js'

/** What each plug-in of this thread adds, by its file: a module is loaded once, whoever asks for it first. */
const loaded = new Map<string, Promise<Added>>()

/**
 * Loads plug-ins in their order, each once in a thread, and answers with what they add. Throws UsageError for a file that
 * is not there, a module that throws or exports no function, and for a definition that is malformed or whose id is taken.
 * What the functions of a plug-in throw later is a UsageError too, which names its file.
 */
export async function loadPlugins(command: string, files: readonly string[]): Promise<Added> {
  const all: Added[] = []
  for (const file of files) {
    const path = resolve(file)
    if (!loaded.has(path)) loaded.set(path, load(command, file, path))
    all.push(await loaded.get(path)!)
  }
  return {
    rules: all.flatMap(({ rules }) => rules),
    doubts: all.flatMap(({ doubts }) => doubts),
    functions: all.flatMap(({ functions }) => functions),
    operations: all.flatMap(({ operations }) => operations),
    books: all.flatMap(({ books }) => books),
  }
}

async function load(command: string, name: string, path: string): Promise<Added> {
  const { href } = pathToFileURL(path)
  const refused = (why: string, thrown?: unknown) =>
    new UsageError(
      `${command}: expected a sound plug-in, got ${name} (${why}${lineIn([href, path], thrown)})`,
    )
  if (!existsSync(path)) throw refused('no such file')
  try {
    const { default: plugin } = (await import(href)) as { default?: unknown }
    if (typeof plugin !== 'function') throw new TypeError('its default export is no function')
    const { api, added } = handedTo(refused)
    withoutPromise(plugin(api))
    tryFunctions(added)
    return added
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw refused(error instanceof Error ? error.message : String(error), error)
  }
}

/** The line of a module from which an error was thrown, where its trace names the module by its address or its path. */
function lineIn(names: readonly string[], thrown: unknown): string {
  const trace = thrown instanceof Error ? (thrown.stack ?? '') : ''
  const behind = names.map(name => /^:(\d+)/.exec(trace.split(name)[1] ?? '')?.[1])
  const line = behind.find(found => found !== undefined)
  return line === undefined ? '' : ` at line ${line}`
}
