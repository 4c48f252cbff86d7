// @ts-check
// The table of planted bugs: for each test one mutant that it was seen failing against, a row a line. One file per part of
// a room.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../mutation/judges.mjs'
import { rowsIn } from '../mutation/listed.mjs'

const TABLE = 'lab/seen-failing/table'

/**
 * A test goes by its file and its title as written, before a case is printed into it.
 * @typedef {{ property: string, test: string }} Named
 * @typedef {import('../mutation/survivors.mjs').Key} Key
 * @typedef {Named & Key & { threw?: true, cases?: number }} Row
 */

/** @param {string} part such as `formulas` or `math/term` */
const fileOf = part => `${TABLE}/${part}.jsonl`

/** The parts that have a table. */
export const coveredParts = () =>
  filesBelow(TABLE).map(file => file.slice(TABLE.length + 1).replace(/\.jsonl$/, ''))

/** @param {string} part @returns {Row[]} */
export const readRows = part => rowsIn(fileOf(part))

/** @param {string} part @param {Row[]} rows */
export function writeRows(part, rows) {
  const sorted = rows.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  mkdirSync(path.dirname(fileOf(part)), { recursive: true })
  writeFileSync(fileOf(part), sorted.map(row => `${JSON.stringify(row)}\n`).join(''))
}

/** @param {Named} named */
export const nameOf = ({ property, test }) => `${property}\0${test}`

/**
 * The declared tests that have no row, and the rows whose test is not declared.
 * @param {Named[]} declared @param {Row[]} rows
 */
export function compareWithDeclared(declared, rows) {
  const [known, listed] = [new Set(declared.map(nameOf)), new Set(rows.map(nameOf))]
  return {
    unseen: declared.filter(named => !listed.has(nameOf(named))),
    gone: rows.filter(row => !known.has(nameOf(row))),
  }
}

/** Each test once, though it may be declared once per case. @template {Named} T @param {T[]} declared */
export function withoutRepeats(declared) {
  return [...new Map(declared.map(named => [nameOf(named), named])).values()]
}
