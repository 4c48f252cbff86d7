// @ts-check
// A run without a mutant: which mutants each declared test meets, and how long it takes.

import { limitCases } from '../mutation/fast-check-stand-in.mjs'
import { settledWithin, within } from '../mutation/time-limit.mjs'
import { endSuites, runTest } from '../mutation/vitest-stand-in.mjs'

/** In milliseconds; no test takes so long without a mutant. */
const MAX_LENGTH = 60_000

/**
 * How often each mutant is met, by its number.
 * @typedef {Record<string, number>} Hits
 * @typedef {{ id: string, written: string, milliseconds: number, hits: Hits, error?: string }} Met
 * @typedef {{ milliseconds: number, hits: Hits, tests: Met[] }} Meeting
 * @typedef {import('./table.mjs').Named & { tests: Met[] }} Title the rows of one `each` together
 */

/** Stryker's instrumented code and what runs it meet in this object. @returns {any} */
export function switchboard() {
  /** @type {any} */
  const everything = globalThis
  everything.__stryker__ ??= {}
  return everything.__stryker__
}

/**
 * @param {import('./workbench.mjs').Workbench} bench @param {string} file @param {number} cases
 * @returns {Promise<Meeting>}
 */
export async function meet(bench, file, cases) {
  const board = switchboard()
  const coverage = { static: {}, perTest: /** @type {Record<string, Hits>} */ ({}) }
  Object.assign(board, { activeMutant: undefined, mutantCoverage: coverage, currentTestId: undefined })
  limitCases(cases)
  const start = performance.now()
  const declared = bench.load(file, MAX_LENGTH)
  const milliseconds = performance.now() - start
  const tests = []
  for (const test of declared) {
    board.currentTestId = test.id
    const begun = performance.now()
    const error = await errorOf(() =>
      settledWithin(MAX_LENGTH, () => runTest(test, body => within(MAX_LENGTH, body))),
    )
    board.currentTestId = undefined
    const { id, written } = test
    tests.push({
      id,
      written,
      milliseconds: performance.now() - begun,
      hits: coverage.perTest[id] ?? {},
      ...error,
    })
  }
  await endSuites(declared)
  return { milliseconds, hits: coverage.static, tests }
}

/** @param {() => Promise<unknown>} body */
async function errorOf(body) {
  try {
    await body()
    return {}
  } catch (error) {
    return { error: `${error}`.slice(0, 300) }
  }
}

/** @param {string} property @param {string} test @param {Meeting} meeting @returns {Title} */
export const titleOf = (property, test, { tests }) => ({
  property,
  test,
  tests: tests.filter(({ written }) => written === test),
})

/** @param {import('./instrument.mjs').Mutant} mutant @param {Meeting} meeting @param {Met} test */
export const isMet = ({ id }, meeting, test) => meeting.hits[id] !== undefined || test.hits[id] !== undefined

/** @param {Hits[]} all */
export function sumOf(all) {
  /** @type {Hits} */
  const sum = {}
  for (const hits of all) for (const [id, count] of Object.entries(hits)) sum[id] = (sum[id] ?? 0) + count
  return sum
}

/** By how many tests of the file each mutant is met. @param {Meeting} meeting */
export function popularity({ hits, tests }) {
  /** @type {Map<string, number>} */
  const counts = new Map(Object.keys(hits).map(id => [id, tests.length]))
  for (const test of tests) for (const id of Object.keys(test.hits)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
