// @ts-check
// npm run lab -- seen-failing                 plants every bug of the table, which the named test must fail against
// npm run lab -- seen-failing ROOM…           those of some rooms
// npm run lab -- seen-failing choose ROOM…    chooses a bug for each test of the rooms that has none
//
// A test that cannot fail proves nothing. Rows that still make their test fail are kept as the others are chosen.
import { chooseRoom } from './choose.mjs'
import { replayRoom } from './replay-room.mjs'
import { coveredRooms } from './table.mjs'

/** @param {string} text */
const print = text => process.stdout.write(`${text}\n`)

// A bug may leave a promise behind that nobody waits for.
process.on('unhandledRejection', () => {})

const [command, ...rest] = process.argv.slice(2)
const isChoosing = command === 'choose'
const named = isChoosing || command === undefined ? rest : [command, ...rest]
let complaints = 0
for (const room of named.length === 0 ? coveredRooms() : named)
  complaints += isChoosing ? (await chooseRoom(room, print)).length : await replayRoom(room, print)
process.exitCode = complaints === 0 ? 0 : 1
