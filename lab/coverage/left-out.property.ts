import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import configuration from '../../vitest.coverage.config.js'

/** The folders of properties that c8 does not see. */
const leftOut = (configuration.test?.exclude ?? []).map(pattern => pattern.replace(/\/\*\*$/, ''))

test('what the coverage leaves out is run by itself, so that every property is run once', () => {
  const steps = readFileSync('.ci/run', 'utf8').split('\n')
  const [alone, ...others] = steps.filter(step => /^run (?:npm test|npx vitest)\b/.test(step))
  expect(alone).toBe(['run npx vitest run', ...leftOut].join(' '))
  expect(others).toEqual([])
  expect(steps).toContain('run npm run coverage')
  expect(leftOut).not.toHaveLength(0)
})
