import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Source } from './sources/source.js'
import { UsageError } from './usage-error.js'

/** The files that an audit writes. */
export interface Written {
  readonly output?: string
  readonly writeBaseline?: string
}

/** Throws UsageError where a file that is to be written is one that is read, or both are the same file. */
export async function refuseToReplace(sources: readonly Source[], written: Written): Promise<void> {
  const { output, writeBaseline } = written
  const files = [output, writeBaseline].filter(file => file !== undefined)
  if (files.length === 0) return
  const read = new Map<string, string>()
  for (const source of sources) if ('file' in source) read.set(await identityOf(source.file), source.path)
  for (const file of files) {
    const document = read.get(await identityOf(file))
    if (document !== undefined)
      throw new UsageError(`audit: expected a file to write, got ${file}, which is the document ${document}`)
  }
  if (files.length === 2 && (await identityOf(files[0]!)) === (await identityOf(files[1]!)))
    throw new UsageError(`audit: expected two files to write, got ${files[0]} for both`)
}

/** What two names of one file have in common: where it lies on its disk, or its path where there is none yet. */
async function identityOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? `${found.dev}:${found.ino}` : resolve(file)
}
