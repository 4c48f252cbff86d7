// @ts-check
// Chooses for each test of a part a bug that it is seen failing against.
import { filesOf, partOf, withImports } from '../mutation/judges.mjs'
import { Chooser } from './chooser.mjs'
import { propertiesOf } from './covered.mjs'
import { byProperty, complaint, faultsOf } from './replay.mjs'
import { nameOf, readRows, writeRows } from './table.mjs'
import { Workbench } from './workbench.mjs'

/** @typedef {import('./table.mjs').Named} Named */
/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {(text: string) => void} Print */

/**
 * Writes the table of a part anew, and answers with the tests that no bug makes fail. Rows that hold are kept.
 * @param {string} part @param {Print} print
 */
export async function choosePart(part, print) {
  const rows = await rowsThatHold(part, print)
  const properties = propertiesOf(part)
  const chooser = new Chooser()
  await chooser.prepare(properties, sourcesOf(part))
  /** @type {Named[]} */
  const suspects = []
  for (const property of properties) {
    const start = performance.now()
    const listed = new Set(rows.map(nameOf))
    const chosen = await chooseFile(chooser, property, named => !listed.has(nameOf(named)), print).catch(
      error => {
        print(`${property}: ${error}`)
        return { rows: [], unseen: [{ property, test: 'what the file declares' }] }
      },
    )
    rows.push(...chosen.rows)
    suspects.push(...chosen.unseen)
    writeRows(part, rows)
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    print(
      `${property}: ${chosen.rows.length} new rows, ${chosen.unseen.length} never seen failing (${seconds} s)`,
    )
    for (const { test, threw } of chosen.rows) if (threw) print(`  only by what is thrown: ${test}`)
    for (const { test } of chosen.unseen) print(`  never seen failing: ${test}`)
  }
  print(`${part}: ${rows.length} rows, ${suspects.length} never seen failing`)
  return suspects
}

/** The rows that still make their test fail. @param {string} part @param {Print} print */
async function rowsThatHold(part, print) {
  const kept = []
  const bench = new Workbench()
  const covered = new Set(propertiesOf(part))
  for (const [property, rows] of byProperty(readRows(part))) {
    if (!covered.has(property)) continue
    await bench.prepare([property])
    const faults = await faultsOf(bench, property, rows)
    for (const [row, fault] of faults) print(complaint(row, fault))
    kept.push(...rows.filter(row => !faults.has(row)))
  }
  return kept
}

/**
 * Shows the mutants of the mirrored part first, and to the tests that these leave, those of what else they judge.
 * @param {Chooser} chooser @param {string} property @param {(named: Named) => boolean} isWanted @param {Print} print
 */
async function chooseFile(chooser, property, isWanted, print) {
  const chosen = await chooser.choose(property, isWanted, print)
  for (const sources of othersOf(property)) {
    const wanted = new Set(chosen.unseen.map(nameOf))
    if (wanted.size === 0 || sources.length === 0) continue
    const other = new Chooser()
    await other.prepare([property], sources)
    const more = await other.choose(property, named => wanted.has(nameOf(named)), print)
    chosen.rows.push(...more.rows)
    chosen.unseen = more.unseen
  }
  return chosen
}

/** @param {string} part */
const sourcesOf = part => filesOf('src', part)

/** What else a property file judges: what it imports of properties, but for property files, then the rest of src. @param {string} property */
function othersOf(property) {
  const part = partOf(property)
  const imported = withImports([property]).filter(file => partOf(file) !== part || !file.startsWith('src/'))
  return [
    imported.filter(file => file.startsWith('properties/') && !file.endsWith('.property.ts')),
    imported.filter(file => file.startsWith('src/')),
  ]
}
