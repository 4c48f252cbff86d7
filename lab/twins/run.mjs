// @ts-check
// npm run lab -- twins [-- NUMBER…] [--table]
//
// Asks every faulty implementation of fixtures/subjects/twins, and its correct twin, what `errata conform` asks; only the
// faults whose modules begin so where some are given; as a table for the README with --table. Exits with 1 unless every fault fails, is named for what it is, and
// has a twin without a complaint, all under `--require accurate`.
import { parseArgs } from 'node:util'
import { isPerfect, scoredLines, tableLines, totalLine } from './print.mjs'
import { scoreOf } from './score.mjs'
import { FAULTS } from './table.mjs'

/** Fresh cases for each operation and format. */
const POINTS = 24

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { table: { type: 'boolean', default: false } },
})
const wanted = FAULTS.filter(
  ({ module }) => positionals.length === 0 || positionals.some(start => module.startsWith(start)),
)

/** @param {readonly string[]} lines */
const print = lines => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

/** @type {import('./score.mjs').Scored[]} */
const scored = []
for (const fault of wanted) {
  const one = await scoreOf(fault, POINTS)
  scored.push(one)
  if (!values.table) print(scoredLines(one))
}
if (values.table) print([...tableLines(scored), ''])
print([totalLine(scored)])
process.exitCode = isPerfect(scored) ? 0 : 1
