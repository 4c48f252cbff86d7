// @ts-check
// In which order the properties are asked about a planted bug.
import { readFileSync } from 'node:fs'
import { isAbout } from '../mutation/dry-run.mjs'
import { filesBelow, withImports } from '../mutation/judges.mjs'
import { partsOf } from './list.mjs'

/** What looks at the text of src and not at what it does would notice any edit, also one that changes nothing. */
const ABOUT_TEXT = /^properties\/(?:planted|mutation|coverage|architecture)(?:\/|\.)/

/** @typedef {{ name: string, files: string[], needsBuild: boolean }} Stage */

/** The property files, what each of them imports, and whether it starts the built command line. */
function allJudges() {
  const names = filesBelow('properties').filter(
    name => name.endsWith('.property.ts') && !ABOUT_TEXT.test(name),
  )
  return names.map(name => {
    const reached = new Set(withImports([name]))
    return { name, reached, needsBuild: [...reached].some(startsBuild) }
  })
}

/** @type {ReturnType<typeof allJudges> | undefined} */
let judges

/**
 * What was added for the bug; the properties that are named after its file, those of the mirrored folder, all others
 * that import it; and last those that start the built command line, for which it must be built.
 * @param {import('./list.mjs').Bug} bug
 * @returns {Stage[]}
 */
export function stagesOf({ file, addedFor }) {
  judges ??= allJudges()
  const built = judges.flatMap(({ name, needsBuild }) => (needsBuild ? [name] : []))
  const direct = judges.flatMap(({ name, reached, needsBuild }) =>
    reached.has(file) && !needsBuild ? [name] : [],
  )
  const mirror = `properties/${file.split('/')[1]}/`
  const added = addedFor === undefined ? [] : [partsOf(addedFor).file]
  const steps = [
    { name: 'added', files: added, needsBuild: added.some(name => built.includes(name)) },
    { name: 'named after it', files: direct.filter(name => isAbout(name, file)), needsBuild: false },
    { name: 'its folder', files: direct.filter(name => name.startsWith(mirror)), needsBuild: false },
    { name: 'the rest', files: direct, needsBuild: false },
    { name: 'the command line', files: built, needsBuild: true },
  ]
  const taken = new Set()
  return steps.flatMap(step => {
    const files = step.files.filter(name => !taken.has(name))
    for (const name of files) taken.add(name)
    return files.length > 0 ? [{ ...step, files }] : []
  })
}

/** Whether a file of the properties leads to the built command line. @param {string} file */
const startsBuild = file => file.startsWith('properties/') && readFileSync(file, 'utf8').includes('dist/')
