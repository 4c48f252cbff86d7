// @ts-check
// Where a run over the mutants of claims leaves what it has done, and how far it is.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { withImports } from '../mutation/judges.mjs'
import { blocksIn, totalOf } from './claim-counts.mjs'

const PROPERTY = 'lab/bite/mutants/claim-mutants.property.ts'

const DATA = ['book/chapter-15.md', 'package-lock.json']

/** What the counts depend on: all that the property imports, but not how the property itself is put. */
export const sources = () => [...withImports([PROPERTY]).filter(file => file !== PROPERTY), ...DATA]

/** The folder of all runs over the same sources. @param {string} root @param {readonly string[]} files */
export function folderOf(root, files = sources()) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  const folder = `${root}/${hash.digest('hex').slice(0, 16)}`
  mkdirSync(folder, { recursive: true })
  return folder
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
