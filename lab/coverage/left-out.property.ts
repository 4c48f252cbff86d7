import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import configuration from '../../vitest.coverage.config.js'

interface Project {
  readonly test: { readonly include?: readonly string[]; readonly exclude?: readonly string[] }
}
const projects = (configuration.test?.projects ?? []) as unknown as readonly Project[]
const included = new Set(projects.flatMap(({ test: { include = [] } }) => include))

/** The folders of properties that c8 does not see: what one project leaves out, and no other takes in. */
const leftOut = projects
  .flatMap(({ test: { exclude = [] } }) => exclude)
  .filter(pattern => !included.has(pattern))
  .map(pattern => pattern.replace(/\/\*\*$/, ''))

test('what the coverage leaves out is run by itself, so that every property is run once', () => {
  const steps = readFileSync('.ci/run', 'utf8').split('\n')
  const [alone, ...others] = steps.filter(step => /^run (?:npm test|npx vitest)\b/.test(step))
  expect(alone).toBe(['run npx vitest run', ...leftOut].join(' '))
  expect(others).toEqual([])
  expect(steps).toContain('run npm run coverage')
  expect(leftOut).not.toHaveLength(0)
})
