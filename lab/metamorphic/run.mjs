// @ts-check
// npm run lab -- metamorphic [PATH…] [--law NAME] [--per-page N] [--seed N] [--limit N] [--all] [--json FILE]
//
// Changes pages in ways whose effect on the verdicts is known, and compares the audits: the project's own pages, or
// the documents of the folders named. Prints a table of the laws, and of each distinct break the smallest page that
// shows it. Exits with 1 where there is a break. `--law` may be given more than once and takes the beginning of a name
// or a kind (kept, broken, framed).
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { decodeDocument } from '../../dist/documents/decode.js'
import { auditDocuments, readDocuments } from '../../dist/index.js'
import { auditorOf } from './auditor.mjs'
import { LAWS } from './laws/all.mjs'
import { measured } from './measure.mjs'
import { readPages } from './pages.mjs'
import { breakLines, tableLines, toldBreaks } from './print.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    law: { type: 'string', multiple: true, default: [] },
    'per-page': { type: 'string', default: '2' },
    seed: { type: 'string', default: '15' },
    limit: { type: 'string', default: '3000' },
    all: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
/** So many distinct breaks of a class are shown for each law. */
const SHOWN = 3

/** @param {'per-page' | 'seed' | 'limit'} name */
function numberOf(name) {
  const value = Number(values[name])
  if (!Number.isInteger(value) || value < 0)
    throw new Error(`metamorphic: expected a whole number for --${name}, got ${values[name]}`)
  return value
}

const asked = values.law
const laws = LAWS.filter(
  ({ name, kind }) => asked.length === 0 || asked.some(one => name.startsWith(one) || kind === one),
)
if (laws.length === 0)
  throw new Error(`metamorphic: expected one of ${LAWS.map(({ name }) => name).join(', ')}, got ${asked}`)

/** @param {readonly string[]} lines */
const print = lines => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
const pages = readPages(
  positionals,
  auditorOf({ decodeDocument, readDocuments, auditDocuments }),
  numberOf('limit'),
)
const told = (/** @type {import('./trial.mjs').Law} */ { name }) => process.stderr.write(`${name}\n`)
const all = measured(laws, pages, { perPage: numberOf('per-page'), seed: numberOf('seed'), told })
print(tableLines(all))
const breaks = all.flatMap(one => {
  const found = toldBreaks(one, values.all ? Number.POSITIVE_INFINITY : SHOWN)
  print(found.flatMap(breakLines))
  return found
})
const broken = all.filter(({ law }) => law.kind === 'broken')
const [cases, accused] = [
  broken.reduce((sum, one) => sum + one.cases, 0),
  broken.reduce((sum, one) => sum + one.accused, 0),
]
print([
  `\n${pages.length} pages, ${all.reduce((sum, one) => sum + one.cases, 0)} cases, ${breaks.length} distinct breaks; of ${cases} statements made false ${accused} are accused`,
])
if (values.json) writeFileSync(values.json, `${JSON.stringify(breaks, null, 2)}\n`)
process.exitCode = breaks.length > 0 ? 1 : 0
