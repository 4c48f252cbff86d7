import { createHash } from 'node:crypto'
import { REVISION } from './vector-file.js'

/** The name of the list that stands beside the files of vectors. */
export const INDEX_NAME = 'index.json'

/** A file with its name and text. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** The list of the files with their hashes: what a report says it was made with. */
export function indexText(files: readonly NamedText[]): string {
  const list = inOrder(files).map(({ name, text }) => ({ file: name, sha256: sha256(text) }))
  return `${JSON.stringify({ format: 1, revision: REVISION, files: list }, null, 2)}\n`
}

/** One hash for all files, in whatever order they come. */
export const hashOfFiles = (files: readonly NamedText[]): string => sha256(indexText(files))

/** By name; no two files of a folder have the same. */
function inOrder(files: readonly NamedText[]): NamedText[] {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  return [...texts.keys()].sort().map(name => ({ name, text: texts.get(name)! }))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
