import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Operation } from '../conform/operations/operation.js'
import { INDEX_NAME, type NamedText } from '../conform/vectors/index-file.js'
import { lintVectors } from '../conform/vectors/lint.js'
import { schemaComplaints } from '../conform/vectors/schema.js'
import type { VectorFile } from '../conform/vectors/vector.js'
import { vectorFile, vectorText } from '../conform/vectors/vector-file.js'
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
  return Promise.all(wanted.map(async name => ({ name, text: await textOf(command, join(folder, name)) })))
}

/**
 * The files of the package, and those of operations that it has none of, generated now. Throws UsageError for an operation
 * whose own cases are outside its domain.
 */
export async function vectorTextsOf(command: string, operations: readonly Operation[]): Promise<NamedText[]> {
  const texts = await readVectorTexts(command, VECTORS)
  const names = new Set(texts.map(({ name }) => name))
  const others = operations.filter(({ name }) => !names.has(`${name}.json`))
  return [...texts, ...others.map(operation => generatedText(command, operation))]
}

/** The file of an operation, generated now. Throws UsageError where its own cases are outside its domain. */
export function generatedText(command: string, operation: Operation): NamedText {
  const name = `${operation.name}.json`
  try {
    const text = vectorText(vectorFile(operation))
    const [complaint] = lintVectors(name, text)
    if (complaint !== undefined) throw new RangeError(complaint)
    return { name, text }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${command}: expected an operation with sound cases, got ${operation.name} (${why})`)
  }
}

async function textOf(command: string, file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${command}: expected a file of vectors that can be read, got ${file}`)
  })
}

/**
 * The files of the operations with these names, held to their schema: who asks from them can rely on their form. Throws
 * UsageError for a file of another form, and for an operation without one.
 */
export function vectorFilesOf(
  command: string,
  texts: readonly NamedText[],
  operations: readonly string[],
): VectorFile[] {
  const byName = new Map(texts.map(one => [one.name, one.text]))
  return operations.map(operation => {
    const name = `${operation}.json`
    const file = parsed(byName.get(name))
    const complaint = file === undefined ? 'no JSON' : schemaComplaints('vector-file-1', file)[0]
    if (complaint !== undefined)
      throw new UsageError(`${command}: expected vectors of ${operation} in ${name}, got ${complaint}`)
    const { op } = file as VectorFile
    if (op !== operation)
      throw new UsageError(`${command}: expected vectors of ${operation} in ${name}, got those of ${op}`)
    return file as VectorFile
  })
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
