// @ts-check
// The pages that a run changes: the project's own, or those of folders.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Page } from './page.mjs'
import { cutTo } from './pieces.mjs'

const OWN = [
  ['fixtures/corpus', /^(?!README).*\.(?:md|tex|txt)$/],
  ['fixtures/documents', /^field-notes\.md$/],
  ['lab/score/planted', /^sums\.md$/],
  ['book', /^chapter-15\.md$/],
  ['lab/metamorphic', /\.(?:md|tex)$/],
]
const DOCUMENT = /\.(?:md|tex|txt)$/

/**
 * @param {readonly string[]} paths @param {import('./page.mjs').Auditor} auditor @param {number} limit
 * @returns {Page[]}
 */
export function readPages(paths, auditor, limit) {
  const own = OWN.flatMap(([folder, pattern]) => filesIn(`${folder}`, /** @type {RegExp} */ (pattern)))
  const files =
    paths.length === 0
      ? own
      : paths.flatMap(path => (statSync(path).isDirectory() ? filesIn(path, DOCUMENT) : [path]))
  if (files.length === 0) throw new Error(`metamorphic: expected documents in ${paths}, got none`)
  return files.map(file => cutTo(new Page(textOf(file), kindOf(file), auditor, file), limit))
}

/** @param {string} folder @param {RegExp} pattern */
const filesIn = (folder, pattern) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => pattern.test(name))
    .sort()
    .map(name => join(folder, name))

/** One kind of line end, so that a law that makes another has an occasion. @param {string} file */
const textOf = file =>
  readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')

/** @param {string} file @returns {import('./spans.mjs').Kind} */
const kindOf = file => (file.endsWith('.tex') ? 'tex' : file.endsWith('.txt') ? 'txt' : 'md')
