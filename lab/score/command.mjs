// @ts-check
// The audit as its users run it: the command line on files, and what it says of them as JSON. Nothing here knows how
// errata reads or judges.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @typedef {import('./verdicts.mjs').Finding} Finding
 * @typedef {{ name: string, source: string }} Source
 * @typedef {(sources: readonly Source[], options: { book: boolean }) => Finding[][]} Audit
 */

/** The extension of a document, and the cell of a notebook behind it (`book.ipynb#3`). */
const ENDING = /(\.[a-z]+)?(#\d+)?$/i

/** Audits documents, all in one run, and answers with the findings of each. Throws Error where the command fails. @type {Audit} */
export function auditByCommand(sources, { book }) {
  const folder = mkdtempSync(join(tmpdir(), 'errata-score-'))
  try {
    mkdirSync(join(folder, 'in'))
    const paths = sources.map(({ name, source }, index) => {
      const [, extension = '.md', cell = ''] = ENDING.exec(name) ?? []
      const path = join(folder, 'in', `${index}${extension}`)
      writeFileSync(path, source)
      return path + cell
    })
    return paths.length === 0 ? [] : findingsIn(folder, paths, book)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} folder @param {readonly string[]} paths @param {boolean} book */
function findingsIn(folder, paths, book) {
  const output = join(folder, 'report.json')
  const flags = ['--format', 'json', '--output', output, '--quiet', ...(book ? ['--book', 'chapter-15'] : [])]
  const command = ['dist/cli.js', 'audit', ...flags, join(folder, 'in')]
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0 && status !== 1)
    throw new Error(
      `score: expected the audit to end with 0 or 1, got ${status}: ${stderr.trim().slice(-400)}`,
    )
  /** @type {{ path: string, findings: Finding[] }[]} */
  const documents = JSON.parse(readFileSync(output, 'utf8')).documents
  const byPath = new Map(documents.map(document => [document.path, document.findings]))
  return paths.map(path => {
    const findings = byPath.get(path)
    if (!findings) throw new Error(`score: expected a report on ${path}, got none`)
    return findings
  })
}
