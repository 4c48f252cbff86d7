import { defineConfig } from 'vitest/config'
import { countedCases } from '../cases/plugin.js'

export default defineConfig({
  plugins: [countedCases],
  test: {
    include: (process.env.ERRATA_JUDGES ?? '').split(' '),
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
  },
})
