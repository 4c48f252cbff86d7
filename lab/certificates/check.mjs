// @ts-check
// node lab/certificates/check.mjs FOLDER
//
// Settles the certificates of a folder again, with z3 and with SymPy, which share no code with us: Debian has them as
// z3 and python3-sympy. Prints a line for each certificate and a total; exits with 1 where a tool contradicts one. It runs
// the check.py of the folder: only ask it about folders that you trust.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { agreementOf, linesById } from './agreement.mjs'

const SECONDS_PER_SCRIPT = 20

/** What a tool prints. Throws Error where it is not installed. @param {string} tool @param {readonly string[]} args */
function outputOf(tool, args) {
  const { stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (error) throw new Error(`${tool}: expected it to be installed, got ${error.message}`)
  return { stdout, stderr }
}

/** @param {string} folder @param {string} file */
function askSolver(folder, file) {
  const { stdout } = outputOf('z3', [`-T:${SECONDS_PER_SCRIPT}`, join(folder, file)])
  return stdout.trim().split('\n')[0] ?? ''
}

/**
 * The verdicts on all certificates of a folder, in the order of their files.
 * @param {string} folder
 */
export function checkFolder(folder) {
  const files = readdirSync(folder).sort()
  const scripts = files.filter(file => file.endsWith('.smt2'))
  const certificates = files
    .filter(file => file.endsWith('.json'))
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const answers = new Map(scripts.map(file => [file, askSolver(folder, file)]))
  const { stdout, stderr } = outputOf('python3', [join(folder, 'check.py')])
  const lines = linesById(
    stdout,
    certificates.map(({ id }) => id),
  )
  const known = new Set(certificates.flatMap(({ smtlib }) => smtlib.map((/** @type {any} */ s) => s.file)))
  const strays = scripts.filter(file => !known.has(file))
  return {
    agreements: certificates.map(one => ({ id: one.id, ...agreementOf(one, answers, lines.get(one.id)) })),
    complaints: [
      ...strays.map(file => `failed ${file}: expected a certificate that names it, got none`),
      ...(stderr.trim() === '' ? [] : [`failed check.py: ${stderr.trim().split('\n').at(-1)}`]),
      ...(certificates.length === 0 ? [`failed ${folder}: expected certificates, got none`] : []),
    ],
  }
}

/** @param {string} folder @returns {number} the exit code */
function report(folder) {
  const { agreements, complaints } = checkFolder(folder)
  const count = (/** @type {string} */ wanted) =>
    agreements.filter(({ verdict }) => verdict === wanted).length
  const lines = [...agreements.map(({ verdict, id, how }) => `${verdict} ${id}: ${how}`), ...complaints]
  const failed = count('failed') + complaints.length
  const total = `certificates: ${count('agreed')} agreed, ${count('undecided')} undecided by z3, ${failed} failed`
  process.stdout.write(`${[...lines, total].join('\n')}\n`)
  return failed > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, ...others] = process.argv.slice(2)
  if (folder === undefined || others.length > 0) {
    process.stderr.write('check.mjs: expected one folder of certificates\n')
    process.exitCode = 2
  } else process.exitCode = report(folder)
}
