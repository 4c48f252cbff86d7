// @ts-check
// The table of planted bugs: for each test one that it was seen failing against. One file per folder of properties.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const TABLE = 'lab/seen-failing/table'

/**
 * A test goes by its file and its title as written, before a case is printed into it. A row with a sentence was made
 * by hand, and is kept as the others are chosen anew.
 * @typedef {{ property: string, test: string }} Named
 * @typedef {Named & { source: string, original: string, replacement: string, mutator?: string, threw?: true,
 *   cases?: number, sentence?: string }} Row
 */

/** The folders that have a table. */
export const coveredFolders = () =>
  readdirSync(TABLE)
    .map(file => file.replace(/\.json$/, ''))
    .sort()

/** @param {string} folder @returns {Row[]} */
export function readRows(folder) {
  const file = `${TABLE}/${folder}.json`
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** @param {string} folder @param {Row[]} rows */
export function writeRows(folder, rows) {
  const sorted = rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  writeFileSync(`${TABLE}/${folder}.json`, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** @param {Named} named */
export const keyOf = ({ property, test }) => `${property}\0${test}`

/**
 * The declared tests that have no row, and the rows whose test is not declared.
 * @param {Named[]} declared @param {Row[]} rows
 */
export function compareWithDeclared(declared, rows) {
  const [known, listed] = [new Set(declared.map(keyOf)), new Set(rows.map(keyOf))]
  return {
    unseen: declared.filter(named => !listed.has(keyOf(named))),
    gone: rows.filter(row => !known.has(keyOf(row))),
  }
}

/** Each test once, though it may be declared once per case. @template {Named} T @param {T[]} declared */
export function withoutRepeats(declared) {
  return [...new Map(declared.map(named => [keyOf(named), named])).values()]
}
