// @ts-check
// Which property files of a room must be seen failing.
import { readFileSync } from 'node:fs'
import { filesBelow } from '../mutation/judges.mjs'

const LISTS = ['lab/mutation/left-out.json', 'lab/seen-failing/left-out.json']

/** The property files of a room but for those that take too long or start what no bug can be planted in. @param {string} room */
export function propertiesOf(room) {
  /** @type {{ file: string, sentence: string }[]} */
  const leftOut = LISTS.flatMap(list => JSON.parse(readFileSync(list, 'utf8')))
  const files = new Set(leftOut.map(({ file }) => file))
  return filesBelow(`properties/${room}`).filter(file => file.endsWith('.property.ts') && !files.has(file))
}
