#!/usr/bin/env node
import { outliveClosedPipes } from './command/closed-pipe.js'
import { runProgram } from './command/program.js'

outliveClosedPipes(process.stdout, process.stderr)
process.exitCode = await runProgram(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  diagnostics: process.stderr,
})
