import path, { type PlatformPath } from 'node:path'
import { REPLACEMENT } from './printable.js'

/** The cell of a notebook has the path `file.ipynb#3`: there the number is a fragment of the URI of the file. */
const CELL = /^(?<file>.*\.ipynb)#(?<cell>\d+)$/is

/**
 * The path of a document as a URI reference (RFC 3986), percent-encoded: relative where the path is, so that the
 * report of a repository holds wherever it lies; `file:` where it is absolute. `-`, standard input, stays `-`.
 */
export function artifactUri(document: string, { isAbsolute, normalize, sep }: PlatformPath = path): string {
  const { file = document, cell } = CELL.exec(document)?.groups ?? {}
  const fragment = cell === undefined ? '' : `#${cell}`
  const wellFormed = file.replace(/\p{Surrogate}/gu, REPLACEMENT)
  const reference = normalize(wellFormed).split(sep).map(encoded).join('/')
  // A path of Windows begins with its drive, any other absolute path with a slash.
  const root = isAbsolute(wellFormed) ? `file://${reference.replace(/^([a-z])%3A/i, '/$1:')}` : reference
  return `${root}${fragment}`
}

/** What encodeURIComponent leaves bare, and a reader in brackets or quotes may stumble over, is encoded too. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(
    /[!'()*]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
