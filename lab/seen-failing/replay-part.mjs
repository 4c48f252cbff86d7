// @ts-check
// All rows of a part, and whether each of its tests has one.
import { propertiesOf } from './covered.mjs'
import { byProperty, complaint, declaredIn, faultsOf } from './replay.mjs'
import { compareWithDeclared, readRows } from './table.mjs'
import { Workbench } from './workbench.mjs'

/** The number of complaints, each of which is printed. @param {string} part @param {(text: string) => void} print */
export async function replayPart(part, print) {
  const start = performance.now()
  const rows = readRows(part)
  const bench = new Workbench()
  const complaints = []
  /** @type {import('./table.mjs').Named[]} */
  const declared = []
  for (const property of propertiesOf(part)) {
    await bench.prepare([property])
    declared.push(...declaredIn(bench, property))
    const faults = await faultsOf(bench, property, byProperty(rows).get(property) ?? [])
    for (const [row, fault] of faults) complaints.push(complaint(row, fault))
  }
  const { unseen, gone } = compareWithDeclared(declared, rows)
  for (const { property, test } of unseen) complaints.push(`${property} > ${test}: was never seen failing`)
  for (const row of gone) complaints.push(complaint(row, 'no such test is declared'))
  for (const text of complaints) print(text)
  if (complaints.length > 0) print(`To choose anew: npm run lab -- seen-failing choose ${part}`)
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  print(`${part}: ${rows.length} rows, ${complaints.length} complaints (${seconds} s)`)
  return complaints.length
}
