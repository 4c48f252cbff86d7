// @ts-check
// npm run twins [-- NUMBER…] [--json]
//
// Asks every faulty implementation of fixtures/subjects/twins, and its correct twin, what `errata conform` asks; only the
// faults whose modules begin so where some are given. Exits with 1 unless every fault fails, is named for what it is, and
// has a twin without a complaint, all under `--require accurate`.
import { parseArgs } from 'node:util'
import { isPerfect, scoredLines, totalLine } from './print.mjs'
import { scoreOf } from './score.mjs'
import { FAULTS } from './table.mjs'

const { positionals } = parseArgs({ allowPositionals: true })
const wanted = FAULTS.filter(
  ({ module }) => positionals.length === 0 || positionals.some(start => module.startsWith(start)),
)

/** @type {import('./score.mjs').Scored[]} */
const scored = []
for (const fault of wanted) {
  const one = await scoreOf(fault)
  scored.push(one)
  process.stdout.write(`${scoredLines(one).join('\n')}\n`)
}
process.stdout.write(`${totalLine(scored)}\n`)
process.exitCode = isPerfect(scored) ? 0 : 1
