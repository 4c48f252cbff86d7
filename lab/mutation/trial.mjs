// @ts-check
// Running tests against one mutant, until one of them notices it.
import { wasCut } from './fast-check-stand-in.mjs'
import { isTimeout, settledWithin, within } from './time-limit.mjs'
import { runTest } from './vitest-stand-in.mjs'

/** Stryker's statuses of a test. */
const PASSED = 0
const FAILED = 1

/** @typedef {import('./vitest-stand-in.mjs').Test & { id: string, file: string }} NamedTest */

/** Thrown as soon as a mutant is noticed. */
export class Noticed extends Error {
  /** @param {object} result */
  constructor(result) {
    super('a mutant is noticed')
    this.result = result
  }
}

/** How long a mutant may take for what took so long without it. @param {number} milliseconds */
export const limitFor = milliseconds => 2000 + 5 * milliseconds

/** @param {NamedTest} test @param {number} limit in milliseconds */
export async function run(test, limit) {
  const start = performance.now()
  const result = { id: test.id, name: test.name, fileName: test.file, failureMessage: '', isTimeout: false }
  try {
    await settledWithin(limit, () => runTest(test, body => within(limit, body)))
    return { ...result, status: PASSED, timeSpentMs: performance.now() - start }
  } catch (error) {
    const failure = { failureMessage: `${error}`.slice(0, 300), isTimeout: isTimeout(error) }
    return { ...result, ...failure, status: FAILED, timeSpentMs: performance.now() - start }
  }
}

/**
 * Runs tests until one fails, and answers with those that would have tried more cases than they were allowed.
 * @param {{ test: NamedTest, milliseconds: number }[]} tests
 */
export async function untilFailure(tests) {
  const cut = []
  for (const [index, { test, milliseconds }] of tests.entries()) {
    wasCut()
    const { id, status, failureMessage, isTimeout } = await run(test, limitFor(milliseconds))
    if (isTimeout) throw new Noticed({ status: 'timeout', reason: `${id} does not end in time` })
    if (status !== PASSED)
      throw new Noticed({ status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 })
    if (wasCut()) cut.push({ test, milliseconds })
  }
  return cut
}
