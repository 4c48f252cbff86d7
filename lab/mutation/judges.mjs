// @ts-check
// Which property files judge the mutants of a folder of src, and everything that their answer leans on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { isAbout } from './dry-run.mjs'

const HERE = 'lab/mutation'

/** @typedef {{ file: string, never?: true, sentence: string }} LeftOut */
/** @typedef {{ folder: string, properties: string[], sentence: string }} JudgedBy */

/**
 * The property files that are not asked about each mutant of their folder, each with the reason. Those that take too
 * long are asked about the mutants of the file that they are named after, if there is one; those that start what has
 * no mutants are never asked.
 * @returns {LeftOut[]}
 */
const leftOut = () => JSON.parse(readFileSync(`${HERE}/left-out.json`, 'utf8'))

/**
 * The folders of src that the properties of other folders judge too, each with the reason.
 * @returns {JudgedBy[]}
 */
const judgedBy = () => JSON.parse(readFileSync(`${HERE}/judged-by.json`, 'utf8'))

/** The files below a folder, in a fixed order. @param {string} folder */
export function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap(entry => (entry.isFile() ? [`${entry.parentPath}/${entry.name}`] : [])).sort()
}

/** Whether a property file takes too long for the mutants of any file but its own. @param {string} file */
export const isSlow = file => leftOut().some(row => row.file === file)

/**
 * The property files that judge these files of one folder of src: those of the mirrored folder, and what
 * `judged-by.json` names, as far as they reach a mutant at all; those that take long only where they are about a file,
 * and under ERRATA_ABOUT_ONLY all of them.
 * @param {string[]} sources
 */
export function judgesOf(sources) {
  const isOnlyAbout = process.env.ERRATA_ABOUT_ONLY === '1'
  const mutated = new Set(sources)
  const rows = new Map(leftOut().map(row => [row.file, row]))
  return rootsOf(sources)
    .flatMap(root => (root.endsWith('.ts') ? [root] : filesBelow(root)))
    .filter(file => file.endsWith('.property.ts') && !rows.get(file)?.never)
    .filter(file => (!isOnlyAbout && !rows.has(file)) || sources.some(source => isAbout(file, source)))
    .filter(file => withImports([file]).some(reached => mutated.has(reached)))
    .sort()
}

/** The folders and files of properties that judge these files. @param {string[]} sources */
function rootsOf(sources) {
  const folders = new Set(sources.map(source => source.split('/')[1] ?? ''))
  const [folder] = folders
  if (folder === undefined || folders.size > 1)
    throw new Error(`judges: expected files of one folder of src, got ${sources.join(' ')}`)
  const named = judgedBy().flatMap(row => (row.folder === folder ? row.properties : []))
  return [`properties/${folder}`, ...named]
}

/** @type {Map<string, string[]>} */
const imports = new Map()

/** The files that a file imports, read once. @param {string} file */
function importsOf(file) {
  const known = imports.get(file) ?? scannedImports(file)
  imports.set(file, known)
  return known
}

/** Those that TypeScript's own scanner sees; `x.js` is `x.ts` here. @param {string} file */
function scannedImports(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true)
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith('.')) return []
    const target = path.join(path.dirname(file), fileName)
    return [target.replace(/\.js$/, '.ts'), target].filter(existsSync).slice(0, 1)
  })
}

/** How many imports away from a file each file is that it reaches. @param {string} file */
export function distancesFrom(file) {
  const distances = new Map([[file, 0]])
  for (const [reached, distance] of distances)
    for (const target of importsOf(reached)) if (!distances.has(target)) distances.set(target, distance + 1)
  return distances
}

/** These files and all that they import, in a fixed order. @param {string[]} files */
export function withImports(files) {
  const reached = new Set(files)
  for (const file of reached) for (const target of importsOf(file)) reached.add(target)
  return [...reached].sort()
}
