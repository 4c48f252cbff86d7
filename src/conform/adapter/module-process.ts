import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { answerBy, loadModule, nameOf } from './module-operations.js'
import { MODULE_ANSWERS_AT } from './process-group.js'

/**
 * The process of a module: it imports the file, and answers one question after the other as any adapter does, by lines of
 * the protocol; but not on its standard output, which belongs to the module. What the module throws at a case is its
 * answer; what it throws at any other time ends the process, and is the last line of its standard error.
 */
process.on('uncaughtException', error => {
  writeSync(2, `\nthrew ${nameOf(error)}\n`)
  process.exit(1)
})
new Worker(new URL('./module-memory.js', import.meta.url)).unref()

const answerTo = loadModule(await import(process.argv[2]!))
const lines = createInterface({ input: process.stdin }).once('close', () => process.exit(0))
answerBy(
  lines,
  line => {
    for (let rest = Buffer.from(`${line}\n`); rest.length > 0; )
      rest = rest.subarray(writeSync(MODULE_ANSWERS_AT, rest))
  },
  answerTo,
)
