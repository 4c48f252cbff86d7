// @ts-check
// What properties get in place of vitest and fast-check while mutants are run in one process: vitest's own expect
// with a list of tests instead of its workers, and fast-check with a limit on the number of cases.
import { format } from 'node:util'
import fc from 'fast-check'
import { asModule } from './fresh-modules.mjs'
import { expectation } from './stryker.mjs'

/**
 * @typedef {{ before: (() => unknown)[], after: (() => unknown)[], beforeEach: (() => unknown)[],
 *   afterEach: (() => unknown)[], begun: boolean }} Suite
 * @typedef {{ name: string, body: () => unknown, suites: Suite[] }} Test
 */

const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = expectation
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** The tests that the files loaded since the last call have declared. What is stopped leaves `describe` without its end. */
export function takeTests() {
  const taken = tests
  tests = []
  suites = []
  titles = []
  return taken
}

/** @type {Test[]} */
let tests = []
/** @type {Suite[]} */
let suites = []
/** @type {string[]} */
let titles = []

/** @param {string} title @param {() => void} body */
function describe(title, body) {
  const outer = { suites, titles }
  suites = [...suites, { before: [], after: [], beforeEach: [], afterEach: [], begun: false }]
  titles = [...titles, title]
  try {
    body()
  } finally {
    suites = outer.suites
    titles = outer.titles
  }
}

/** `test(name, body, timeout?)` or `test(name, options, body)`. @param {string} title @param {any[]} rest */
function test(title, ...rest) {
  const body = rest.find(part => typeof part === 'function')
  tests.push({ name: [...titles, title].join(' > '), body, suites })
}

/**
 * `each` of vitest: the members of a case are the arguments, and are printed into the title.
 * @param {(title: string, ...rest: any[]) => void} declare
 */
const each = declare => (/** @type {any[]} */ cases) => {
  /** @param {string} title @param {any[]} rest */
  return (title, ...rest) => {
    for (const [index, row] of cases.entries()) {
      const values = Array.isArray(row) ? row : [row]
      const bound = rest.map(part => (typeof part === 'function' ? () => part(...values) : part))
      declare(format(title.replaceAll('%#', String(index)), ...values), ...bound)
    }
  }
}

/** @param {'before' | 'after' | 'beforeEach' | 'afterEach'} moment */
const hook = moment => (/** @type {() => unknown} */ body) => {
  const suite = suites.at(-1)
  if (!suite) throw new Error(`${moment}: expected a hook inside describe, got one outside`)
  suite[moment].push(body)
}

export const vitest = {
  __esModule: true,
  expect: chai.expect,
  describe: Object.assign(describe, { each: each(describe) }),
  test: Object.assign(test, { each: each(test) }),
  beforeAll: hook('before'),
  afterAll: hook('after'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
}

/**
 * Runs a test with the hooks around it; `beforeAll` comes before the first test of its suite.
 * @param {Test} test @param {(body: () => unknown) => unknown} run what calls the body
 */
export async function runTest({ body, suites }, run) {
  for (const suite of suites) {
    if (!suite.begun) for (const before of suite.before) await before()
    suite.begun = true
    for (const before of suite.beforeEach) await before()
  }
  try {
    await run(body)
  } finally {
    for (const suite of suites.toReversed()) for (const after of suite.afterEach) await after()
  }
}

/** Ends the suites that these tests have begun. @param {Test[]} ran */
export async function endSuites(ran) {
  const begun = new Set(ran.flatMap(({ suites }) => suites).filter(suite => suite.begun))
  for (const suite of begun) for (const after of suite.after) await after()
}

let mostCases = Number.POSITIVE_INFINITY
let isCut = false

/** From here on a property tries at most so many cases. @param {number} limit */
export function limitCases(limit) {
  mostCases = limit
}

/** Whether a property since the last call would have tried more cases than it was allowed. */
export function wasCut() {
  const was = isCut
  isCut = false
  return was
}

/** @param {Record<string, any>} [parameters] */
function limited(parameters = {}) {
  const wanted = parameters.numRuns ?? fc.readConfigureGlobal()?.numRuns ?? 100
  if (wanted > mostCases) isCut = true
  return { ...parameters, numRuns: Math.min(wanted, mostCases) }
}

const fewerCases = {
  ...fc,
  /** @param {any} property @param {any} [parameters] */
  assert: (property, parameters) => fc.assert(property, limited(parameters)),
  /** @param {any} property @param {any} [parameters] */
  check: (property, parameters) => fc.check(property, limited(parameters)),
}

export const fastCheck = asModule({ ...fewerCases, default: fewerCases })
