import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { INDEX_NAME, type NamedText } from '../vectors/index-file.js'
import { UsageError } from './usage-error.js'

/** The vectors that come with the package. */
export const VECTORS = fileURLToPath(new URL('../../fixtures/vectors', import.meta.url))

/** The files of vectors in a folder, by name. Throws UsageError for a folder that cannot be read, or that has none. */
export async function readVectorTexts(command: string, folder: string): Promise<NamedText[]> {
  const names = await readdir(folder).catch(() => {
    throw new UsageError(`${command}: expected a folder of vectors that can be read, got ${folder}`)
  })
  const wanted = names.filter(name => name.endsWith('.json') && name !== INDEX_NAME).sort()
  if (wanted.length === 0)
    throw new UsageError(`${command}: expected a folder of vectors, got ${folder}, which has none`)
  return Promise.all(wanted.map(async name => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}
