// @ts-check
// In which order the properties are asked about a planted bug.
import { readFileSync } from 'node:fs'
import { isAbout } from '../mutation/dry-run.mjs'
import { distancesFrom, filesBelow } from '../mutation/judges.mjs'

/** @typedef {{ files: string[], needsBuild: boolean }} Stage */

/** The property files, how many imports away each file is from them, and whether they start the built command line. */
function allJudges() {
  const names = filesBelow('properties').filter(name => name.endsWith('.property.ts'))
  return names.map(name => {
    const distances = distancesFrom(name)
    return { name, distances, needsBuild: [...distances.keys()].some(startsBuild) }
  })
}

/** @type {ReturnType<typeof allJudges> | undefined} */
let judges

/**
 * The properties that are named after the file of a bug, those of its room, all others that import it, the nearest
 * first; and last those that start the built command line, for which it must be built.
 * @param {import('./list.mjs').Bug} bug
 * @returns {Stage[]}
 */
export function stagesOf({ file }) {
  judges ??= allJudges()
  const built = judges.flatMap(({ name, needsBuild }) => (needsBuild ? [name] : []))
  const direct = judges
    .filter(({ distances, needsBuild }) => distances.has(file) && !needsBuild)
    .sort((a, b) => (a.distances.get(file) ?? 0) - (b.distances.get(file) ?? 0))
    .map(({ name }) => name)
  const room = `properties/${file.split('/')[1]}/`
  const own = direct.filter(name => name.startsWith(room) && !isAbout(name, file))
  const others = direct.filter(name => !name.startsWith(room) && !isAbout(name, file))
  const steps = [
    { files: direct.filter(name => isAbout(name, file)), needsBuild: false },
    ...[own, others].flatMap(chunksOf).map(files => ({ files, needsBuild: false })),
    { files: built, needsBuild: true },
  ]
  return steps.filter(({ files }) => files.length > 0)
}

/** So many property files are asked together. */
const CHUNK = 12

/** @param {string[]} files */
const chunksOf = files =>
  Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, i) => files.slice(i * CHUNK, (i + 1) * CHUNK))

/** Whether a file of the properties leads to the built command line. @param {string} file */
const startsBuild = file => file.startsWith('properties/') && readFileSync(file, 'utf8').includes('dist/')
