// @ts-check
// What properties get in place of vitest's `vi` while mutants are run in one process.
import { spying } from './stryker.mjs'

/** @type {Map<string, string | undefined>} */
const environmentBefore = new Map()

/** @param {string} name @param {string | undefined} value */
function setVariable(name, value) {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

/** A test that a mutant stops leaves its spies and variables behind, which the next mutant must not meet. */
export function restoreAll() {
  spying.restoreAllMocks()
  vi.unstubAllEnvs()
}

export const vi = {
  spyOn: spying.spyOn,
  /** @param {string} name @param {string | undefined} value */
  stubEnv: (name, value) => {
    if (!environmentBefore.has(name)) environmentBefore.set(name, process.env[name])
    setVariable(name, value)
  },
  unstubAllEnvs: () => {
    for (const [name, value] of environmentBefore) setVariable(name, value)
    environmentBefore.clear()
  },
}
