// @ts-check
// Which property files of a folder must be seen failing.
import { readFileSync } from 'node:fs'
import { filesBelow } from '../mutation/judges.mjs'

/** @returns {Set<string>} */
const leftOut = () => {
  const lists = ['properties/mutation/left-out.json', 'properties/seen-failing/left-out.json']
  const rows = lists.flatMap(list => JSON.parse(readFileSync(list, 'utf8')))
  return new Set(rows.map((/** @type {{ file: string }} */ { file }) => file))
}

/** The property files of a folder but for those that take too long or start what no bug can be planted in. @param {string} folder */
export function propertiesOf(folder) {
  const out = leftOut()
  return filesBelow(`properties/${folder}`).filter(file => file.endsWith('.property.ts') && !out.has(file))
}
