// @ts-check
// Plants the bugs of the table again, one by one: the named test passes without the bug, and fails with it.
import { existsSync, readFileSync } from 'node:fs'
import { mutantOf, textWith } from './instrument.mjs'
import { runPlanted, runUntilFailure } from './outcome.mjs'
import { withoutRepeats } from './table.mjs'

/** A property that passes with so few cases is shown its bugs with as few. */
export const FEW_CASES = 5

/** In milliseconds. No bug of the table makes a test wait; this is for a machine that does other things too. */
const LIMIT = 120_000

/** @typedef {import('./table.mjs').Row} Row */
/** @typedef {import('./table.mjs').Named} Named */
/** @typedef {import('./workbench.mjs').Workbench} Workbench */

/** @param {Row} row @param {number} limit */
const limitsOf = ({ cases = FEW_CASES }, limit) => ({ cases, limit })

/**
 * What a property file declares, each title once.
 * @param {Workbench} bench @param {string} property
 * @returns {Named[]}
 */
export const declaredIn = (bench, property) =>
  withoutRepeats(bench.load(property, LIMIT).map(({ written }) => ({ property, test: written })))

/**
 * The rows of one property file that do not hold, each with the reason.
 * @param {Workbench} bench in which the file is prepared @param {string} property @param {Row[]} rows
 * @param {number} [limit] in milliseconds, of each test
 * @returns {Promise<Map<Row, string>>}
 */
export async function faultsOf(bench, property, rows, limit = LIMIT) {
  const faults = new Map()
  const declared = bench.load(property, LIMIT)
  for (const row of rows) {
    const ofTitle = declared.filter(({ written }) => written === row.test)
    const limits = limitsOf(row, limit)
    const fault = (await faultWithout(ofTitle, limits)) ?? (await faultWith(bench, row, limits))
    if (fault !== undefined) faults.set(row, fault)
  }
  return faults
}

/** @param {import('./workbench.mjs').Declared[]} tests @param {import('./outcome.mjs').Limits} limits */
async function faultWithout(tests, limits) {
  if (tests.length === 0) return 'no such test is declared'
  const { kind, message } = await runUntilFailure(tests, limits)
  return kind === 'passed' ? undefined : `it fails without the bug: ${message}`
}

/** @param {Workbench} bench @param {Row} row @param {import('./outcome.mjs').Limits} limits */
async function faultWith(bench, row, limits) {
  const mutant = existsSync(row.file) ? await mutantOf(row) : undefined
  if (mutant === undefined) return `${row.file} has no such mutant`
  if (!bench.has(row.file)) return `${row.file} is not imported by it`
  const bug = { file: row.file, text: textWith(readFileSync(row.file, 'utf8'), mutant) }
  const { kind, message } = await runPlanted(bench, bug, row, limits)
  if (kind === 'failed' || kind === 'threw') return undefined
  return kind === 'passed' ? 'it passes with the bug' : `it does not fail by itself with the bug: ${message}`
}

/** @param {Row} row @param {string} fault */
export const complaint = (row, fault) =>
  `${row.property} > ${row.test}: ${fault}\n  ${row.file}, ${row.function}: ${row.mutator} to ${row.replacement}`

/** The rows by their property file. @param {Row[]} rows */
export function byProperty(rows) {
  /** @type {Map<string, Row[]>} */
  const files = new Map()
  for (const row of rows) files.set(row.property, [...(files.get(row.property) ?? []), row])
  return files
}
