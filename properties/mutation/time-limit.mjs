// @ts-check
// Stops code that does not end, without ending the process that it runs in.
import vm from 'node:vm'

const NAME = '__errata_limited__'
const call = new vm.Script(`globalThis.${NAME}()`)

/**
 * What `body` returns. Throws an error of the code ERR_SCRIPT_EXECUTION_TIMEOUT where it takes longer; what it does
 * after its first await is not limited.
 * @template T
 * @param {number} milliseconds @param {() => T} body
 * @returns {T}
 */
export function within(milliseconds, body) {
  Object.defineProperty(globalThis, NAME, { value: body, configurable: true })
  return call.runInThisContext({ timeout: Math.ceil(milliseconds) })
}

/** @param {unknown} error */
export const isTimeout = error =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
