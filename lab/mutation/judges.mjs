// @ts-check
// Which property files judge the mutants of a folder of src, and everything that their answer leans on.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { isAbout } from './dry-run.mjs'

const LEFT_OUT = 'lab/mutation/left-out.json'

/** @typedef {{ file: string, never?: true, sentence: string }} LeftOut */

/**
 * The property files that are not asked about each mutant, each with the reason. Those that take too long are asked
 * about the mutants of the file that they are named after, if there is one; those that start what has no mutants are
 * never asked.
 * @returns {LeftOut[]}
 */
const leftOut = () => JSON.parse(readFileSync(LEFT_OUT, 'utf8'))

/** The files below a folder, in a fixed order. @param {string} folder */
export function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.flatMap(entry => (entry.isFile() ? [`${entry.parentPath}/${entry.name}`] : [])).sort()
}

/** Whether a property file takes too long for the mutants of any file but its own. @param {string} file */
export const isSlow = file => leftOut().some(row => row.file === file)

/**
 * What is mutated together: `math/number` with all that is below it, or the files that stand side by side in a room, such
 * as `formulas`; of a field, each of its folders.
 * @param {string} file of src or of properties
 */
export const partOf = file => {
  const folders = path.dirname(file).split('/').slice(1)
  return folders.slice(0, folders[0] === 'fields' ? 3 : 2).join('/')
}

/** The files of one part, of src or of properties. @param {'src' | 'properties'} root @param {string} part */
export const filesOf = (root, part) =>
  filesBelow(`${root}/${part}`).filter(file => file.endsWith('.ts') && partOf(file) === part)

/**
 * The property files that judge these files of src: for each part those of the same part that reach a mutant, and those
 * of the same room that import a mutated file themselves, or that reach a mutant where the part has none; those that take
 * long only where they are about a file, and under ERRATA_ABOUT_ONLY all of them.
 * @param {string[]} sources
 */
export function judgesOf(sources) {
  const parts = new Set(sources.map(partOf))
  const judges = [...parts].flatMap(part =>
    judgesOfPart(
      part,
      sources.filter(file => partOf(file) === part),
    ),
  )
  return [...new Set(judges)].sort()
}

/** @param {string} part @param {string[]} sources of it */
function judgesOfPart(part, sources) {
  const isOnlyAbout = process.env.ERRATA_ABOUT_ONLY === '1'
  const mutated = new Set(sources)
  const rows = new Map(leftOut().map(row => [row.file, row]))
  const hasOwn = filesOf('properties', part).some(file => file.endsWith('.property.ts'))
  return filesBelow(`properties/${part.split('/')[0]}`)
    .filter(file => file.endsWith('.property.ts') && !rows.get(file)?.never)
    .filter(file => (!isOnlyAbout && !rows.has(file)) || sources.some(source => isAbout(file, source)))
    .filter(file => {
      const reached = partOf(file) === part || !hasOwn ? withImports([file]) : importsOf(file)
      return reached.some(found => mutated.has(found))
    })
}

/** @type {Map<string, string[]>} */
const imports = new Map()

/** The files that a file imports, read once. @param {string} file */
export function importsOf(file) {
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
