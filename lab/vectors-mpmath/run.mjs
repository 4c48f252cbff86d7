// @ts-check
// npm run lab -- vectors
//
// Has `errata fixtures lint` check the form of the vectors, and mpmath compute all of them again. Needs a build, and a Python
// with mpmath (Debian: python3-mpmath); where there is none this fails.
import { execFileSync } from 'node:child_process'
import { pythonWith } from '../adapters/python.mjs'

/** @param {string} command @param {string[]} args */
const run = (command, ...args) => {
  process.stdout.write(`\n> ${command} ${args.join(' ')}\n`)
  try {
    execFileSync(command, args, { stdio: 'inherit' })
  } catch (error) {
    process.stderr.write(`vectors: expected exit code 0, got ${String(error)}\n`)
    process.exit(1)
  }
}

run(process.execPath, 'dist/cli.js', 'fixtures', 'lint', 'fixtures/vectors')
run(pythonWith('mpmath'), 'lab/vectors-mpmath/check.py', 'fixtures/vectors')
