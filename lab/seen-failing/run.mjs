// @ts-check
// npm run lab -- seen-failing                 plants every bug of the table, which the named test must fail against
// npm run lab -- seen-failing PART…           those of some parts, such as math/term
// npm run lab -- seen-failing choose PART…    chooses a bug for each test of the parts that has none
//
// A test that cannot fail proves nothing. Rows that still make their test fail are kept as the others are chosen.
import { choosePart } from './choose.mjs'
import { replayPart } from './replay-part.mjs'
import { coveredParts } from './table.mjs'

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

// A bug may leave a promise behind that nobody waits for.
process.on('unhandledRejection', () => {})

const [command, ...rest] = process.argv.slice(2)
const isChoosing = command === 'choose'
const named = isChoosing || command === undefined ? rest : [command, ...rest]
let complaints = 0
for (const part of named.length === 0 ? coveredParts() : named)
  complaints += isChoosing ? (await choosePart(part, print)).length : await replayPart(part, print)
process.exitCode = complaints === 0 ? 0 : 1
