// @ts-check
// npm run lab -- score [-- FOLDER…] [--book] [--mutants N] [--seed N] [--at-least SHARE] [--detect SHARE] [--verbose]
//
// Scores the audit on labelled relations and documents (fixtures/corpus unless named; its README.md says how labels are
// written), and on mutants of the correct documents. Exits with 1 on any false alarm, where less than the share of
// `--at-least` is right, and where less than the share of `--detect` of the mutants is noticed that make a judged
// number false.
import { parseArgs } from 'node:util'
import { auditByCommand } from './command.mjs'
import { readCorpus } from './corpus.mjs'
import { countsLine, mutantLines, share, tallyLines } from './print.mjs'
import { tallyCorpus, tallyMutants } from './score.mjs'
import { countsOf } from './tally.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    book: { type: 'boolean', default: false },
    mutants: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '4' },
    'at-least': { type: 'string', default: '0' },
    detect: { type: 'string', default: '0' },
    verbose: { type: 'boolean', default: false },
  },
})

/** @param {'mutants' | 'seed' | 'at-least' | 'detect'} name */
function numberOf(name) {
  const value = Number(values[name])
  if (!(value >= 0)) throw new Error(`score: expected a number for --${name}, got ${values[name]}`)
  return value
}

/** @param {readonly string[]} lines */
const print = lines => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

const folders = positionals.length > 0 ? positionals : ['fixtures/corpus']
const corpora = folders.map(readCorpus)
const corpus = {
  relations: corpora.flatMap(one => one.relations),
  documents: corpora.flatMap(one => one.documents),
}
const tallies = tallyCorpus(corpus, auditByCommand, { book: values.book })
print(tallies.flatMap(tally => tallyLines(tally, values.verbose)))

const { twins, mutants, detection } = tallyMutants(corpus, auditByCommand, {
  book: values.book,
  mutants: numberOf('mutants'),
  seed: numberOf('seed'),
})
const alarmsOfTwins = twins.flatMap(twin => twin.alarms)
print([`\n${countsLine(`corrected documents (${twins.length})`, twins)}`])
print(twins.flatMap(twin => tallyLines(twin, values.verbose).slice(1)))
if (mutants.length > 0) {
  const { judged, false: falsified, all, accused } = detection
  const rate = (/** @type {{ of: number, detected: number }} */ { of, detected }) =>
    `${detected} of ${of} (${share(detected, of)})`
  print([
    `\nmutants: noticed ${rate(judged)} that make a judged number false, ${rate(falsified)} that make a claim false, ${rate(all)} of all; ${accused} accused though true`,
    ...mutantLines(mutants, values.verbose),
  ])
}

const { total, right, falseAlarms } = countsOf(tallies)
print([`\n${countsLine('all', tallies)}; ${alarmsOfTwins.length} on corrected documents`])
const isBelow =
  right < numberOf('at-least') * total || detection.judged.detected < numberOf('detect') * detection.judged.of
process.exitCode = isBelow || falseAlarms + alarmsOfTwins.length > 0 ? 1 : 0
