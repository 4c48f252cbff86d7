// @ts-check
// npm run lab -- certificates
//
// Has z3, SymPy and mpmath check again what the engines settled: the claims of our own chapter, the statements that the
// prover is held to, and, by witnesses.py, every verdict of the chapter that is not `holds`. Needs Debian's z3,
// python3-sympy and python3-mpmath, and a build.
import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'

const CHAPTER = 'reports/certificates/chapter'
const STATEMENTS = 'reports/certificates/statements'

/** @param {string} command @param {string[]} args */
const run = (command, ...args) => {
  process.stdout.write(`\n> ${command} ${args.join(' ')}\n`)
  execFileSync(command, args, { stdio: 'inherit' })
}

rmSync('reports/certificates', { recursive: true, force: true })
run('node', 'dist/cli.js', 'prove', '--certificates', CHAPTER, '--output', 'reports/proofs.txt')
run('node', 'lab/certificates/check.mjs', CHAPTER)
run('node', 'lab/certificates/statements.mjs', STATEMENTS)
run('node', 'lab/certificates/check.mjs', STATEMENTS)
run('python3', 'lab/certificates/witnesses.py', 'fixtures/documents/chapter-15.report.json')
