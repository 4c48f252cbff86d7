// @ts-check
// What properties get in place of vitest while mutants are run in one process: vitest's own expect with a list of
// tests instead of its workers.
import { format } from 'node:util'
import { expectation } from './stryker.mjs'
import { vi } from './vi-stand-in.mjs'

/**
 * @typedef {{ before: (() => unknown)[], after: (() => unknown)[], beforeEach: (() => unknown)[],
 *   afterEach: (() => unknown)[], begun: boolean }} Suite
 * @typedef {{ printed: string, written: string }} Title as it is shown, and before a case is printed into it
 * @typedef {{ name: string, written: string, body: () => unknown, suites: Suite[] }} Test
 */

const { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } = expectation
for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)

/** The tests that the files loaded since the last call have declared. What is stopped leaves `describe` without its end. */
export function takeTests() {
  const taken = tests
  tests = []
  suites = [newSuite()]
  titles = []
  return taken
}

/** @returns {Suite} */
const newSuite = () => ({ before: [], after: [], beforeEach: [], afterEach: [], begun: false })

/** @type {Test[]} */
let tests = []
/** The first is the file itself. @type {Suite[]} */
let suites = [newSuite()]
/** @type {Title[]} */
let titles = []

/** @param {Title} title @param {() => void} body */
function describe(title, body) {
  const outer = { suites, titles }
  suites = [...suites, newSuite()]
  titles = [...titles, title]
  try {
    body()
  } finally {
    suites = outer.suites
    titles = outer.titles
  }
}

/** `test(name, body, timeout?)` or `test(name, options, body)`. @param {Title} title @param {any[]} rest */
function test(title, ...rest) {
  const body = rest.find(part => typeof part === 'function')
  const path = [...titles, title]
  const [name, written] = [path.map(({ printed }) => printed), path.map(({ written }) => written)]
  tests.push({ name: name.join(' > '), written: written.join(' > '), body, suites })
}

/**
 * `each` of vitest: the members of a case are the arguments, and are printed into the title.
 * @param {(title: Title, ...rest: any[]) => void} declare
 */
const each = declare => (/** @type {any[]} */ cases) => {
  /** @param {string} title @param {any[]} rest */
  return (title, ...rest) => {
    for (const [index, row] of cases.entries()) {
      const values = Array.isArray(row) ? row : [row]
      const bound = rest.map(part => (typeof part === 'function' ? () => part(...values) : part))
      const printed = format(title.replaceAll('%#', String(index)), ...values)
      declare({ printed, written: title }, ...bound)
    }
  }
}

/** @param {'before' | 'after' | 'beforeEach' | 'afterEach'} moment */
const hook = moment => (/** @type {() => unknown} */ body) => {
  suites.at(-1)?.[moment].push(body)
}

/** `skipIf` of vitest: what would be skipped is not declared. @template D @param {D} declare */
const skipIf = declare => (/** @type {boolean} */ isSkipped) =>
  isSkipped ? Object.assign(() => {}, { each: () => () => {} }) : declare

/** A declaration with the forms that vitest gives it. @param {(title: Title, ...rest: any[]) => void} declare */
function withForms(declare) {
  /** @param {string} title @param {any[]} rest */
  const once = (title, ...rest) => declare({ printed: title, written: title }, ...rest)
  const repeated = Object.assign(once, { each: each(declare) })
  return Object.assign(repeated, { skipIf: skipIf(repeated) })
}

/** How many assertions the test that runs has made, and how many it said that it would make. @type {{ made: number, wanted: number | undefined }} */
let assertions = { made: 0, wanted: undefined }

const answers = {
  /** @param {number} wanted */
  assertions: wanted => {
    assertions.wanted = wanted
  },
}

/** vitest's own `expect`, which leaves it to the workers to count assertions. */
const expect = new Proxy(chai.expect, {
  apply(target, self, values) {
    assertions.made += 1
    return Reflect.apply(target, self, values)
  },
  get: (target, name) => Reflect.get(name in answers ? answers : target, name),
})

export const vitest = {
  __esModule: true,
  expect,
  describe: withForms(describe),
  test: withForms(test),
  vi,
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
    assertions = { made: 0, wanted: undefined }
    await run(body)
    const { made, wanted } = assertions
    if (wanted !== undefined && made !== wanted) throw new Error(`expected ${wanted} assertions, got ${made}`)
  } finally {
    for (const suite of suites.toReversed()) for (const after of suite.afterEach) await after()
  }
}

/** Ends the suites that these tests have begun. @param {Test[]} ran */
export async function endSuites(ran) {
  const begun = new Set(ran.flatMap(({ suites }) => suites).filter(suite => suite.begun))
  for (const suite of begun) for (const after of suite.after) await after()
}
