import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import configuration from '../../vitest.coverage.config.js'

/** The folders of properties that c8 does not see. */
const leftOut = (configuration.test?.exclude ?? []).map(pattern => pattern.replace(/\/\*\*$/, ''))

test('what the coverage leaves out is run by itself, so that every property is run once', () => {
  const alone = /^run npm test -- (.+)$/m.exec(readFileSync('.ci/run', 'utf8'))?.[1]
  expect(alone?.split(' ')).toEqual(leftOut)
  expect(leftOut).not.toHaveLength(0)
})
