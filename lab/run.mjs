// @ts-check
// npm run lab -- NAME [OPTION…]
//
// Runs one of the programs that measure the project, after a build where it needs one. Without a name it says which
// there are.
import { spawnSync } from 'node:child_process'
import { PROGRAMS } from './programs.mjs'

/** Runs a Node program to its end, and ends with its exit code where that is not 0. @param {string[]} args */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const [name = '', ...options] = process.argv.slice(2)
const program = PROGRAMS[name]
if (program) {
  if (program.needsBuild) run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
  for (const file of program.files) run(...file.split(' '), ...options)
} else {
  const list = Object.entries(PROGRAMS).map(([one, { says }]) => `  ${one.padEnd(18)}${says}`)
  process.stderr.write(`lab: expected one of these names, got "${name}"\n${list.join('\n')}\n`)
  process.exit(2)
}
