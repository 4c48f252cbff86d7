import fc from 'fast-check'
import '../src/fields/machine-learning/functions.js'

/**
 * Runs before every property file. ERRATA_SEED fixes the seed, ERRATA_RUNS the number of cases of every property
 * that does not ask for a number of its own; a failing property prints the seed and the path by itself.
 */
const { ERRATA_RUNS, ERRATA_SEED } = process.env

fc.configureGlobal({
  ...(ERRATA_RUNS === undefined ? {} : { numRuns: integer('ERRATA_RUNS', ERRATA_RUNS, 1) }),
  ...(ERRATA_SEED === undefined ? {} : { seed: integer('ERRATA_SEED', ERRATA_SEED, -(2 ** 31)) }),
})

function integer(name: string, text: string, least: number): number {
  const value = Number(text)
  if (/^-?\d+$/.test(text) && value >= least && value < 2 ** 31) return value
  throw new Error(`${name}: expected an integer from ${least}, got "${text}"`)
}
