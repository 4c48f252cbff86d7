// @ts-check
import { spawnSync } from 'node:child_process'

/** Debian's libraries are those of its own interpreter, which need not be the first of the path. */
const INTERPRETERS = ['python3', '/usr/bin/python3']

/** @param {string} python @param {string} library */
const has = (python, library) =>
  spawnSync(python, ['-c', `import ${library}`], { timeout: 120_000, stdio: 'ignore' }).status === 0

/**
 * A Python that has the library. Throws Error where there is none.
 * @param {string} library
 * @returns {string}
 */
export function pythonWith(library) {
  const found = INTERPRETERS.find(python => has(python, library))
  if (found === undefined)
    throw new Error(`expected a Python with ${library}, got none of ${INTERPRETERS.join(', ')} that has it`)
  return found
}
