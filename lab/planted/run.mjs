// @ts-check
// npm run lab -- planted [--only NAME…]
//
// Plants the bugs of bugs.json, one by one, in a copy of the tree, and asks the properties about each: those of its room
// first, the others only where these pass. What fails with the bug must pass without it. Writes reports/planted.json,
// and exits with 1 where a bug is missed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { copyTree, removeTree } from './copy.mjs'
import { stagesOf } from './judges.mjs'
import { planted, readBugs } from './list.mjs'
import { build, firstFailure } from './suite.mjs'

/** @typedef {{ name: string, file: string, by: import('./suite.mjs').Failure | null, seconds: number }} Asked */

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } })

/** @param {string} line */
const print = line => process.stdout.write(`${line}\n`)

function chosenBugs() {
  const all = readBugs()
  const only = values.only ?? all.map(({ name }) => name)
  return only.map(name => {
    const bug = all.find(one => one.name === name)
    if (!bug) throw new Error(`planted: expected a name of the list, got ${name}`)
    return bug
  })
}

/** Property files that were seen to pass without any bug. @type {Set<string>} */
const sound = new Set()

/**
 * What fails without the bug too, or does not end, says nothing about it.
 * @param {string} folder @param {string[]} files @param {boolean} needsBuild
 */
async function expectSound(folder, files, needsBuild) {
  const unknown = files.filter(file => !sound.has(file))
  if (unknown.length === 0) return
  if (needsBuild) await build(folder)
  const failure = await firstFailure(folder, unknown)
  if (failure)
    throw new Error(`planted: expected ${failure.file} to pass without a bug, got a failure: ${failure.test}`)
  for (const file of unknown) sound.add(file)
}

/** @param {string} folder @param {import('./list.mjs').Bug} bug @returns {Promise<Asked>} */
async function ask(folder, bug) {
  const target = path.join(folder, bug.file)
  const text = readFileSync(bug.file, 'utf8')
  const start = Date.now()
  /** @type {import('./suite.mjs').Failure | null} */
  let by = null
  for (const { files, needsBuild } of stagesOf(bug)) {
    writeFileSync(target, planted(bug, text))
    if (needsBuild) await build(folder)
    by = await firstFailure(folder, files)
    writeFileSync(target, text)
    if (by) await expectSound(folder, by.files, needsBuild)
    if (by) break
  }
  return { name: bug.name, file: bug.file, by, seconds: Math.round((Date.now() - start) / 1000) }
}

const bugs = chosenBugs()
for (const bug of bugs) planted(bug, readFileSync(bug.file, 'utf8'))
const folder = copyTree()
// What is interrupted leaves neither a copy nor a process behind.
process.once('exit', () => removeTree(folder))
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
/** @type {Asked[]} */
const asked = []
for (const bug of bugs) {
  const one = await ask(folder, bug)
  asked.push(one)
  print(`${one.name}: ${one.by ? `caught by ${one.by.file} > ${one.by.test}` : `missed: ${bug.sentence}`}`)
}
const caught = asked.filter(({ by }) => by !== null).length
mkdirSync('reports', { recursive: true })
writeFileSync('reports/planted.json', `${JSON.stringify(asked, null, 2)}\n`)
print('')
print(`${caught} of ${asked.length} planted bugs caught`)
process.exitCode = caught === asked.length ? 0 : 1
