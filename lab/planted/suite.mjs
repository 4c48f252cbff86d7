// @ts-check
// Properties run in a copy of the tree, up to the first that fails.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

const REPORT = 'reports/planted-suite.json'
/** A bug may keep a loop from ending; the whole suite takes a quarter of an hour. */
const MAX_DURATION_MS = 30 * 60_000
/** As many cases as a property asks for, where the daily run tries fewer. */
const RUNS = '100'

/**
 * What failed, and the files to ask again without the bug: the one that failed, or all that did not come to their end.
 * @typedef {{ file: string, test: string, files: string[] }} Failure
 */

/**
 * The first failure of these files, or null where all pass.
 * @param {string} folder @param {string[]} files
 * @returns {Promise<Failure | null>}
 */
export async function firstFailure(folder, files) {
  const report = path.join(folder, REPORT)
  rmSync(report, { force: true })
  const options = ['--bail', '1', '--reporter', 'json', `--outputFile.json=${REPORT}`]
  const code = await runIn(folder, ['node_modules/vitest/vitest.mjs', 'run', ...options, ...files])
  if (code === 'too long') return { file: files.join(' '), test: 'does not end', files }
  if (!existsSync(report)) throw new Error(`planted: expected a report of ${files.join(' ')}, got none`)
  const found = failureIn(folder, JSON.parse(readFileSync(report, 'utf8')))
  if (found === null && code !== 0)
    throw new Error(`planted: expected a failing property where vitest ends with ${code}, got none`)
  return found
}

/** Builds the copy, as far as it compiles: types are not what is asked here. @param {string} folder */
export async function build(folder) {
  rmSync(path.join(folder, 'dist'), { recursive: true, force: true })
  const options = ['-p', 'tsconfig.build.json', '--noEmitOnError', 'false']
  await runIn(folder, ['node_modules/typescript/bin/tsc', ...options])
}

/**
 * @typedef {object} SuiteReport
 * @property {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }[]} testResults
 */

/** @param {string} folder @param {SuiteReport} report @returns {Failure | null} */
function failureIn(folder, { testResults }) {
  for (const { name, status, assertionResults } of testResults) {
    const failed = assertionResults.find(one => one.status === 'failed')
    if (failed || status === 'failed')
      return failureOf(path.relative(folder, name), failed?.fullName ?? 'does not load')
  }
  return null
}

/** @param {string} file @param {string} test @returns {Failure} */
const failureOf = (file, test) => ({ file, test, files: [file] })

/**
 * The exit code of a Node program in a folder; with it end the processes that it started.
 * @param {string} folder @param {string[]} args @returns {Promise<number | null | 'too long'>}
 */
function runIn(folder, args) {
  const env = { ...process.env, ERRATA_RUNS: RUNS }
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore', detached: true })
  const end = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  // Before the copy is removed from under it.
  process.prependOnceListener('exit', end)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve('too long')
      end()
    }, MAX_DURATION_MS)
    child.on('error', reject)
    child.on('close', code => {
      clearTimeout(timer)
      process.removeListener('exit', end)
      resolve(code)
    })
  })
}
