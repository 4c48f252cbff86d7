import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { countedCases } from './lab/cases/plugin.js'
import { ALONE } from './vitest.config.js'

/**
 * The properties against the built JavaScript, for coverage: c8 sees nothing under vitest's default pool, and lines
 * that are not there where vitest compiles the TypeScript itself. So every import of `src` is led to `dist`,
 * which Node loads untouched and c8 maps back by the source maps of tsc.
 */
export default defineConfig({
  plugins: [countedCases],
  resolve: {
    alias: [{ find: /^(?:\.\.\/)+src\//, replacement: fileURLToPath(new URL('dist/', import.meta.url)) }],
  },
  test: {
    setupFiles: ['properties/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/properties-measured.json' },
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'properties',
          include: ['properties/**/*.property.ts', 'lab/**/*.property.ts'],
          // These load src as TypeScript, with places of its own, or start whole runs.
          exclude: [...ALONE, ...['coverage', 'mutation', 'seen-failing'].map(folder => `lab/${folder}/**`)],
        },
      },
      { extends: true, test: { name: 'properties alone', include: ALONE, isolate: true } },
    ],
  },
})
