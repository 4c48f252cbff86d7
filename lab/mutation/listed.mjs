// @ts-check
// The survivors that are listed with a reason, one list per folder of src, and how those that are not are shown.
import { readFileSync } from 'node:fs'
import { filesBelow } from './judges.mjs'

const LISTED = 'lab/mutation/survivors'

/** @returns {import('./survivors.mjs').Row[]} */
export const listedRows = () => filesBelow(LISTED).flatMap(file => JSON.parse(readFileSync(file, 'utf8')))

/** @param {string} text */
export const print = text => process.stdout.write(`${text}\n`)

/** @param {import('./survivors.mjs').Mutant[]} unlisted */
export function printUnlisted(unlisted) {
  for (const { file, line, mutator, status, original, replacement } of unlisted) {
    print(
      `\n${file}:${line} ${mutator}, ${status}, is not among the listed survivors\n  - ${original}\n  + ${replacement}`,
    )
  }
}
