import { statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { decodeDocument, MAX_DOCUMENT_BYTES } from '../../documents/decode.js'
import { EXTENSIONS } from '../../documents/read.js'
import { UsageError } from '../usage-error.js'
import { documentsIn, saidOf } from './folder.js'
import { projectOf } from './project.js'

/** A document to audit, as it was named. */
export interface Input {
  readonly path: string
  readonly source: string
}

/**
 * Where a document, or a file of claims, is to be read, as it was named: its file, or its text where it came over
 * standard input.
 */
export type Source = { readonly path: string; readonly isClaims?: boolean } & (
  | {
      readonly file: string
      /** The folder within which the files lie that may define its macros. */
      readonly project: string
    }
  | { readonly text: string }
)

/** What the names of a run stand for, and what is to be said of them. */
export interface Sources {
  readonly sources: readonly Source[]
  /** What was left out of the folders, a line each. */
  readonly remarks: readonly string[]
  /** Why names stand for nothing. */
  readonly refusals: readonly UsageError[]
}

/**
 * Every named file, each document of every named folder, and standard input for `-`, in order. Files are not read yet,
 * so that many of them take no memory; what cannot be found is refused by itself.
 */
export async function sourcesOf(
  names: readonly string[],
  standardInput: AsyncIterable<Uint8Array>,
): Promise<Sources> {
  const sources: Source[] = []
  const remarks: string[] = []
  const refusals: UsageError[] = []
  for (const name of names) {
    try {
      const { found, remark } = name === '-' ? await given(standardInput) : await named(name)
      sources.push(...found)
      if (remark !== null) remarks.push(remark)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      refusals.push(error)
    }
  }
  return { sources, remarks, refusals }
}

interface Found {
  readonly found: readonly Source[]
  readonly remark: string | null
}

async function given(standardInput: AsyncIterable<Uint8Array>): Promise<Found> {
  const { source } = decoded('-', await collect(standardInput))
  return { found: [{ path: '-', text: source }], remark: null }
}

async function named(name: string): Promise<Found> {
  if (!(await isFolder(name)))
    return { found: [{ path: name, file: name, project: await projectOf(name, false) }], remark: null }
  const { documents, remark } = await documentsAt(name)
  const project = await projectOf(name, true)
  return { found: documents.map(file => ({ path: file, file, project })), remark }
}

/** Reads a document. Throws UsageError. */
export async function readSource(
  source: { readonly path: string } & ({ readonly file: string } | { readonly text: string }),
): Promise<Input> {
  if ('text' in source) return { path: source.path, source: source.text }
  return decoded(source.path, await bytesOf(source.file))
}

/** Of a smaller document even a hostile one fits the memory. */
const LARGE = 256 * 1024

/** Whether a document may take so much memory that it is better judged apart. */
export function isLarge(source: Source): boolean {
  if ('text' in source) return source.text.length > LARGE
  return (statSync(source.file, { throwIfNoEntry: false })?.size ?? 0) > LARGE
}

/** Whether a name is that of a folder, and not of a file. */
async function isFolder(name: string): Promise<boolean> {
  const found = await orUsageError(name, () => stat(name))
  if (!found.isFile() && !found.isDirectory())
    throw new UsageError(`audit: expected a file or folder, got ${name}, which is neither`)
  return found.isDirectory()
}

async function documentsAt(name: string): Promise<{ documents: readonly string[]; remark: string | null }> {
  const { documents, leftOut } = await orUsageError(name, () => documentsIn(name))
  const remark = saidOf(name, leftOut)
  if (documents.length > 0) return { documents, remark }
  const because = remark === null ? '' : `\n${remark}`
  throw new UsageError(`audit: expected documents (${EXTENSIONS.join(', ')}) in ${name}, got none${because}`)
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await orUsageError(path, () => stat(path))
  if (size > MAX_DOCUMENT_BYTES)
    throw new UsageError(`audit: expected at most ${MAX_DOCUMENT_BYTES} bytes, got ${size} in ${path}`)
  return orUsageError(path, () => readFile(path))
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > MAX_DOCUMENT_BYTES)
      throw new UsageError(`audit: expected at most ${MAX_DOCUMENT_BYTES} bytes, got more on standard input`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function decoded(path: string, bytes: Uint8Array): Input {
  try {
    return { path, source: decodeDocument(bytes, path) }
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw new UsageError(`audit: ${error.message}`)
    throw error
  }
}

async function orUsageError<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    throw new UsageError(`audit: expected a readable file or folder, got ${path} (${reasonOf(error)})`)
  }
}

/** Why the file system refused, in words where there are some, else by its code. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error'
  return REASONS[code] ?? code
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
}
