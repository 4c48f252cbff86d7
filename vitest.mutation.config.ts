import { defineConfig } from 'vitest/config'

const folder = process.env.ERRATA_MUTATED_FOLDER
if (!folder)
  throw new Error('ERRATA_MUTATED_FOLDER: expected a folder of src, got nothing; use npm run mutate')

/**
 * The properties of one folder as Stryker runs them, thousands of times: with few cases, a fixed seed, so that a
 * survivor is the same one tomorrow, and no shrinking.
 */
export default defineConfig({
  test: {
    include: [`properties/${folder}/**/*.property.ts`],
    setupFiles: ['properties/setup.ts'],
    env: { ERRATA_RUNS: '30', ERRATA_SEED: '20170615', ERRATA_SHRINK: 'no' },
    testTimeout: 60_000,
  },
})
