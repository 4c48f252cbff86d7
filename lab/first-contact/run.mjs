// @ts-check
// npm run lab -- first-contact PATH… --labels FILE
//
// Audits pages that nobody looked at before, and writes each accusation with its context into a table (tab-separated).
// Whoever reads it replaces the `?` of each line by `true`, `defensible` or `false`; the next run keeps these labels and
// prints how often errata was right. Measure before anything is changed for the pages, and write the figure into log.md.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linesOf, measureOf } from './measure.mjs'
import { printTable, readTable, rowsOf, withLabels } from './table.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { labels: { type: 'string' } } })
if (positionals.length === 0 || values.labels === undefined) {
  process.stderr.write('first-contact: expected files or folders, and --labels FILE\n')
  process.exit(2)
}

const MAX_REPORT_BYTES = 2 ** 30
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  ['dist/cli.js', 'audit', '--format', 'json', ...positionals],
  { encoding: 'utf8', maxBuffer: MAX_REPORT_BYTES },
)
if (stdout === '') {
  process.stderr.write(stderr)
  process.exit(status === 0 ? 1 : (status ?? 1))
}
const { documents } = JSON.parse(stdout)
const sources = new Map(
  documents.flatMap((/** @type {{ path: string }} */ { path }) =>
    existsSync(path) ? [[path, readFileSync(path, 'utf8')]] : [],
  ),
)
const known = existsSync(values.labels) ? readTable(readFileSync(values.labels, 'utf8')) : []
const rows = withLabels(rowsOf(documents, sources), known)
writeFileSync(values.labels, printTable(rows))
process.stdout.write(`${linesOf(measureOf(documents, rows)).join('\n')}\n`)
