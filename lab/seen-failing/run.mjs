// @ts-check
// npm run seen-failing                       plants every bug of the table, which the named test must fail against
// npm run seen-failing -- FOLDER…            those of some folders
// npm run seen-failing -- choose FOLDER…     chooses a bug for each test of the folders that has none
//
// A test that cannot fail proves nothing. Rows that still make their test fail are kept as the others are chosen.
import { chooseFolder } from './choose.mjs'
import { replayFolder } from './replay-folder.mjs'
import { coveredFolders } from './table.mjs'

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

// A bug may leave a promise behind that nobody waits for.
process.on('unhandledRejection', () => {})

const [command, ...rest] = process.argv.slice(2)
const isChoosing = command === 'choose'
const named = isChoosing || command === undefined ? rest : [command, ...rest]
let complaints = 0
for (const folder of named.length === 0 ? coveredFolders() : named)
  complaints += isChoosing ? (await chooseFolder(folder, print)).length : await replayFolder(folder, print)
process.exitCode = complaints === 0 ? 0 : 1
