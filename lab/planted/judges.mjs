// @ts-check
// In which order the properties are asked about a planted bug.
import { readFileSync } from 'node:fs'
import { isAbout } from '../mutation/dry-run.mjs'
import { distancesFrom, filesBelow } from '../mutation/judges.mjs'
import { partsOf } from './list.mjs'

/** What looks at the text of src and not at what it does would notice any edit, also one that changes nothing. */
const ABOUT_TEXT = /^properties\/(?:planted|mutation|coverage|architecture)(?:\/|\.)/

/** @typedef {{ files: string[], needsBuild: boolean }} Stage */

/** The property files, how many imports away each file is from them, and whether they start the built command line. */
function allJudges() {
  const names = filesBelow('properties').filter(
    name => name.endsWith('.property.ts') && !ABOUT_TEXT.test(name),
  )
  return names.map(name => {
    const distances = distancesFrom(name)
    return { name, distances, needsBuild: [...distances.keys()].some(startsBuild) }
  })
}

/** @type {ReturnType<typeof allJudges> | undefined} */
let judges

/**
 * What was added for the bug; the properties that are named after its file, those of the mirrored folder, all others
 * that import it, the nearest first; and last those that start the built command line, for which it must be built.
 * @param {import('./list.mjs').Bug} bug
 * @returns {Stage[]}
 */
export function stagesOf({ file, addedFor }) {
  judges ??= allJudges()
  const built = judges.flatMap(({ name, needsBuild }) => (needsBuild ? [name] : []))
  const direct = judges
    .filter(({ distances, needsBuild }) => distances.has(file) && !needsBuild)
    .sort((a, b) => (a.distances.get(file) ?? 0) - (b.distances.get(file) ?? 0))
    .map(({ name }) => name)
  const mirror = `properties/${file.split('/')[1]}/`
  const own = direct.filter(name => name.startsWith(mirror) && !isAbout(name, file))
  const others = direct.filter(name => !name.startsWith(mirror) && !isAbout(name, file))
  const added = addedFor === undefined ? [] : [partsOf(addedFor).file]
  const steps = [
    { files: added, needsBuild: added.some(name => built.includes(name)) },
    { files: direct.filter(name => isAbout(name, file)), needsBuild: false },
    ...[own, others].flatMap(chunksOf).map(files => ({ files, needsBuild: false })),
    { files: built, needsBuild: true },
  ]
  const taken = new Set()
  return steps.flatMap(step => {
    const files = step.files.filter(name => !taken.has(name))
    for (const name of files) taken.add(name)
    return files.length > 0 ? [{ ...step, files }] : []
  })
}

/** So many property files are asked together. */
const CHUNK = 12

/** @param {string[]} files */
const chunksOf = files =>
  Array.from({ length: Math.ceil(files.length / CHUNK) }, (_, i) => files.slice(i * CHUNK, (i + 1) * CHUNK))

/** Whether a file of the properties leads to the built command line. @param {string} file */
const startsBuild = file => file.startsWith('properties/') && readFileSync(file, 'utf8').includes('dist/')
