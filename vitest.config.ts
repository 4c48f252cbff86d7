import { defineConfig } from 'vitest/config'
import { QUICK_RUNS } from './lab/cases/count.mjs'
import { countedCases } from './lab/cases/plugin.js'

/** What holds the project itself to its rules, beside the properties of src. */
const RULES = ['lab/architecture/**/*.property.ts', 'lab/cases/**/*.property.ts']

/** These load plug-ins in their own process, and registries forget nothing: each has a process that nothing else runs in. */
export const ALONE = ['properties/**/plugin*.property.ts']

/** Fewer cases than CI draws, unless the run asks for a number. */
const env = { ERRATA_RUNS: process.env.ERRATA_RUNS ?? `${QUICK_RUNS}` }

export default defineConfig({
  plugins: [countedCases],
  test: {
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    experimental: { fsModuleCache: true },
    // Every file anew would load src anew, which took a fifth of the time.
    isolate: false,
    // All cores: by default one is left idle, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/properties.json' },
    // `npm test` runs the first two; the last judges the programs of the lab, some of which take minutes.
    projects: [
      {
        extends: true,
        test: { name: 'properties', env, include: ['properties/**/*.property.ts', ...RULES], exclude: ALONE },
      },
      { extends: true, test: { name: 'properties alone', env, include: ALONE, isolate: true } },
      {
        extends: true,
        test: { name: 'lab', include: ['lab/**/*.property.ts'], exclude: RULES, testTimeout: 300_000 },
      },
    ],
  },
})
