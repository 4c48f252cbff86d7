import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['properties/**/*.property.ts'],
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/properties.json' },
  },
})
