import { defineConfig } from 'vitest/config'
import { countedCases } from './lab/cases/plugin.js'

export default defineConfig({
  plugins: [countedCases],
  test: {
    include: ['properties/**/*.property.ts', 'lab/**/*.property.ts'],
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
    experimental: { fsModuleCache: true },
    // Every file anew would load src anew, which took a fifth of the time.
    isolate: false,
    // All cores: by default one is left idle, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/properties.json' },
  },
})
