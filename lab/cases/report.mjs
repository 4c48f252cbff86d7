// @ts-check
// What a failing property says: fast-check's report, and how to draw its cases again.
import fc from 'fast-check'

/**
 * A reporter for fast-check, which throws where the property failed.
 * @param {{ seed: number, runs: string }} drawn
 */
export const reporterOf =
  ({ seed, runs }) =>
  (/** @type {import('fast-check').RunDetails<any>} */ details) => {
    if (!details.failed) return
    const again = `To draw these cases again: ERRATA_SEED=${seed} ERRATA_RUNS=${runs} npm test -- FILE`
    throw new Error(`${fc.defaultReportMessage(details)}\n${again}`, { cause: details.errorInstance })
  }
