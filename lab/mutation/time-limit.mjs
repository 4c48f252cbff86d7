// @ts-check
// Stops code that does not end, without ending the process that it runs in.
import vm from 'node:vm'

const NAME = '__errata_limited__'
const LATE = 'ERR_SCRIPT_EXECUTION_TIMEOUT'
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

/**
 * What `body` resolves to. Throws an error of the same code where it is still waiting after so long, which leaves what
 * it waits for behind.
 * @template T
 * @param {number} milliseconds @param {() => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function settledWithin(milliseconds, body) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((_, reject) => {
    const error = Object.assign(new Error('it still waits'), { code: LATE })
    timer = setTimeout(() => reject(error), milliseconds)
  })
  try {
    return await /** @type {Promise<T>} */ (Promise.race([body(), late]))
  } finally {
    clearTimeout(timer)
  }
}

/** @param {unknown} error */
export const isTimeout = error => error instanceof Error && 'code' in error && error.code === LATE
