import fc from 'fast-check'

/**
 * Runs before every property file. ERRATA_SEED fixes the seed, ERRATA_RUNS the number of cases of every property
 * that does not ask for a number of its own; a failing property prints the seed and the path by itself. With
 * ERRATA_SHRINK=no the first counterexample will do: nobody reads the smallest one of a mutant.
 */
const { ERRATA_RUNS, ERRATA_SEED, ERRATA_SHRINK } = process.env

fc.configureGlobal({
  ...(ERRATA_RUNS === undefined ? {} : { numRuns: natural('ERRATA_RUNS', ERRATA_RUNS) }),
  ...(ERRATA_SEED === undefined ? {} : { seed: natural('ERRATA_SEED', ERRATA_SEED) }),
  ...(ERRATA_SHRINK === 'no' ? { endOnFailure: true } : {}),
})

function natural(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name}: expected a whole number from 1, got "${text}"`)
  return Number(text)
}
