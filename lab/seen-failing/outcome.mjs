// @ts-check
// What comes of running a test against a planted bug.
import { limitCases } from '../mutation/fast-check-stand-in.mjs'
import { isTimeout, settledWithin, within } from '../mutation/time-limit.mjs'
import { endSuites, runTest } from '../mutation/vitest-stand-in.mjs'

/**
 * `failed` where an assertion or a counterexample says so; `threw` where anything else was thrown as the test ran,
 * which a test that asserts nothing would do too; `late` where it does not end; `unloadable` where the file that
 * declares it does not load, so that no test has run; `gone` where the file does not declare it.
 * @typedef {'passed' | 'failed' | 'threw' | 'late' | 'unloadable' | 'gone'} Kind
 * @typedef {{ kind: Kind, message: string }} Outcome
 */

/** @typedef {import('./workbench.mjs').Declared} Declared */
/** @typedef {{ cases: number, limit: number }} Limits the cases of a property, and milliseconds */

/** @param {unknown} error @returns {Outcome} */
export function outcomeOf(error) {
  if (isTimeout(error)) return { kind: 'late', message: 'it does not end in time' }
  const message = `${error}`.slice(0, 300)
  const cause = error instanceof Error ? error.cause : undefined
  const isSaid = [error, cause].some(
    thrown =>
      thrown instanceof Error &&
      (thrown.name === 'AssertionError' || thrown.message === 'Property failed by returning false'),
  )
  return { kind: isSaid || isOfProperty(cause ?? error) ? 'failed' : 'threw', message }
}

/** Whether a property itself threw the error, by `throw new Error(…)`: it is an assertion under another name. @param {unknown} error */
function isOfProperty(error) {
  if (!(error instanceof Error) || error.constructor.name !== 'Error') return false
  const top = /\n\s+at ([^\n]*)/.exec(error.stack ?? '')?.[1] ?? ''
  return /[/\\]properties[/\\]/.test(top)
}

/**
 * Runs tests until one does not pass.
 * @param {Declared[]} tests @param {Limits} limits
 * @returns {Promise<Outcome>}
 */
export async function runUntilFailure(tests, { cases, limit }) {
  limitCases(cases)
  try {
    for (const test of tests) await settledWithin(limit, () => runTest(test, body => within(limit, body)))
    return { kind: 'passed', message: '' }
  } catch (error) {
    return outcomeOf(error)
  } finally {
    await endSuites(tests).catch(() => undefined)
  }
}

/**
 * Loads a property file anew and runs what it declares under a title as written.
 * @param {import('./workbench.mjs').Workbench} bench @param {{ property: string, test: string }} named
 * @param {Limits} limits @param {(test: Declared) => boolean} [isWanted]
 * @returns {Promise<Outcome>}
 */
export async function runTitle(bench, { property, test }, limits, isWanted = () => true) {
  /** @type {Declared[]} */
  let declared
  try {
    declared = bench.load(property, limits.limit)
  } catch (error) {
    return { kind: isTimeout(error) ? 'late' : 'unloadable', message: `${error}`.slice(0, 300) }
  }
  const wanted = declared.filter(({ written }) => written === test)
  if (wanted.length === 0) return { kind: 'gone', message: 'no test of this title is declared' }
  return runUntilFailure(wanted.filter(isWanted), limits)
}

/**
 * The same while a file of src has another text.
 * @param {import('./workbench.mjs').Workbench} bench @param {{ file: string, text: string }} planted
 * @param {{ property: string, test: string }} named @param {Limits} limits
 * @returns {Promise<Outcome>}
 */
export async function runPlanted(bench, { file, text }, named, limits) {
  let takeBack = () => {}
  try {
    takeBack = bench.plant(file, text)
    return await runTitle(bench, named, limits)
  } catch (error) {
    return { kind: 'unloadable', message: `${error}`.slice(0, 300) }
  } finally {
    takeBack()
  }
}
