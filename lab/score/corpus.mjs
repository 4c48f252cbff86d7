// @ts-check
// A folder of labels: lists of relations, and gold lines for the documents beside them (fixtures/corpus/README.md).
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { allowedBy } from './verdicts.mjs'

/**
 * @typedef {import('./verdicts.mjs').RelationRow} RelationRow
 * @typedef {import('./verdicts.mjs').GoldRow} GoldRow
 * @typedef {{ name: string, rows: RelationRow[] }} RelationFile
 * @typedef {{ name: string, container: string, source: string, rows: GoldRow[] }} LabelledDocument
 * @typedef {{ relations: RelationFile[], documents: LabelledDocument[] }} Corpus
 */

/**
 * Reads every `*.jsonl` file of a folder and of those in it. Throws Error where there are none, and for a row of neither
 * format.
 * @param {string} folder @returns {Corpus}
 */
export function readCorpus(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.jsonl'))
    .sort()
  if (names.length === 0) throw new Error(`score: expected labels (*.jsonl) in ${folder}, got none`)
  /** @type {Corpus} */
  const corpus = { relations: [], documents: [] }
  for (const name of names) {
    const path = join(folder, name)
    const rows = rowsOf(readFileSync(path, 'utf8'), path)
    if (isRelations(rows)) corpus.relations.push({ name, rows })
    else if (isGold(rows)) corpus.documents.push(...documentsOf(dirname(path), rows))
    else
      throw new Error(
        `score: expected rows with latex and verdict, or doc, line, claim and verdict, got others in ${path}`,
      )
  }
  return corpus
}

/** @param {string} text @param {string} path @returns {Record<string, unknown>[]} */
function rowsOf(text, path) {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line)]
    } catch {
      throw new Error(
        `score: expected a JSON object on each line, got ${line.slice(0, 40)} at ${path}:${index + 1}`,
      )
    }
  })
}

/** @param {Record<string, unknown>[]} rows @param {Record<string, string>} fields */
function haveFields(rows, fields) {
  const complete = rows.every(row =>
    Object.entries(fields).every(([name, type]) => typeof row[name] === type),
  )
  // A label that there is not is an error here, before anything was audited.
  if (complete) for (const row of rows) allowedBy(/** @type {any} */ (row))
  return complete && rows.length > 0
}

/** @param {any[]} rows @returns {rows is RelationRow[]} */
const isRelations = rows => haveFields(rows, { latex: 'string', verdict: 'string' })

/** @param {any[]} rows @returns {rows is GoldRow[]} */
const isGold = rows => haveFields(rows, { doc: 'string', line: 'number', claim: 'string', verdict: 'string' })

/** @param {string} folder @param {GoldRow[]} rows @returns {LabelledDocument[]} */
function documentsOf(folder, rows) {
  const names = [...new Set(rows.map(row => row.doc))]
  return names.map(name => {
    const [file = name, cell] = name.split('#')
    const container = readFileSync(join(folder, file), 'utf8')
    const source = cell === undefined ? container : cellOf(container, Number(cell))
    return { name, container, source, rows: rows.filter(row => row.doc === name) }
  })
}

/** The text of a cell of a notebook, counted from 0. @param {string} notebook @param {number} cell @returns {string} */
function cellOf(notebook, cell) {
  const { source } = JSON.parse(notebook).cells[cell]
  return Array.isArray(source) ? source.join('') : source
}
