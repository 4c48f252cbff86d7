import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['properties/**/*.property.ts', 'lab/**/*.property.ts'],
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
    experimental: { fsModuleCache: true },
    // All cores: by default one is left idle, which of two is half.
    maxWorkers: '100%',
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/properties.json' },
  },
})
