// @ts-check
// Where a run over the mutants of claims leaves what it has done, and how far it is.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { blocksIn, totalOf } from './claim-counts.mjs'

/** What the counts depend on; properties among it do not count. */
const SOURCES = [
  'src',
  'properties/claims/mutants',
  'properties/claims/chapter.ts',
  'properties/proof/mutants.ts',
  'properties/proof/worlds.ts',
  'fixtures/documents/chapter-15.md',
  'package-lock.json',
]

/** The folder of all runs over the same sources. @param {string} root @param {readonly string[]} sources */
export function folderOf(root, sources = SOURCES) {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const file of filesIn(source)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  const folder = `${root}/${hash.digest('hex').slice(0, 16)}`
  mkdirSync(folder, { recursive: true })
  return folder
}

/** @param {string} source */
function filesIn(source) {
  if (/\.\w+$/.test(source)) return [source]
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
  return names
    .map(name => `${source}/${name}`)
    .filter(name => /\.\w+$/.test(name) && !name.endsWith('.property.ts'))
    .sort()
}

/** The blocks that are done. @param {string} folder */
export function doneIn(folder) {
  const names = readdirSync(folder).filter(name => name.endsWith('.jsonl'))
  return blocksIn(names.map(name => readFileSync(`${folder}/${name}`, 'utf8')))
}

/**
 * How much there is to do; null until a worker has found out.
 * @param {string} folder
 * @returns {{ blocks: number, mutants: number } | null}
 */
export function expectedIn(folder) {
  const file = `${folder}/expected.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** `12,345 of 31,659 mutants, 0 false, 9 minutes left`. @param {string} folder @param {{ mutants: number, seconds: number }} since */
export function progressOf(folder, since) {
  const counts = [...doneIn(folder).values()]
  const mutants = counts.reduce((sum, one) => sum + totalOf(one), 0)
  const wrong = counts.reduce((sum, one) => sum + one.false.length, 0)
  const all = expectedIn(folder)?.mutants
  if (all === undefined) return { mutants, text: 'counting the mutants' }
  const rate = (mutants - since.mutants) / since.seconds
  const left = rate > 0 ? `, ${Math.ceil((all - mutants) / rate / 60)} minutes left` : ''
  return { mutants, text: `${mutants} of ${all} mutants, ${wrong} false${left}` }
}
