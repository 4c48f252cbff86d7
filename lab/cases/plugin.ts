import path from 'node:path'
import type { Plugin } from 'vitest/config'

/** Properties, and those of the lab, get `lab/cases/fast-check.mjs` in place of fast-check; src does not. */
export const countedCases: Plugin = {
  name: 'counted-cases',
  enforce: 'pre',
  resolveId(from, importer = '') {
    const isProperty = /^(?:properties|lab)\//.test(path.relative('.', importer).replaceAll(path.sep, '/'))
    const isStandIn = importer.endsWith('lab/cases/fast-check.mjs')
    return from === 'fast-check' && isProperty && !isStandIn
      ? path.resolve('lab/cases/fast-check.mjs')
      : undefined
  },
}
