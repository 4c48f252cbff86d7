import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'

/** A program that answers as that of a module does, by the name of the module that it is given. */
const implementation = { name: process.argv[2] }
createInterface({ input: process.stdin }).on('line', line => {
  const { cmd, seq } = JSON.parse(line)
  const start = { version: 1, implementation, ops: { 'kl.k1': { dtypes: ['float64'] } } }
  if (cmd !== 'stop')
    writeSync(3, `${JSON.stringify(cmd === 'start' ? start : { seq, out: { value: ['0.5'] } })}\n`)
})
