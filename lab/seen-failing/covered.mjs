// @ts-check
// Which property files of a folder must be seen failing.
import { readFileSync } from 'node:fs'
import { filesBelow } from '../mutation/judges.mjs'

const LISTS = ['lab/mutation/left-out.json', 'lab/seen-failing/left-out.json']

/** @typedef {{ file: string, pending?: true, sentence: string }} LeftOut pending where nobody has chosen its bugs yet */

/** @returns {LeftOut[]} */
const leftOut = () => LISTS.flatMap(list => JSON.parse(readFileSync(list, 'utf8')))

/** @param {string} folder @param {LeftOut[]} out */
function propertiesBut(folder, out) {
  const files = new Set(out.map(({ file }) => file))
  return filesBelow(`properties/${folder}`).filter(file => file.endsWith('.property.ts') && !files.has(file))
}

/** The property files of a folder but for those that take too long, start what no bug can be planted in, or are pending. @param {string} folder */
export const propertiesOf = folder => propertiesBut(folder, leftOut())

/** The property files that bugs can be chosen for, those that are pending too. @param {string} folder */
export const choosableOf = folder =>
  propertiesBut(
    folder,
    leftOut().filter(({ pending }) => !pending),
  )
