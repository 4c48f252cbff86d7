import { defineConfig } from 'vitest/config'

/**
 * The properties as Stryker runs them, thousands of times: with few cases, a fixed seed, so that a survivor is the
 * same one tomorrow, and no shrinking. Properties that read the sources as text are left out, since Stryker has
 * rewritten those.
 */
export default defineConfig({
  test: {
    include: ['properties/*/**/*.property.ts'],
    exclude: ['properties/mutation/**', 'properties/coverage/**'],
    setupFiles: ['properties/setup.ts'],
    env: { ERRATA_RUNS: '30', ERRATA_SEED: '20170615', ERRATA_SHRINK: 'no' },
    testTimeout: 60_000,
  },
})
