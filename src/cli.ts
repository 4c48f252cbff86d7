#!/usr/bin/env node
import { outliveClosedPipes } from './command/ending/closed-pipe.js'
import { failureOf } from './command/failure.js'
import { runProgram } from './command/program.js'
import { EXIT } from './command/usage-error.js'

const giveUp = (message: string, exitCode: number): never => {
  process.stderr.write(message)
  process.exit(exitCode)
}
outliveClosedPipes(giveUp, process.stdout, process.stderr)
// By itself Node would end with 1, which says that errors were found: a plug-in or a module may leave a timer behind.
process.on('uncaughtException', error => giveUp(failureOf(error).message, EXIT.fault))
process.exitCode = await runProgram(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  diagnostics: process.stderr,
})
