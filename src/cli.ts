#!/usr/bin/env node
import { runProgram } from './command/program.js'

/** A reader that has read enough, as `head` has, closes the pipe: what is left unsaid is no fault. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

process.exitCode = await runProgram(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  diagnostics: process.stderr,
})
