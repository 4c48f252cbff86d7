import path from 'node:path'
import { defineConfig, type Plugin } from 'vitest/config'

/** The number of cases that a property asks for by itself is limited for the reference as it is in our runner. */
const limitedCases: Plugin = {
  name: 'limited-cases',
  enforce: 'pre',
  resolveId(from, importer) {
    const isProperty = importer?.startsWith(path.resolve('properties')) === true
    const isStandIn = importer?.endsWith('limited-cases.mjs') === true
    return from === 'fast-check' && isProperty && !isStandIn
      ? path.resolve('lab/mutation/limited-cases.mjs')
      : undefined
  },
}

export default defineConfig({
  plugins: [limitedCases],
  test: {
    include: (process.env.ERRATA_JUDGES ?? '').split(' '),
    setupFiles: ['properties/setup.ts'],
    testTimeout: 60_000,
  },
})
