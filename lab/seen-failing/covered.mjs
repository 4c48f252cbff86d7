// @ts-check
// Which property files of a part must be seen failing.
import { readFileSync } from 'node:fs'
import { filesOf } from '../mutation/judges.mjs'

const LISTS = ['lab/mutation/left-out.json', 'lab/seen-failing/left-out.json']

/** The property files of a part but for those that take too long or start what no bug can be planted in. @param {string} part */
export function propertiesOf(part) {
  /** @type {{ file: string, sentence: string }[]} */
  const leftOut = LISTS.flatMap(list => JSON.parse(readFileSync(list, 'utf8')))
  const files = new Set(leftOut.map(({ file }) => file))
  return filesOf('properties', part).filter(file => file.endsWith('.property.ts') && !files.has(file))
}
